// SPDX-License-Identifier: Apache-2.0
// Merging and splitting by hand: what the ledger set beside each other, or did not, a person decides; each decision can be taken back.
import { type ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { type Decision, type Hit, type Incident, type IncidentItem, type Page, forget, get, regroup, regroupBack } from "./api";
import { useAsked } from "./asked";
import { remember, remembered } from "./decider";
import { HitRow } from "./lists";
import { Numbers, Told } from "./parts";
import { go, href } from "./route";
import { day, many, typeName } from "./words";

/** The last one taken on this page; a merge or split leads to another incident, where it can still be undone. */
let last: { decision: Decision; entry?: string } | undefined;

interface Deciding { who: string; why: string; busy: boolean; trouble: string; work: (ask: (who: string, why: string) => Promise<void>) => void; fields: ComponentChildren }

function useDeciding(): Deciding {
  const [who, setWho] = useState(remembered);
  const [why, setWhy] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  const work = (ask: (who: string, why: string) => Promise<void>) => {
    if (busy) return;
    if (!who.trim()) return setTrouble("Say who decides: it is kept with every decision.");
    setBusy(true);
    setTrouble("");
    ask(who.trim(), why.trim()).catch((error: Error) => setTrouble(error.message)).finally(() => setBusy(false));
  };
  const fields = (
    <>
      <div class="deciding">
        <label>Who decides<input name="who" value={who} autocomplete="name" onInput={(event) => { setWho(event.currentTarget.value); remember(event.currentTarget.value); }} /></label>
        <label>Why, if it needs saying<input name="why" value={why} onInput={(event) => setWhy(event.currentTarget.value)} /></label>
      </div>
      {trouble && <p class="trouble" role="alert">{trouble}</p>}
    </>
  );
  return { who, why, busy, trouble, work, fields };
}

/** To the incident to which `entry` belongs now; where only one article is left to tell it, to the entry. */
async function goTo(entry: string): Promise<void> {
  const found = await get<{ entry: Hit; incident?: string }>(`/entries/${encodeURIComponent(entry)}`);
  if (found.incident) go({ view: "incident", id: found.incident }, true);
  else go({ view: "article", id: found.entry.article.id, at: entry }, true);
  forget();
}

function Last({ deciding }: { deciding: Deciding }) {
  const [, drawn] = useState(0);
  if (!last) return null;
  const { decision, entry } = last;
  const takeBack = () => deciding.work(async (who) => {
    await regroupBack(decision.id, who);
    last = undefined;
    drawn((n) => n + 1);
    if (entry) await goTo(entry);
    else forget();
  });
  return <p class="last" role="status">{decision.verb === "merge" ? "Merged" : "Split"} by <Told>{decision.who}</Told>. <button type="button" class="quiet" disabled={deciding.busy} onClick={takeBack}>Undo</button></p>;
}

export function IncidentRegroup({ incident }: { incident: Incident }) {
  const deciding = useDeciding();
  const [leaving, setLeaving] = useState<string[]>([]);
  const first = incident.accounts[0]?.id ?? "";
  const merge = (other: string) => deciding.work(async (who, why) => {
    last = { decision: await regroup("merge", [incident.id, other], who, why), entry: first };
    await goTo(first);
  });
  const split = () => deciding.work(async (who, why) => {
    const stays = incident.accounts.find((one) => !leaving.includes(one.id))?.id ?? first;
    last = { decision: await regroup("split", [incident.id, ...leaving], who, why), entry: stays };
    setLeaving([]);
    await goTo(stays);
  });
  return (
    <section class="regroup" aria-label="Merge and split">
      <h2>Is this one incident?</h2>
      <Last deciding={deciding} />
      <details>
        <summary>Split off accounts, or merge with another incident</summary>
        {deciding.fields}
        <fieldset>
          <legend>Accounts that tell of something else</legend>
          {incident.accounts.map((one) => (
            <label key={one.id} class="pick"><input type="checkbox" name="leaves" checked={leaving.includes(one.id)}
              onChange={(event) => setLeaving(event.currentTarget.checked ? [...leaving, one.id] : leaving.filter((id) => id !== one.id))} />
              <span><Told>{one.text}</Told> <span class="small"><Told>{one.outlet ?? one.uri}</Told> · {day(one.published)}</span></span></label>
          ))}
          <p><button type="button" class="second" disabled={deciding.busy || !leaving.length || leaving.length === incident.accounts.length} onClick={split}>Split off {many(leaving.length, "account")}</button></p>
        </fieldset>
        <Others incident={incident} merge={merge} busy={deciding.busy} />
      </details>
    </section>
  );
}

const NEAR_DAYS = 2;

/** `by` days from a day; empty for a vague one. */
function moved(iso: string | undefined, by: number): string {
  const time = Date.parse(iso ?? "");
  return Number.isNaN(time) || (iso ?? "").length < 10 ? "" : new Date(time + by * 86_400_000).toISOString().slice(0, 10);
}

/** Incidents of about the same days at first, then those that meet what is asked. */
function Others({ incident, merge, busy }: { incident: Incident; merge: (id: string) => void; busy: boolean }) {
  const from = moved(incident.when, -NEAR_DAYS);
  const near = from ? `from:${from} to:${moved(incident.when, NEAR_DAYS)}` : "";
  const [q, setQ] = useState(near);
  const asked = useAsked<Page<IncidentItem>>("/incidents", { q, limit: "12" });
  const others = asked.value?.items.filter((one) => one.id !== incident.id) ?? [];
  return (
    <fieldset>
      <legend>Other incidents that are the same</legend>
      <label class="ask">Those that meet<input name="others" value={q} onChange={(event) => setQ(event.currentTarget.value.trim())} /></label>
      {asked.error && <p class="trouble" role="alert">{asked.error.message}</p>}
      {!asked.error && !others.length && <p class="small">None; ask for another day or for words of it.</p>}
      {others.map((one) => (
        <div key={one.id} class="pick">
          <button type="button" class="second" disabled={busy} onClick={() => merge(one.id)}>Merge</button>
          <span><a href={href({ view: "incident", id: one.id })}><Told>{one.told}</Told></a> <span class="small">{typeName(one.type)} · {day(one.when)} · <Numbers counts={one.counts} /></span></span>
        </div>
      ))}
    </fieldset>
  );
}

const MOST_ENTRIES = 40;

/** Whether somebody in the entry is held to be who bears this name; words alone also find those of whose name it is a part. */
function means(hit: Hit, name: string): boolean {
  return hit.kind === "claim" ? hit.speaker.name === name : [...(hit.actors ?? []), ...(hit.recipients ?? [])].some((one) => one.name === name);
}

export function ActorRegroup({ name }: { name: string }) {
  const deciding = useDeciding();
  const [other, setOther] = useState("");
  const [as, setAs] = useState("");
  const [leaving, setLeaving] = useState<string[]>([]);
  const [open, setOpen] = useState(false);
  const phrase = `"${name.replaceAll('"', " ")}"`;
  const acting = useAsked<Page<Hit>>(open ? "/entries" : undefined, { q: `actor:${phrase}`, limit: "100" });
  const suffering = useAsked<Page<Hit>>(open ? "/entries" : undefined, { q: `recipient:${phrase}`, limit: "100" });
  const found = new Map([...(acting.value?.items ?? []), ...(suffering.value?.items ?? [])].filter((hit) => means(hit, name)).map((hit) => [hit.id, hit]));
  const entries = [...found.values()].slice(0, MOST_ENTRIES);
  const merge = () => deciding.work(async (who, why) => {
    last = { decision: await regroup("merge", [name, other.trim()], who, why) };
    setOther("");
    forget();
  });
  const split = () => deciding.work(async (who, why) => {
    last = { decision: await regroup("split", [name, ...leaving], who, why, as.trim()) };
    setLeaving([]);
    setAs("");
    forget();
  });
  return (
    <section class="regroup" aria-label="Merge and split">
      <h2>Is this one actor?</h2>
      <Last deciding={deciding} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Merge with another name, or split off entries that mean somebody else</summary>
        {deciding.fields}
        <fieldset>
          <legend>Another name of the same</legend>
          <label class="ask">Name<input name="other" value={other} onInput={(event) => setOther(event.currentTarget.value)} /></label>
          <p><button type="button" class="second" disabled={deciding.busy || !other.trim()} onClick={merge}>Merge</button></p>
        </fieldset>
        <fieldset>
          <legend>Entries that mean somebody else</legend>
          {acting.value && suffering.value && !entries.length && <p class="small">No entry means exactly this name; it may only be a part of others’ names.</p>}
          {entries.map((hit) => (
            <div key={hit.id} class="pick"><input type="checkbox" aria-label="Means somebody else" checked={leaving.includes(hit.id)}
              onChange={(event) => setLeaving(event.currentTarget.checked ? [...leaving, hit.id] : leaving.filter((id) => id !== hit.id))} />
              <HitRow hit={hit} /></div>
          ))}
          <label class="ask">Who is that?<input name="as" value={as} onInput={(event) => setAs(event.currentTarget.value)} /></label>
          <p><button type="button" class="second" disabled={deciding.busy || !leaving.length || !as.trim()} onClick={split}>Split off {many(leaving.length, "entry", "entries")}</button></p>
        </fieldset>
      </details>
    </section>
  );
}
