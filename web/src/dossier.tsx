// SPDX-License-Identifier: Apache-2.0
// What the ledger holds of somebody.
import type { Dossier, Hit, Page } from "./api";
import { useAsked } from "./asked";
import { HitRow } from "./lists";
import { Shown, Told } from "./parts";
import { href } from "./route";
import { day, many, typeName } from "./words";

export function DossierView({ name }: { name: string }) {
  const asked = useAsked<Dossier>(`/actors/${encodeURIComponent(name)}`);
  const phrase = `"${name.replaceAll('"', " ")}"`;
  return (
    <article class="dossier">
      <nav class="pager"><a href={href({ view: "speakers" })}>All who speak</a></nav>
      <h1><Told>{name}</Told></h1>
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
              <Entries title="What they said" q={`speaker:${phrase}`} />
              <Entries title="What is said to have been done to them" q={`recipient:${phrase}`} />
              <Entries title="How others speak of them" q={`${phrase} -speaker:${phrase}`} />
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
