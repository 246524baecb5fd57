// SPDX-License-Identifier: Apache-2.0
// The search box: the language of hearsay find, and how what is written may go on (ARIA's combobox with a list).
import { useEffect, useRef, useState } from "preact/hooks";
import { type FacetValue, type Page, get } from "./api";
import { search } from "./lists";
import { Told } from "./parts";
import type { Route } from "./route";

/** Nobody waits for what was written a moment ago. */
const PAUSE = 130;

export function Search({ route }: { route: Route }) {
  const [text, setText] = useState(route.q);
  const [found, setFound] = useState<FacetValue[]>([]);
  const [at, mark] = useState(-1);
  // The next key may come before the last one has been drawn.
  const marked = useRef(-1);
  const setAt = (n: number) => { marked.current = n; mark(n); };
  const [written, setWritten] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => { setText(route.q); close(); }, [route.q, route.view, route.id]);
  useEffect(() => {
    if (!written || !text.trim() || text.endsWith(" ")) {
      setFound([]);
      return;
    }
    let current = true;
    const waiting = setTimeout(() => {
      get<Page<FacetValue>>("/suggestions", { begun: text }).then((page) => { if (current) { setFound(page.items); setAt(-1); } }, () => undefined);
    }, PAUSE);
    return () => { current = false; clearTimeout(waiting); };
  }, [text, written]);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stay = () => clearTimeout(leaving.current);
  const close = () => { setWritten(false); setFound([]); setAt(-1); };
  const choose = (one: FacetValue) => {
    const whole = !one.value.endsWith(":");
    // At once, by the mark: the key that follows may come before the list has gone, and is meant for the search.
    setFound([]);
    setAt(-1);
    setText(whole ? `${one.value} ` : one.value);
    setWritten(true);
    input.current?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" && found.length) { event.preventDefault(); setAt((marked.current + 1) % found.length); }
    else if (event.key === "ArrowUp" && found.length) { event.preventDefault(); setAt(marked.current <= 0 ? found.length - 1 : marked.current - 1); }
    else if (event.key === "Escape" && found.length) { event.preventDefault(); event.stopPropagation(); close(); }
    else if ((event.key === "Enter" || event.key === "Tab") && found[marked.current]) { event.preventDefault(); choose(found[marked.current] as FacetValue); }
  };
  return (
    <form class="search" role="search" onSubmit={(event) => { event.preventDefault(); close(); search(text.trim(), route.view); }}>
      <input ref={input} id="search" type="text" list={undefined} role="combobox" aria-label="Search the ledger" aria-autocomplete="list" aria-expanded={found.length > 0}
        aria-controls="suggestions" aria-activedescendant={at >= 0 ? `suggestion-${at}` : undefined} placeholder='speaker:ministry "two words" -not' value={text}
        autocomplete="off" spellcheck={false} onFocus={stay} onInput={(event) => { stay(); setText(event.currentTarget.value); setWritten(true); }} onKeyDown={pressed}
        onBlur={() => { leaving.current = setTimeout(close, PAUSE); }} />
      <ul id="suggestions" role="listbox" aria-label="How it may go on" hidden={!found.length}>
        {found.map((one, i) => (
          <li key={one.value} id={`suggestion-${i}`} role="option" aria-selected={i === at} onMouseDown={(event) => { event.preventDefault(); choose(one); }}>
            <Told>{one.shown}</Told>{one.count > 0 && <span class="n">{one.count.toLocaleString("en")}</span>}
          </li>
        ))}
      </ul>
    </form>
  );
}
