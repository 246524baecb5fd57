// SPDX-License-Identifier: Apache-2.0
// What several views show.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Counts, Range, Verdict } from "./api";
import type { Asked } from "./asked";
import { type Route, href } from "./route";
import { alike, changes, counted } from "./words";

/** How many dots a glyph draws before it only says the number. */
const MOST_DOTS = 6;

/** Three numbers as a glyph and in words: a disc for each independent origin, a ring for each party, a tick for each echo. */
export function Numbers({ counts, brief }: { counts: Counts; brief?: boolean }) {
  const discs = Math.min(counts.independentOrigins, MOST_DOTS);
  const rings = Math.min(counts.partyOrigins, MOST_DOTS);
  const ticks = Math.min(counts.echoes, MOST_DOTS);
  const width = (discs + rings) * 10 + ticks * 5 + 2;
  return (
    <span class="numbers">
      <svg class="glyph" width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
        {Array.from({ length: discs }, (_, i) => <circle key={i} class="disc" cx={5 + i * 10} cy="5" r="3.6" />)}
        {Array.from({ length: rings }, (_, i) => <circle key={i} class="ring" cx={5 + (discs + i) * 10} cy="5" r="3" />)}
        {Array.from({ length: ticks }, (_, i) => (
          <line key={i} class="tick" x1={(discs + rings) * 10 + 2.5 + i * 5} x2={(discs + rings) * 10 + 2.5 + i * 5} y1="2" y2="8" />
        ))}
      </svg>
      {brief ? <span class="hidden">{counted(counts)}</span> : <span>{counted(counts)}</span>}
    </span>
  );
}

/** What is shown while asking, on failure, and when there is nothing. */
export function Shown<T>({ asked, children }: { asked: Asked<T>; children: (value: T) => ComponentChildren }) {
  if (asked.error) {
    return (
      <div class="trouble" role="alert">
        <p>{asked.error.message}</p>
      </div>
    );
  }
  if (asked.value === undefined) return <p class="waiting" role="status">Reading the ledger …</p>;
  return <div class={asked.pending ? "stale" : undefined}>{children(asked.value)}</div>;
}

export function Empty({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function More({ more }: { more?: () => void }) {
  return more ? <p class="more"><button type="button" onClick={more}>Show more</button></p> : null;
}

/** Text with the words that were asked for marked. */
export function Highlighted({ text, ranges }: { text: string; ranges?: Range[] }) {
  if (!ranges?.length) return <>{text}</>;
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [begin, end] of ranges) {
    if (begin < at) continue;
    parts.push(text.slice(at, begin), <mark>{text.slice(begin, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

/** The newer text with what it lost and gained over the older one; alone where the two have too little in common. */
export function Difference({ older, newer }: { older: string; newer: string }) {
  if (!alike(older, newer)) return <>{newer}</>;
  return (
    <>
      {changes(older, newer).map((change, i) =>
        change.kind === "same" ? <span key={i}>{change.words} </span>
          : change.kind === "new" ? <ins key={i}>{change.words} </ins>
            : <del key={i}>{change.words} </del>)}
    </>
  );
}

/** A stretch of other people's text; its direction follows its own letters. */
export function Told({ children }: { children: ComponentChildren }) {
  return <bdi dir="auto">{children}</bdi>;
}

/** What somebody decided about an entry; the person's values beside the machine's, which stand above. */
export function Decided({ verdict }: { verdict?: Verdict }) {
  if (!verdict) return null;
  const values = Object.entries(verdict.amended ?? {}).map(([field, value]) => `${field}: ${value}`).join(", ");
  return (
    <span class={`small decided ${verdict.verdict}`}><b>{verdict.verdict}</b> by <Told>{verdict.who}</Told>
      {values && <> as <Told>{values}</Told></>}{verdict.why && <>: <Told>{verdict.why}</Told></>}</span>
  );
}

const SAID_MS = 2_000;

/** Copies the address that opens exactly this; where the clipboard is closed, the address is shown to be copied by hand. */
export function CopyLink({ to }: { to: Partial<Route> & { view: string } }) {
  const [said, say] = useState("");
  const link = location.origin + location.pathname + href(to);
  const copy = () => {
    const copied = () => { say("Copied"); setTimeout(() => say(""), SAID_MS); };
    try {
      navigator.clipboard.writeText(link).then(copied, () => say(link));
    } catch {
      say(link);
    }
  };
  return (
    <span class="copy"><button type="button" class="quiet" onClick={copy}>Copy link</button>
      <span role="status" class="small">{said === link ? <input readOnly aria-label="Link" value={link} onFocus={(event) => event.currentTarget.select()} /> : said}</span></span>
  );
}
