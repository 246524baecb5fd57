// SPDX-License-Identifier: Apache-2.0
// What several articles tell: on how many words it stands, who repeats whom, and where accounts part.
import type { Account, Incident, IncidentItem, Origin } from "./api";
import { useAsked, useList } from "./asked";
import { CopyLink, Difference, Empty, More, Numbers, Shown, Told } from "./parts";
import { IncidentRegroup } from "./regroup";
import { href } from "./route";
import { KINDS, STATUS, counted, day, many, range, typeName } from "./words";

export function IncidentsView({ q }: { q: string }) {
  const asked = useList<IncidentItem>("/incidents", { q });
  return (
    <>
      <h1 class="view-title">Incidents</h1>
      <p class="lead">What more than one article tells: accounts, the independent origins they stand on, and the echoes that add none.</p>
      <Shown asked={asked}>
        {(page) => page.items.length ? (
          <ol class="list incidents">
            {page.items.map((incident) => <li key={incident.id}><IncidentRow incident={incident} q={q} /></li>)}
          </ol>
        ) : (
          <Empty title={q ? "No incident meets this query" : "No incidents yet"}>
            <p>An incident is one thing that at least two articles tell. {q
              ? <>Try fewer words, or <a href={href({ view: "search", q })}>search single claims and events</a>.</>
              : <><a href={href({ view: "paste" })}>Add articles</a>; where two tell the same, they meet here.</>}</p>
          </Empty>
        )}
      </Shown>
      <More more={asked.more} />
    </>
  );
}

export function IncidentRow({ incident, q }: { incident: IncidentItem; q?: string }) {
  return (
    <a class="row" href={href({ view: "incident", id: incident.id, q })}>
      <span class="when"><time dateTime={incident.when}>{day(incident.when)}</time></span>
      <span class="body">
        <span class="kicker">{typeName(incident.type)}{incident.place && <> · <Told>{incident.place}</Told></>}
          {incident.disputes.length > 0 && <b class="disputed"> Disputed: {incident.disputes.join(", ")}</b>}</span>
        <span class="told"><Told>{incident.told}</Told></span>
        <span class="small"><Numbers counts={incident.counts} />{incident.actors.length > 0 && <> · <Told>{incident.actors.slice(0, 3).join(", ")}</Told></>}</span>
      </span>
    </a>
  );
}

export function IncidentView({ id, q }: { id: string; q: string }) {
  const asked = useAsked<Incident>(`/incidents/${encodeURIComponent(id)}`);
  return <Shown asked={asked}>{(incident) => <Whole incident={incident} q={q} />}</Shown>;
}

function Whole({ incident, q }: { incident: Incident; q: string }) {
  const first = incident.accounts.find((one) => one.first) ?? incident.accounts[0];
  return (
    <article class="incident">
      <nav class="pager"><a href={href({ view: "incidents", q })}>All incidents</a><CopyLink to={{ view: "incident", id: incident.id }} /></nav>
      <header>
        <p class="dateline">{typeName(incident.type)} · <time dateTime={incident.when}>{day(incident.when)}</time>
          {incident.place && <> · <Told>{incident.place}</Told></>}</p>
        <h1><Told>{first?.text ?? ""}</Told></h1>
        <BigNumbers incident={incident} />
        {(incident.actors.length > 0 || incident.recipients.length > 0) && (
          <p class="small">{incident.actors.length > 0 && <>Who: {names(incident.actors)}</>}
            {incident.recipients.length > 0 && <>{incident.actors.length > 0 && " · "}to whom: {names(incident.recipients)}</>}</p>
        )}
      </header>
      <Disputes incident={incident} />
      <Ladder incident={incident} />
      <section aria-label="Origins">
        <h2>On whose word</h2>
        <p class="lead">Each origin with the articles that stand on its word, in the order in which they were published. Words that an account has over the first one of
          its origin are underlined, words it lacks are struck out; where hardly a word is the same, its own stand alone.</p>
        <ol class="tree">
          {incident.origins.map((origin, i) => <OriginView key={i} origin={origin} n={i} incident={incident} />)}
        </ol>
      </section>
      <IncidentRegroup key={incident.id} incident={incident} />
    </article>
  );
}

function names(all: string[]) {
  return all.slice(0, 6).map((name, i) => <span key={i}>{i > 0 && ", "}<a href={href({ view: "actor", id: name })}><Told>{name}</Told></a></span>);
}

function BigNumbers({ incident }: { incident: Incident }) {
  const { counts } = incident;
  const shown: [number, string, string][] = [
    [counts.accounts, counts.accounts === 1 ? "account" : "accounts", "plain"],
    [counts.independentOrigins, counts.independentOrigins === 1 ? "independent origin" : "independent origins", "disc"],
    ...(counts.partyOrigins ? [[counts.partyOrigins, "on a party’s word", "ring"] as [number, string, string]] : []),
    [counts.echoes, counts.echoes === 1 ? "echo" : "echoes", "tick"],
  ];
  return (
    <dl class="big" aria-label={counted(counts)}>
      {shown.map(([n, label, kind]) => <div key={label} class={kind}><dt>{label}</dt><dd>{n}</dd></div>)}
    </dl>
  );
}

function Disputes({ incident }: { incident: Incident }) {
  if (!incident.disputes.length) return null;
  return (
    <section aria-label="Disputes">
      <h2>Where accounts part</h2>
      {incident.disputes.map((dispute, i) => (
        <div key={i} class="dispute">
          <h3>{dispute.about.charAt(0).toUpperCase() + dispute.about.slice(1)}</h3>
          <div class="sides">
            {dispute.sides.map((side, n) => (
              <div key={n} class="side">
                <p class="value"><Told>{dispute.about === "when" ? day(side.value) : side.value}</Told></p>
                <p class="small">{side.origins.length ? <>on the word of <Told>{side.origins.join(", ")}</Told></> : "on nobody’s named word"}</p>
                {firstOf(side.accounts, incident) && <p class="words"><Told>{firstOf(side.accounts, incident)?.text}</Told></p>}
                <ul>
                  {side.accounts.map((id) => {
                    const account = incident.accounts.find((one) => one.id === id);
                    return account && <li key={id}><AccountLink account={account} /></li>;
                  })}
                </ul>
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

const firstOf = (ids: string[], incident: Incident) => incident.accounts.find((one) => ids.includes(one.id));

function AccountLink({ account }: { account: Account }) {
  return <><a href={href({ view: "article", id: account.article, at: account.id })}><Told>{account.outlet ?? account.uri}</Told></a> <span class="small">{day(account.published)}</span></>;
}

function OriginView({ origin, n, incident }: { origin: Origin; n: number; incident: Incident }) {
  const accounts = incident.accounts.filter((one) => one.origin === n);
  const beside = incident.accounts.filter((one) => one.origin !== n && origin.accounts.includes(one.id));
  const first = accounts[0];
  return (
    <li class={origin.party ? "origin party" : "origin"}>
      <p class="name"><Told>{origin.name}</Told> <span class="small">{origin.kind === "party" ? "party to it" : KINDS[origin.kind] ?? origin.kind}{origin.party && origin.kind !== "party" && ", party to it"} · {many(origin.accounts.length, "account")}</span></p>
      {beside.length > 0 && <p class="small">heard, too, in {beside.map((one, i) => <span key={one.id}>{i > 0 && ", "}<AccountLink account={one} /></span>)}</p>}
      {origin.possibly.length > 0 && <p class="small">possibly the same as <Told>{origin.possibly.join(", ")}</Told></p>}
      <ol>
        {accounts.map((account) => (
          <li key={account.id} class={account.echo ? "echo" : undefined}>
            <p class="small"><AccountLink account={account} />
              {account.first && " · had it first"}{account.echo && ` · echo${delay(first, account)}`}
              {account.chain.length > 1 && <> · through <Told>{account.chain.slice(0, -1).join(", ")}</Told></>}
              {account.status !== "happened" && <b> · {STATUS[account.status] ?? account.status}</b>}</p>
            <p class="words"><Told>{first && account !== first ? <Difference older={first.text} newer={account.text} /> : account.text}</Told></p>
          </li>
        ))}
      </ol>
      {origin.because.length > 0 && <details><summary>Why these are one origin</summary><ul>{origin.because.map((why) => <li key={why}><Told>{why}</Told></li>)}</ul></details>}
    </li>
  );
}

const DAY = 86_400_000;

function delay(first: Account | undefined, later: Account): string {
  const days = Math.round((Date.parse(later.published ?? "") - Date.parse(first?.published ?? "")) / DAY);
  return Number.isNaN(days) ? "" : days === 0 ? ", the same day" : `, ${many(days, "day")} later`;
}

interface Rung { account: Account; origin?: string; of: string; min?: number; max?: number; approximate: boolean }

/** Who gives which number, each as the stretch that its words leave open. */
function Ladder({ incident }: { incident: Incident }) {
  const rungs: Rung[] = incident.accounts.flatMap((account) => account.figures.map((figure) => ({
    ...figure, account, origin: account.origin === undefined ? undefined : incident.origins[account.origin]?.name,
  })));
  if (!rungs.length) return null;
  const kinds = [...new Set(rungs.map((rung) => rung.of))];
  return (
    <section aria-label="Figures">
      <h2>How many</h2>
      {kinds.map((of) => <Rungs key={of} of={of} rungs={rungs.filter((rung) => rung.of === of)} />)}
    </section>
  );
}

function Rungs({ of, rungs }: { of: string; rungs: Rung[] }) {
  const most = Math.max(...rungs.map((rung) => Math.max(rung.min ?? 0, rung.max ?? 0))) * 1.15 || 1;
  const sorted = [...rungs].sort((a, b) => (a.min ?? a.max ?? 0) - (b.min ?? b.max ?? 0));
  const at = (value: number) => `${(value / most) * 100}%`;
  return (
    <table class="ladder">
      <caption>{typeName(of)}</caption>
      <thead><tr><th scope="col">Says</th><th scope="col">Number</th><th scope="col" class="bar">From 0 to {Math.round(most).toLocaleString("en")}</th></tr></thead>
      <tbody>
        {sorted.map((rung, i) => (
          <tr key={i}>
            <th scope="row"><AccountLink account={rung.account} />{rung.origin && <span class="small"> · word of <Told>{rung.origin}</Told></span>}</th>
            <td class="number">{range(rung)}</td>
            <td class="bar">
              <span class={`stretch ${rung.max === undefined ? "open-up" : ""} ${rung.min === undefined ? "open-down" : ""}`}
                style={{ left: at(rung.min ?? 0), width: `max(6px, ${at((rung.max ?? most) - (rung.min ?? 0))})` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
