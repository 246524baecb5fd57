// SPDX-License-Identifier: Apache-2.0
// What the ledger holds of somebody.
import { useState } from "preact/hooks";
import type { Dossier, Hit, Naming, Page } from "./api";
import { useAsked } from "./asked";
import { HitRow } from "./lists";
import { CopyLink, Shown, Told } from "./parts";
import { ActorRegroup } from "./regroup";
import { href } from "./route";
import { day, many, typeName } from "./words";

export function DossierView({ name }: { name: string }) {
  const asked = useAsked<Dossier>(`/actors/${encodeURIComponent(name)}`);
  const phrase = `"${name.replaceAll('"', " ")}"`;
  return (
    <article class="dossier">
      <nav class="pager"><a href={href({ view: "speakers" })}>All who speak</a><CopyLink to={{ view: "actor", id: name }} /></nav>
      <h1><Told>{name}</Told></h1>
      {asked.error && <p>Look for <a href={href({ view: "search", q: phrase })}>these words in claims and events</a>, or among <a href={href({ view: "speakers" })}>all who speak</a>.</p>}
      <Shown asked={asked}>
        {(dossier) => {
          const days = Object.keys(dossier.days).sort();
          return (
            <>
              <dl class="big">
                <div><dt>claims</dt><dd>{dossier.claims}</dd></div>
                <div><dt>acts</dt><dd>{dossier.did}</dd></div>
                <div><dt>acts undergone</dt><dd>{dossier.suffered}</dd></div>
              </dl>
              {days.length > 0 && <p class="small">{days[0] === days[days.length - 1] ? day(days[0]) : `From ${day(days[0])} to ${day(days[days.length - 1])}`}</p>}
              <div class="tallies">
                <Tally title="Called" counts={dossier.names} />
                <Tally title="In" counts={dossier.outlets} />
                <Tally title="Did" counts={dossier.acts} types />
                <Tally title="Was done to them" counts={dossier.sufferedActs} types />
              </div>
              <Namings namings={dossier.namings} />
              <Entries title="What they said" q={`speaker:${phrase}`} />
              <Entries title="What they are said to have done" q={`actor:${phrase} -type:statement`} />
              <Entries title="What is said to have been done to them" q={`recipient:${phrase}`} />
              <Entries title="How others speak of them" q={`${phrase} -speaker:${phrase}`} />
              <ActorRegroup name={name} />
            </>
          );
        }}
      </Shown>
    </article>
  );
}

const MOST_SHOWN = 8;

function Tally({ title, counts, types }: { title: string; counts: Record<string, number>; types?: boolean }) {
  const sorted = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  if (!sorted.length) return null;
  const most = sorted[0]?.[1] ?? 1;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="tally">
        {sorted.slice(0, MOST_SHOWN).map(([name, n]) => (
          <li key={name}><span class="name"><Told>{types ? typeName(name.replaceAll("-", " ")) : name}</Told></span><span class="n">{n}</span><span class="bar" style={{ width: `${(n / most) * 100}%` }} /></li>
        ))}
      </ul>
      {sorted.length > MOST_SHOWN && <p class="small">and {many(sorted.length - MOST_SHOWN, "other")}</p>}
    </section>
  );
}

const MOST_VOICES = 10;

/** Whose word is also in the choice of words: what each outlet and each speaker calls them. */
function Namings({ namings }: { namings: Naming[] }) {
  if (!namings.length) return null;
  return (
    <section>
      <h2>What each voice calls them</h2>
      <div class="namings">
        <Voices title="Those quoted" namings={namings.filter((one) => one.kind === "speaker")} />
        <Voices title="Outlets in their own words" namings={namings.filter((one) => one.kind === "outlet")} />
      </div>
    </section>
  );
}

function Voices({ title, namings }: { title: string; namings: Naming[] }) {
  const [all, setAll] = useState(false);
  if (!namings.length) return null;
  const voices = new Map<string, Naming[]>();
  for (const one of namings) voices.set(one.voice, [...(voices.get(one.voice) ?? []), one]);
  const shown = all ? [...voices] : [...voices].slice(0, MOST_VOICES);
  return (
    <table class="plain">
      <caption>{title}</caption>
      <thead><tr><th scope="col">Voice</th><th scope="col">Words, how often, and when</th></tr></thead>
      <tbody>{shown.map(([voice, words]) => (
        <tr key={voice}><th scope="row"><Told>{voice}</Told></th>
          <td>{words.map((one) => (
            <span key={one.words} class="naming"><Told>{one.words}</Told> <span class="small">× {one.times}{one.first && <> · {one.first === one.last ? day(one.first) : `${day(one.first)} to ${day(one.last)}`}</>}</span></span>
          ))}</td></tr>
      ))}</tbody>
      {voices.size > shown.length && <tfoot><tr><td colSpan={2}><button type="button" class="quiet" onClick={() => setAll(true)}>and {many(voices.size - shown.length, "other voice")}</button></td></tr></tfoot>}
    </table>
  );
}

function Entries({ title, q }: { title: string; q: string }) {
  const asked = useAsked<Page<Hit>>("/entries", { q, limit: "5", count: "1" });
  if (!asked.value?.items.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol class="list">{asked.value.items.map((hit) => <li key={hit.id}><HitRow hit={hit} /></li>)}</ol>
      {(asked.value.total ?? 0) > asked.value.items.length && <p><a href={href({ view: "search", q })}>All {asked.value.total}</a></p>}
    </section>
  );
}
