// SPDX-License-Identifier: Apache-2.0
// The desk: one claim or event after another, what matters most first, and one key for each decision.
import { useEffect, useRef, useState } from "preact/hooks";
import { type Decision, type Hit, type Page, type Queued, type Range, type Reading, decide, forget, get, undo } from "./api";
import { useAsked } from "./asked";
import { remember, remembered } from "./decider";
import { Decided, Empty, Told } from "./parts";
import { href } from "./route";
import { STATUS, counted, day, many, speakerName, typeName } from "./words";

export const DESK_KEYS = ["c", "e", "x", "u", "n", "j", "k"];

const STRETCH = "50";
const SAID: Record<string, string> = { confirm: "Confirmed", amend: "Amended", reject: "Rejected" };

const TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION",
  "MOBILIZE", "COERCE", "ASSAULT"];
const STATUSES = ["happened", "denied", "planned", "threatened", "demanded", "hypothetical", "negated"];

interface Done { decision: Decision; verb: string; item: Queued }

/** With `first`, that entry lies on top, whatever was decided about it before. */
export function DeskView({ q, at: first }: { q: string; at: string }) {
  const [queue, setQueue] = useState<Queued[]>();
  const [at, setAt] = useState(0);
  const [done, setDone] = useState<Done[]>([]);
  const [who, setWho] = useState(() => remembered());
  const [why, setWhy] = useState("");
  const [amending, setAmending] = useState(false);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const [trouble, setTrouble] = useState("");
  const name = useRef<HTMLInputElement>(null);

  const load = () => {
    forget();
    const top: Promise<Queued[]> = first && !done.length
      ? get<{ entry: Hit }>(`/entries/${encodeURIComponent(first)}`).then((found) => [{ entry: found.entry }]) : Promise.resolve([]);
    Promise.all([top, get<Page<Queued>>("/queue", { q, limit: STRETCH })]).then(
      ([chosen, page]) => { setQueue([...chosen, ...page.items.filter((one) => one.entry.id !== chosen[0]?.entry.id)]); setAt(0); },
      (error: Error) => { setTrouble(error.message); setQueue([]); });
  };
  useEffect(load, [q]);

  const item = queue?.[at];
  const step = (by: number) => {
    setAmending(false);
    setTrouble("");
    if (queue) setAt((now) => Math.min(Math.max(now + by, 0), Math.max(queue.length - 1, 0)));
  };
  // As it stands in the field: a key may come before what was typed has been drawn.
  const decider = () => (name.current?.value ?? who).trim();
  const isNamed = () => {
    if (decider()) return true;
    setTrouble("Say who decides: it is kept with every decision.");
    name.current?.focus();
    return false;
  };
  const work = (ask: () => Promise<void>) => {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    setTrouble("");
    ask().catch((error: Error) => setTrouble(error.message)).finally(() => { working.current = false; setBusy(false); });
  };
  const take = (verb: string, changes?: Record<string, string>) => {
    if (!item || !queue || !isNamed()) return;
    work(() => decide(verb, item.entry.id, decider(), why.trim(), changes).then((decision) => {
      setDone([{ decision, verb, item }, ...done]);
      setWhy("");
      setAmending(false);
      const left = queue.filter((one) => one !== item);
      if (left.length) {
        setQueue(left);
        setAt(Math.min(at, left.length - 1));
      } else load();
    }));
  };
  const takeBack = () => {
    const last = done[0];
    if (!last || !isNamed()) return;
    work(() => undo(last.decision.id, decider()).then(() => {
      setDone(done.slice(1));
      const left = queue ?? [];
      setQueue([...left.slice(0, at), last.item, ...left.slice(at)]);
      setAmending(false);
    }));
  };

  useEffect(() => {
    const pressed = (event: Event) => {
      switch ((event as CustomEvent<string>).detail) {
        case "c": take("confirm"); break;
        case "e": setAmending(true); break;
        case "x": take("reject"); break;
        case "u": takeBack(); break;
        case "n": case "j": step(1); break;
        case "k": step(-1); break;
        default:
      }
    };
    window.addEventListener("hearsay-desk", pressed);
    return () => window.removeEventListener("hearsay-desk", pressed);
  });

  return (
    <>
      <h1 class="view-title">Desk</h1>
      <p class="lead">What nobody decided about yet: disputed incidents first, then what the reader was least certain of. Your decision stands on the words of the page, beside what was read; nothing is overwritten.</p>
      <form class="deciding" onSubmit={(event) => event.preventDefault()}>
        <label>Who decides<input ref={name} value={who} autocomplete="name" onInput={(event) => { setWho(event.currentTarget.value); remember(event.currentTarget.value); }} /></label>
        <label>Why, if it needs saying<input value={why} onInput={(event) => setWhy(event.currentTarget.value)} /></label>
      </form>
      {trouble && <p class="trouble" role="alert">{trouble}</p>}
      <p class="last" role="status">{done[0] && <>{SAID[done[0].verb]}: <Told>{brief(done[0].item.entry)}</Told> <button type="button" class="quiet" disabled={busy} onClick={takeBack}>Undo (u)</button></>}</p>
      {queue === undefined ? <p class="waiting" role="status">Reading the ledger …</p>
        : !item ? (
          <Empty title={done.length ? "Nothing waits any more" : "Nothing waits"}>
            <p>{q ? "No claim or event that meets this query is undecided." : "There is no claim or event that nobody decided about."} <a href={href({ view: "search", q: "decision:any" })}>See all, with what was decided</a>.</p>
          </Empty>
        ) : (
          <div class="desk">
            <section class="card" aria-label="To decide">
              <p class="kicker">{at + 1} of {queue.length}{queue.length >= Number(STRETCH) && " and more"}{done.length > 0 && ` · ${many(done.length, "decision")} so far`}</p>
              <Card item={item} />
              {amending
                ? <AmendForm key={item.entry.id} hit={item.entry} close={() => setAmending(false)} save={(changes) => take("amend", changes)} />
                : (
                  <p class="verbs">
                    <button type="button" class="main" disabled={busy} onClick={() => take("confirm")}>Confirm <kbd>c</kbd></button>
                    <button type="button" class="second" disabled={busy} onClick={() => setAmending(true)}>Amend <kbd>e</kbd></button>
                    <button type="button" class="second" disabled={busy} onClick={() => take("reject")}>Reject <kbd>x</kbd></button>
                    <button type="button" class="quiet" disabled={busy} onClick={() => step(1)}>Next (n)</button>
                  </p>
                )}
            </section>
            <section class="queue" aria-label="What waits">
              <h2>What waits</h2>
              <ol>
                {queue.slice(Math.max(0, at - 2), Math.max(0, at - 2) + 12).map((one) => (
                  <li key={one.entry.id}><button type="button" aria-current={one === item ? "true" : undefined} onClick={() => { setAt(queue.indexOf(one)); setAmending(false); }}>
                    {(one.incident?.disputes.length ?? 0) > 0 && <b class="disputed">Disputed · </b>}<Told>{brief(one.entry)}</Told>{one.entry.article.outlet && <span class="small"> · <Told>{one.entry.article.outlet}</Told></span>}</button></li>
                ))}
              </ol>
            </section>
          </div>
        )}
    </>
  );
}

function Card({ item }: { item: Queued }) {
  const { entry, incident } = item;
  return (
    <>
      <h2>{entry.kind === "claim"
        ? <><Told>{speakerName(entry.speaker, entry.source)}</Told>{entry.cue && <span class="small"> · <Told>{entry.cue}</Told> · {entry.form}</span>}</>
        : <><Told>{names(entry.actors) || "Somebody"}</Told>{names(entry.recipients) && <> → <Told>{names(entry.recipients)}</Told></>}</>}</h2>
      <dl class="facts">
        {entry.kind === "event" && <>
          <div><dt>What</dt><dd>{typeName(entry.type)}{entry.mode && ` (${entry.mode})`}, {STATUS[entry.status] ?? entry.status}</dd></div>
          {(entry.when || entry.place) && <div><dt>When, where</dt><dd>{[entry.when && day(entry.when), entry.place].filter(Boolean).join(" · ")}</dd></div>}
          {(entry.figures?.length ?? 0) > 0 && <div><dt>How many</dt><dd>{entry.figures?.map((one) => `${one.of}: ${one.text}`).join("; ")}</dd></div>}
          <div><dt>On the word of</dt><dd>{entry.speaker ? <Told>{speakerName(entry.speaker)}</Told> : "the article itself"}{entry.party && ", a party"}</dd></div>
        </>}
        {entry.kind === "claim" && <>
          {(entry.chain?.length ?? 0) > 1 && <div><dt>Chain</dt><dd><Told>{entry.chain?.join(" → ")}</Told></dd></div>}
          <div><dt>Certainty</dt><dd>{entry.certainty.toFixed(2)}, by the reader’s own reckoning</dd></div>
        </>}
        {incident && <div><dt>Incident</dt><dd><a href={href({ view: "incident", id: incident.id })}>{counted(incident.counts)}</a>
          {incident.disputes.length > 0 && <b class="disputed"> · disputed: {incident.disputes.join(", ")}</b>}</dd></div>}
      </dl>
      {entry.decision && <p><Decided verdict={entry.decision} /></p>}
      <Passage hit={entry} />
      <p class="small"><a href={href({ view: "article", id: entry.article.id, at: entry.id })}><Told>{entry.article.headline ?? entry.article.uri}</Told></a> · <Told>{entry.article.outlet ?? "outlet unknown"}</Told> · {day(entry.article.published)}</p>
    </>
  );
}

/** The paragraph in which it stands, its words marked. */
function Passage({ hit }: { hit: Hit }) {
  const asked = useAsked<Reading>(`/articles/${encodeURIComponent(hit.article.id)}`);
  const spans = hit.kind === "claim" ? hit.content.spans : hit.trigger.spans;
  const text = asked.value?.article.id === hit.article.id ? asked.value.article.text : undefined;
  if (!text) return <p class="passage"><Told>{hit.kind === "claim" ? hit.content.text : hit.trigger.text}</Told></p>;
  const first = Math.min(...spans.map((span) => span[0]));
  const last = Math.max(...spans.map((span) => span[1]));
  const begin = text.lastIndexOf("\n", first) + 1;
  const after = text.indexOf("\n", last);
  const end = after < 0 ? text.length : after;
  const marked: Range[] = [...spans].sort((a, b) => a[0] - b[0]);
  const parts = [];
  let at = begin;
  for (const [from, to] of marked) {
    if (from < at) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at, end));
  return <p class="passage"><Told>{parts}</Told></p>;
}

function AmendForm({ hit, save, close }: { hit: Hit; save: (changes: Record<string, string>) => void; close: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const read: Record<string, string> = hit.kind === "claim" ? { speaker: hit.speaker.name ?? "" } : {
    type: hit.type, status: hit.status, when: hit.when ?? "", place: hit.place ?? "", actor: names(hit.actors, "; "), recipient: names(hit.recipients, "; "),
  };
  useEffect(() => form.current?.querySelector<HTMLElement>("select, input")?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const changes: Record<string, string> = {};
    for (const [field, value] of new FormData(form.current as HTMLFormElement)) {
      if (typeof value === "string" && value.trim() && value.trim() !== read[field]) changes[field] = value.trim();
    }
    if (Object.keys(changes).length) save(changes);
    else close();
  };
  return (
    <form ref={form} class="amend" onSubmit={submit} onKeyDown={(event) => { if (event.key === "Escape") close(); }}>
      {Object.entries(read).map(([field, value]) => (
        <label key={field}>{typeName(field)}
          {field === "type" || field === "status"
            ? <select name={field} defaultValue={value}>{(field === "type" ? TYPES : STATUSES).map((one) => <option key={one} value={one} selected={one === value}>{typeName(one)}</option>)}</select>
            : <input name={field} defaultValue={value} placeholder={field === "when" ? "2020-02-21, 2020-02" : ""} />}
        </label>
      ))}
      <p class="verbs"><button type="submit" class="main">Keep what I put</button><button type="button" class="quiet" onClick={close}>Leave it (Esc)</button></p>
    </form>
  );
}

const names = (all: { text: string }[] | undefined, between = ", ") => (all ?? []).map((one) => one.text).join(between);

function brief(hit: Hit): string {
  const told = hit.kind === "claim" ? `${speakerName(hit.speaker, hit.source)}: ${hit.content.text}`
    : `${names(hit.actors) || "Somebody"} · ${hit.trigger.text}${hit.recipients?.length ? ` → ${names(hit.recipients)}` : ""}`;
  return told.length > 90 ? `${told.slice(0, 88)} …` : told;
}
