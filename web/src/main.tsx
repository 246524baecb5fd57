// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import "./page.css";
import { AddView, useDrops } from "./add";
import { DossierView } from "./dossier";
import { DESK_KEYS, DeskView } from "./desk";
import { IncidentView, IncidentsView } from "./incidents";
import { ArticlesView, LedgerLine, SearchView, SpeakersView, beside } from "./lists";
import { NetworkView } from "./network";
import { ReaderView } from "./reader";
import { Search } from "./search";
import type { Beside } from "./api";
import { type Route, go, href, routeOf, useRoute } from "./route";
import { TimelineView } from "./timeline";

const VIEWS: [string, string, string][] = [
  ["incidents", "Incidents", "i"],
  ["articles", "Articles", "r"],
  ["search", "Claims", "c"],
  ["timeline", "Timeline", "t"],
  ["map", "Map", "m"],
  ["network", "Network", "n"],
  ["speakers", "Speakers", "a"],
  ["desk", "Desk", "d"],
  ["paste", "Add", "p"],
];

const KEYS: [string, string][] = [
  ["j k", "next, previous claim or event in an article"],
  ["n p", "next, previous article"],
  ["/", "search"],
  ["g then i r c t m n", "go to incidents, articles, claims, timeline, map, network"],
  ["g then a d p", "go to speakers, desk, add articles"],
  ["c e x", "at the desk: confirm, amend, reject"],
  ["u n", "at the desk: undo the last, next"],
  ["Esc", "close what is open"],
  ["?", "these keys"],
];

function Page() {
  const route = useRoute();
  const [help, setHelp] = useState(false);
  const around = useAround(route);
  useKeys(route, around, help, setHelp);
  useDrops();
  useEffect(() => window.scrollTo(0, 0), [route.view, route.id]);
  // On a phone the views' names go beyond the edge; the one that is shown stays in sight.
  useEffect(() => document.querySelector(".top nav a[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" }), [route.view]);
  const section = route.view === "incident" ? "incidents" : route.view === "article" ? "articles" : route.view === "actor" ? "speakers" : route.view;
  return (
    <>
      <a class="skip" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById("content")?.focus(); }}>To the content</a>
      <header class="top">
        <a class="name" href={href({ view: "incidents" })}>Hearsay</a>
        <nav aria-label="Views">
          {VIEWS.map(([view, name]) => (
            <a key={view} href={href({ view, q: ["speakers", "paste"].includes(view) ? "" : route.q })} aria-current={section === view ? "page" : undefined}>{name}</a>
          ))}
        </nav>
        <Search route={route} />
      </header>
      <main id="content" tabIndex={-1}><View route={route} around={around} /></main>
      <footer class="bottom"><LedgerLine /><button type="button" class="quiet" onClick={() => setHelp(true)}>Keys: ?</button></footer>
      {help && <Help close={() => setHelp(false)} />}
    </>
  );
}

/** Of which article those beside it are known. */
interface Around extends Beside { of?: string }

function useAround(route: Route): Around {
  const [around, setAround] = useState<Around>({});
  useEffect(() => {
    if (route.view !== "article") return;
    let current = true;
    beside(route.id, route.q).then((found) => current && setAround({ ...found, of: route.id }), () => undefined);
    return () => { current = false; };
  }, [route.view, route.id, route.q]);
  return around.of === route.id ? around : {};
}

function View({ route, around }: { route: Route; around: Around }) {
  switch (route.view) {
    case "incidents": return <IncidentsView q={route.q} />;
    case "incident": return <IncidentView id={route.id} q={route.q} />;
    case "articles": return <ArticlesView q={route.q} />;
    case "article": return <ReaderView key={route.id} id={route.id} q={route.q} at={route.at} next={around.next} previous={around.previous} />;
    case "search": return <SearchView q={route.q} />;
    case "timeline": return <TimelineView q={route.q} at={route.at} />;
    case "map": return <Later q={route.q} />;
    case "network": return <NetworkView q={route.q} at={route.at} />;
    case "desk": return <DeskView key={`${route.q} ${route.at}`} q={route.q} at={route.at} />;
    case "speakers": return <SpeakersView />;
    case "actor": return <DossierView key={route.id} name={route.id} />;
    case "paste": return <AddView />;
    default: return <div class="empty"><h1>There is no such view</h1><p>The address names none. Go to the <a href={href({ view: "incidents" })}>incidents</a>.</p></div>;
  }
}

/** The map with its borders is fetched when somebody wants it. */
function Later({ q }: { q: string }) {
  const [Map, setMap] = useState<ComponentType<{ q: string }>>();
  useEffect(() => void import("./map").then((found) => setMap(() => found.default)), []);
  return Map ? <Map q={q} /> : <p class="waiting" role="status">Fetching the map …</p>;
}

function Help({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-label="Keys" onClose={close}>
      <h2>Keys</h2>
      <dl>{KEYS.map(([key, what]) => <div key={key}><dt>{key.split(" ").map((part, i) => (part === "then" ? "then " : <><kbd key={i}>{part}</kbd> </>))}</dt><dd>{what}</dd></div>)}</dl>
      <button type="button" class="main" onClick={close}>Close</button>
    </dialog>
  );
}

function useKeys(route: Route, around: Around, help: boolean, setHelp: (on: boolean) => void) {
  const going = useRef(false);
  // Who pages quickly presses again before the page knows what comes next.
  const wanted = useRef<{ by: "next" | "previous"; from: string } | undefined>(undefined);
  const turn = (by: "next" | "previous") => {
    // By the address itself: what has been drawn may be a key behind it.
    const now = routeOf(location.hash);
    if (now.view !== "article") return;
    wanted.current = around.of === now.id ? undefined : { by, from: now.id };
    const to = around[by];
    if (to && !wanted.current) go({ view: "article", id: to, q: now.q });
  };
  useEffect(() => {
    const wish = wanted.current;
    const now = routeOf(location.hash);
    if (wish && (now.view !== "article" || now.id !== wish.from)) wanted.current = undefined;
    else if (wish && around.of === wish.from) turn(wish.by);
  }, [around, route]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
      if (event.key === "Escape" && typing) (event.target as HTMLElement).blur();
      if (typing || event.ctrlKey || event.metaKey || event.altKey || help) return;
      const step = (by: number) => window.dispatchEvent(new CustomEvent("hearsay-step", { detail: by }));
      if (going.current) {
        going.current = false;
        const to = VIEWS.find(([, , key]) => key === event.key);
        if (to) go({ view: to[0], q: route.q });
        return;
      }
      if (route.view === "desk" && DESK_KEYS.includes(event.key)) {
        event.preventDefault();
        window.dispatchEvent(new CustomEvent("hearsay-desk", { detail: event.key }));
        return;
      }
      switch (event.key) {
        case "?": setHelp(true); break;
        case "/": event.preventDefault(); document.getElementById("search")?.focus(); break;
        case "g": going.current = true; break;
        case "j": step(1); break;
        case "k": step(-1); break;
        case "n": turn("next"); break;
        case "p": turn("previous"); break;
        case "Escape": step(0); break;
        default:
      }
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [route, around, help]);
}

const place = document.getElementById("page");
if (place) render(<Page />, place);
