// SPDX-License-Identifier: Apache-2.0
// Who is told to be for and against whom: signed ties up to a day, the triads that do not hold, and the same as a table.
import { useMemo, useState } from "preact/hooks";
import type { Deed, Relations, Tie } from "./api";
import { useAsked } from "./asked";
import { Empty, Shown, Told } from "./parts";
import { useNarrow } from "./narrow";
import { go, href } from "./route";
import { day, many, typeName } from "./words";

/** A drawing: its pixels, how many names find room in it, how many letters of each, and where small parts stand: beside the largest or below it. */
interface Sheet { width: number; height: number; most: number; letters: number; below: boolean }

/** More names than these cover each other; the table has all. */
const WIDE: Sheet = { width: 960, height: 560, most: 26, letters: 24, below: false };

/** About the pixels of a phone, so that names there are as large as elsewhere. */
const NARROW: Sheet = { width: 380, height: 560, most: 16, letters: 18, below: true };

const dayOf = (deed: Deed) => deed.when ?? deed.reported ?? "";

export function NetworkView({ q, at }: { q: string; at: string }) {
  const asked = useAsked<Relations>("/relations", { q, limit: "1000" });
  return (
    <>
      <h1 class="view-title">Network</h1>
      <p class="lead">What actors are told to have done and said to each other, summed up: words count one, deeds two, whatever sets apart counts against. What is denied or hypothetical is no tie. A sum of what is told, on whosever word; no measurement.</p>
      <Shown asked={asked}>
        {(found) => found.ties.length ? <Over relations={found} q={q} at={at} />
          : <Empty title="No ties"><p>{q ? "No event that meets this query ties one known actor to another." : "No event in the ledger ties one known actor to another yet."} <a href={href({ view: "search", q })}>See its claims and events</a>.</p></Empty>}
      </Shown>
    </>
  );
}

function Over({ relations, q, at }: { relations: Relations; q: string; at: string }) {
  const days = useMemo(() => [...new Set(relations.ties.flatMap((tie) => tie.deeds.map(dayOf)))].filter(Boolean).sort(), [relations]);
  const until = at && days.length ? (days.filter((one) => one <= at).pop() ?? (days[0] as string)) : days[days.length - 1] ?? "";
  const ties = useMemo(() => relations.ties.map((tie) => upTo(tie, until)).filter((tie) => tie.deeds.length > 0), [relations, until]);
  const [chosen, choose] = useState("");
  const deeds = ties.reduce((sum, tie) => sum + tie.deeds.length, 0);
  const move = (n: number) => go({ view: "network", q, at: n === days.length - 1 ? "" : days[n] }, true);
  return (
    <>
      {days.length > 1 && (
        <div class="slider">
          <label for="until">Up to <b>{day(until)}</b> <span class="small">{many(ties.length, "tie")}, {many(deeds, "event")}</span></label>
          <input id="until" type="range" min={0} max={days.length - 1} value={days.indexOf(until)} aria-valuetext={day(until)} onInput={(event) => move(Number(event.currentTarget.value))} />
          <p class="ends small"><span>{day(days[0])}</span><span>{day(days[days.length - 1])}</span></p>
        </div>
      )}
      <Drawing ties={ties} all={relations.ties} chosen={chosen} choose={choose} />
      <Triads ties={ties} />
      <Table ties={ties} total={relations.total} shown={relations.ties.length} chosen={chosen} />
    </>
  );
}

/** The tie as it stood on a day; what has no day at all belongs to the last. */
function upTo(tie: Tie, until: string): Tie {
  const deeds = tie.deeds.filter((deed) => dayOf(deed) <= until);
  const sum = (keep: (weight: number) => boolean) => deeds.map((deed) => deed.weight).filter(keep).reduce((a, b) => a + b, 0);
  const cooperation = sum((weight) => weight > 0);
  const conflict = sum((weight) => weight < 0);
  return { ...tie, deeds, cooperation, conflict, net: cooperation + conflict };
}

interface Pair { one: string; other: string; net: number; deeds: number }

/** Ties both ways together. */
function pairs(ties: Tie[]): Pair[] {
  const found = new Map<string, Pair>();
  for (const tie of ties) {
    const [one, other] = tie.from.id < tie.to.id ? [tie.from.id, tie.to.id] : [tie.to.id, tie.from.id];
    const key = `${one} ${other}`;
    const pair = found.get(key) ?? { one, other, net: 0, deeds: 0 };
    found.set(key, { ...pair, net: pair.net + tie.net, deeds: pair.deeds + tie.deeds.length });
  }
  return [...found.values()];
}

const namesOf = (ties: Tie[]) => new Map(ties.flatMap((tie) => [[tie.from.id, tie.from.name], [tie.to.id, tie.to.name]] as [string, string][]));

const sign = (net: number) => (net > 0 ? "for" : net < 0 ? "against" : "even");
const shown = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${Math.abs(n)}` : "0");
const short = (name: string, letters: number) => (name.length > letters ? `${name.slice(0, letters - 2)}…` : name);

function Drawing({ ties, all, chosen, choose }: { ties: Tie[]; all: Tie[]; chosen: string; choose: (id: string) => void }) {
  // Laid out once over all days, so that nobody moves when the slider does.
  const sheet = useNarrow() ? NARROW : WIDE;
  const places = useMemo(() => layout(pairs(all), sheet), [all, sheet]);
  const names = useMemo(() => namesOf(all), [all]);
  const words = useMemo(() => labels(places, names, sheet), [places, names, sheet]);
  const drawn = pairs(ties).filter((pair) => places.has(pair.one) && places.has(pair.other));
  const present = new Set(drawn.flatMap((pair) => [pair.one, pair.other]));
  const line = (pair: Pair) => {
    const [a, b] = [places.get(pair.one) as Point, places.get(pair.other) as Point];
    return <line class={`tie ${sign(pair.net)} ${chosen && pair.one !== chosen && pair.other !== chosen ? "dim" : ""}`}
      x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke-width={1.2 + Math.min(6, Math.abs(pair.net)) * 0.8}>
      <title>{`${names.get(pair.one)} and ${names.get(pair.other)}: ${shown(pair.net)} from ${many(pair.deeds, "event")}`}</title>
    </line>;
  };
  return (
    <figure class="network">
      <div class="scroll" tabIndex={0} role="img" aria-label={`${present.size} actors with ${drawn.length} ties; the table below says the same`}>
        <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} preserveAspectRatio="xMidYMid meet">
          {drawn.map((pair) => <g key={`${pair.one} ${pair.other}`}>{line(pair)}</g>)}
          {[...places].filter(([id]) => present.has(id)).map(([id, at]) => (
            <g key={id} class={`node ${chosen === id ? "chosen" : ""}`} onClick={() => choose(chosen === id ? "" : id)}>
              <circle cx={at.x} cy={at.y} r={5.5} />
              <text x={words.get(id)?.x} y={words.get(id)?.y} text-anchor="middle">{short(names.get(id) ?? "", sheet.letters)}</text>
              <title>{names.get(id)}</title>
            </g>
          ))}
        </svg>
      </div>
      <figcaption class="small"><span class="key for">together</span> <span class="key against">against each other</span> <span class="key even">as much of both</span>
        {chosen && <> · <a href={href({ view: "actor", id: names.get(chosen) ?? "" })}>Dossier of <Told>{names.get(chosen)}</Told></a></>}
        {names.size > sheet.most && <> · the {sheet.most} with the most ties are drawn, the table has all</>}</figcaption>
    </figure>
  );
}

interface Point { x: number; y: number }
interface Box { left: number; top: number; width: number; height: number }

/** What hangs together is laid out together: the largest part in the middle, the others beside it. The same each time. */
function layout(all: Pair[], { width, height, most, below }: Sheet): Map<string, Point> {
  const degree = new Map<string, number>();
  for (const pair of all) {
    for (const id of [pair.one, pair.other]) degree.set(id, (degree.get(id) ?? 0) + pair.deeds);
  }
  const ids = [...degree].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([id]) => id);
  const parts = connected(ids, all).sort((a, b) => b.length - a.length);
  const [main = [], ...rest] = parts;
  if (!rest.length) return springs(main, all, { left: 0, top: 0, width, height });
  const room: Box = below ? { left: 0, top: height * 0.72, width, height: height * 0.28 } : { left: width * 0.72, top: 0, width: width * 0.28, height };
  const places = springs(main, all, { left: 0, top: 0, width: below ? width : width * 0.7, height: below ? height * 0.7 : height });
  const others = rest.reduce((sum, part) => sum + part.length, 0);
  let top = room.top;
  for (const part of rest) {
    const share = (room.height * part.length) / others;
    for (const [id, at] of springs(part, all, { ...room, top, height: share })) places.set(id, at);
    top += share;
  }
  return places;
}

function connected(ids: string[], all: Pair[]): string[][] {
  const left = new Set(ids);
  const parts: string[][] = [];
  for (const id of ids) {
    if (!left.delete(id)) continue;
    const part = [id];
    for (const at of part) {
      for (const pair of all) {
        const other = pair.one === at ? pair.other : pair.other === at ? pair.one : undefined;
        if (other !== undefined && left.delete(other)) part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

/** Springs and charges from a circle on (Fruchterman and Reingold 1991). */
function springs(ids: string[], all: Pair[], box: Box): Map<string, Point> {
  const points = ids.map((_, i) => ({ x: Math.cos((i * 2 * Math.PI) / ids.length), y: Math.sin((i * 2 * Math.PI) / ids.length) }));
  const links = all.map((pair) => [ids.indexOf(pair.one), ids.indexOf(pair.other)] as const).filter(([a, b]) => a >= 0 && b >= 0);
  const ideal = 1.6 / Math.sqrt(ids.length || 1);
  for (let round = 0; round < 300; round++) {
    const moves = points.map(() => ({ x: 0, y: 0 }));
    const push = (a: number, b: number, force: (distance: number) => number) => {
      const [p, r, m, o] = [points[a], points[b], moves[a], moves[b]] as [Point, Point, Point, Point];
      const dx = p.x - r.x || 0.001 * (a - b);
      const dy = p.y - r.y || 0.001;
      const distance = Math.hypot(dx, dy);
      const f = force(distance) / distance;
      m.x += dx * f; m.y += dy * f; o.x -= dx * f; o.y -= dy * f;
    };
    for (let a = 0; a < points.length; a++) for (let b = a + 1; b < points.length; b++) push(a, b, (d) => (ideal * ideal) / d);
    for (const [a, b] of links) push(a, b, (d) => -(d * d) / ideal);
    const heat = 0.12 * (1 - round / 300);
    points.forEach((point, i) => {
      const move = moves[i] as Point;
      const length = Math.hypot(move.x, move.y) || 1;
      point.x += (move.x / length) * Math.min(length, heat);
      point.y += (move.y / length) * Math.min(length, heat);
    });
  }
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const scale = (value: number, of: number[], from: number, size: number, edge: number) => {
    const [low, high] = [Math.min(...of), Math.max(...of)];
    const room = size - 2 * edge;
    return high - low < 1e-9 ? from + size / 2 : from + edge + ((value - low) / (high - low)) * room;
  };
  return new Map(ids.map((id, i) => [id, {
    x: scale((points[i] as Point).x, xs, box.left, box.width, Math.min(76, box.width / 3)),
    y: scale((points[i] as Point).y, ys, box.top, box.height, Math.min(44, box.height / 3)),
  }]));
}

const LETTER = 7.4;
const LINE = 17;

/** For each name a side of its dot on which it covers least of what stands there already; those with most ties choose first. */
function labels(places: Map<string, Point>, names: Map<string, string>, sheet: Sheet): Map<string, Point> {
  const taken: Box[] = [...places.values()].map((at) => ({ left: at.x - 6, top: at.y - 6, width: 12, height: 12 }));
  const found = new Map<string, Point>();
  for (const [id, at] of places) {
    const width = short(names.get(id) ?? "", sheet.letters).length * LETTER;
    const sides = [[0, -19], [0, 19], [width / 2 + 11, 0], [-width / 2 - 11, 0], [width / 2, -19], [-width / 2, -19], [width / 2, 19], [-width / 2, 19]] as [number, number][];
    const boxes = sides.map(([dx, dy]) => ({ left: at.x + dx - width / 2, top: at.y + dy - LINE / 2, width, height: LINE }));
    const cost = (box: Box) => taken.reduce((sum, other) => sum + overlap(box, other), 0)
      + 40 * (Math.max(0, -box.left) + Math.max(0, box.left + box.width - sheet.width) + Math.max(0, -box.top) + Math.max(0, box.top + box.height - sheet.height));
    const best = boxes.reduce((one, other) => (cost(other) < cost(one) ? other : one));
    taken.push(best);
    found.set(id, { x: best.left + width / 2, y: best.top + LINE / 2 + 4.5 });
  }
  return found;
}

function overlap(a: Box, b: Box): number {
  const x = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const y = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return x > 0 && y > 0 ? x * y : 0;
}

interface Tense { names: [string, string, string]; nets: [number, number, number]; enemies: boolean }

/** Structural balance: the signs of three ties that multiply to a negative do not hold together. */
function tense(ties: Tie[]): Tense[] {
  const names = namesOf(ties);
  const nets = new Map<string, Map<string, number>>();
  for (const pair of pairs(ties)) {
    for (const [a, b] of [[pair.one, pair.other], [pair.other, pair.one]] as [string, string][]) {
      nets.set(a, (nets.get(a) ?? new Map<string, number>()).set(b, pair.net));
    }
  }
  const found: Tense[] = [];
  const ids = [...nets.keys()].sort();
  for (const a of ids) for (const b of nets.get(a)?.keys() ?? []) if (a < b) for (const c of nets.get(b)?.keys() ?? []) {
    const three = [nets.get(a)?.get(b), nets.get(b)?.get(c), nets.get(a)?.get(c)];
    if (b >= c || three.some((net) => net === undefined)) continue;
    const [ab, bc, ca] = three as [number, number, number];
    if (ab * bc * ca >= 0) continue;
    const all = [a, b, c].map((id) => names.get(id) ?? id) as [string, string, string];
    const enemies = ab < 0 && bc < 0 && ca < 0;
    const turned: [string, string, string] = enemies || bc < 0 ? all : ca < 0 ? [all[1], all[2], all[0]] : [all[2], all[0], all[1]];
    found.push({ names: turned, nets: [ab, bc, ca], enemies });
  }
  const tension = (one: Tense) => Math.min(...one.nets.map(Math.abs));
  return found.sort((one, other) => tension(other) - tension(one));
}

function Triads({ ties }: { ties: Tie[] }) {
  const found = useMemo(() => tense(ties), [ties]);
  return (
    <section>
      <h2>Tense triads</h2>
      {found.length ? (
        <ul class="triads">{found.slice(0, 12).map((one) => (
          <li key={one.names.join(" ")}>{one.enemies
            ? <><b><Told>{one.names.join(", ")}</Told></b> are each against the others</>
            : <><b><Told>{one.names[0]}</Told></b> stands with <b><Told>{one.names[1]}</Told></b> and <b><Told>{one.names[2]}</Told></b>, who are against each other</>}
            <span class="small"> {one.nets.map(shown).join(", ")}</span></li>
        ))}</ul>
      ) : <p class="lead">None: wherever three have ties up to this day, friends of friends are friends. Where they are not, structural balance expects a tie to turn.</p>}
    </section>
  );
}

/** Drawn at first; nobody reads more at once. */
const FIRST_ROWS = 100;

function Table({ ties, total, shown: most, chosen }: { ties: Tie[]; total: number; shown: number; chosen: string }) {
  const [all, setAll] = useState(false);
  const rows = chosen ? ties.filter((tie) => tie.from.id === chosen || tie.to.id === chosen) : ties;
  const some = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <section>
      <h2>Every tie</h2>
      <table class="plain ties">
        <caption>{many(rows.length, "tie")}{chosen && " of the one chosen above"}, those with most events first{total > most && ` (of ${total} in all; narrow the query for the rest)`}</caption>
        <thead><tr><th scope="col">From, to</th><th scope="col" class="n">Sum</th><th scope="col" class="n">Together</th><th scope="col" class="n">Against</th><th scope="col" class="n">Lately</th><th scope="col">Rests on</th></tr></thead>
        <tbody>{some.map((tie) => (
          <tr key={`${tie.from.id} ${tie.to.id}`}>
            <th scope="row"><a href={href({ view: "actor", id: tie.from.name })}><Told>{tie.from.name}</Told></a> → <a href={href({ view: "actor", id: tie.to.name })}><Told>{tie.to.name}</Told></a></th>
            <td class={`n ${sign(tie.net)}`}>{shown(tie.net)}</td><td class="n">{shown(tie.cooperation)}</td><td class="n">{shown(tie.conflict)}</td>
            <td class="n">{tie.trend === undefined ? "" : shown(Math.round(tie.trend * 10) / 10)}</td>
            <td><Deeds deeds={tie.deeds} /></td>
          </tr>
        ))}</tbody>
      </table>
      {some.length < rows.length && <p class="more"><button type="button" onClick={() => setAll(true)}>Show all {rows.length.toLocaleString("en")}</button></p>}
    </section>
  );
}

/** What is folded is not drawn: a large ledger has tens of thousands of events here. */
function Deeds({ deeds }: { deeds: Deed[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{many(deeds.length, "event")}</summary>
      {open && <ul class="deeds">{deeds.map((deed, i) => (
        <li key={i}>{deed.when ? day(deed.when) : deed.reported ? `reported ${day(deed.reported)}` : "no date"} · {shown(deed.weight)} {typeName(deed.type)}{deed.said && ", said"}{deed.disputed && <b class="disputed"> disputed</b>}
          {deed.accounts.map((account) => (
            <span key={account.entry}> · <a href={href({ view: "article", id: account.article, at: account.entry })}><Told>{account.outlet ?? account.uri}</Told></a>{account.word && <> on the word of <Told>{account.word}</Told></>}</span>
          ))}</li>
      ))}</ul>}
    </details>
  );
}
