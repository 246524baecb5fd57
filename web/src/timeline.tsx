// SPDX-License-Identifier: Apache-2.0
// Incidents by day, on lanes: of how many independent origins they stand on, or of whose word.
import type { IncidentItem } from "./api";
import { useList } from "./asked";
import { Empty, More, Shown, Told } from "./parts";
import { useNarrow } from "./narrow";
import { go, href } from "./route";
import { counted, day, many, typeName } from "./words";

const WIDE = 1000;

/** About the pixels of a phone, so that marks and words there are as large as elsewhere. */
const NARROW = 380;
const LEFT = 8;

/** From the middle of a mark to that of the next one beside or above it. */
const STEP = 12;

/** More lanes than these nobody takes in; the others share one. */
const MOST_ORIGINS = 12;

const short = (text: string) => (text.length > 120 ? `${text.slice(0, text.lastIndexOf(" ", 120))} …` : text);

interface Lane { name: string; rows: number }
interface Mark { incident: IncidentItem; lane: number; party?: boolean }

/** What is told on how many independent words. */
function byNumber(incidents: IncidentItem[]): { lanes: Lane[]; marks: Mark[] } {
  const names = ["3 or more independent origins", "2 independent origins", "1 independent origin", "parties’ word alone"];
  return {
    lanes: names.map((name) => ({ name, rows: 6 })),
    marks: incidents.map((incident) => ({ incident, lane: 3 - Math.min(3, incident.counts.independentOrigins) })),
  };
}

/** What is told on whose word: those of most incidents above, one lane each. An incident stands on the lane of every origin that it has. */
function byOrigin(incidents: IncidentItem[]): { lanes: Lane[]; marks: Mark[] } {
  const tells = new Map<string, number>();
  for (const incident of incidents) for (const { name } of incident.origins) tells.set(name, (tells.get(name) ?? 0) + 1);
  const sorted = [...tells].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const own = sorted.length > MOST_ORIGINS ? sorted.slice(0, MOST_ORIGINS - 1) : sorted;
  const others = sorted.length - own.length;
  const lanes = [...own.map((name) => ({ name, rows: 2 })), ...(others ? [{ name: many(others, "other origin"), rows: 6 }] : [])];
  const marks = incidents.flatMap((incident) => {
    const found = new Map<number, boolean>();
    for (const { name, party } of incident.origins) {
      const lane = own.indexOf(name) < 0 ? own.length : own.indexOf(name);
      found.set(lane, (found.get(lane) ?? true) && party);
    }
    return [...found].map(([lane, party]) => ({ incident, lane, party }));
  });
  return { lanes, marks };
}

const ORIGINS = "origins";

export function TimelineView({ q, at }: { q: string; at: string }) {
  const asked = useList<IncidentItem>("/incidents", { q, limit: "1000" });
  const whose = at === ORIGINS;
  return (
    <>
      <h1 class="view-title">Timeline</h1>
      <p class="lead">{whose
        ? "Each mark is an incident on its day, on the lane of everybody on whose word it stands; where these are several, a line binds them. Hollow is the word of a party to it."
        : "Each mark is an incident on its day; the higher it stands, the more independent origins tell it."} A red ring is disputed, the size is the number of accounts.</p>
      <nav class="pager" aria-label="Lanes">
        <a href={href({ view: "timeline", q })} aria-current={whose ? undefined : "true"}>On how many words</a>
        <a href={href({ view: "timeline", q, at: ORIGINS })} aria-current={whose ? "true" : undefined}>On whose word</a>
      </nav>
      <Shown asked={asked}>
        {(page) => {
          const dated = page.items.filter((one) => one.when && !Number.isNaN(Date.parse(one.when.slice(0, 10))));
          if (!dated.length) {
            return <Empty title="Nothing with a day"><p>Incidents stand here by the day on which they are said to have happened. {q ? "No incident with a day meets this query." : "None in the ledger has one yet."}</p></Empty>;
          }
          return <><Drawing incidents={dated} {...(whose ? byOrigin(dated) : byNumber(dated))} /><Table incidents={page.items} whose={whose} /></>;
        }}
      </Shown>
      <More more={asked.more} />
    </>
  );
}

const DAY = 86_400_000;
const timeOf = (one: IncidentItem) => Date.parse((one.when as string).slice(0, 10));

/** The stretch of time that is drawn. Far outliers would press everything else together; they stand at the edge, and the table has their day. */
function stretch(incidents: IncidentItem[]): [number, number] {
  const sorted = incidents.map(timeOf).sort((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.02)] as number;
  const high = sorted[Math.ceil(sorted.length * 0.98) - 1] as number;
  const edge = Math.max(DAY, (high - low) * 0.03);
  return [low - edge, high + edge];
}

/** Marks that would cover each other stand above each other, and beside where a lane is full. */
function places(marks: Mark[], lanes: Lane[], x: (time: number) => number): { x: number; row: number }[] {
  const taken = new Set<string>();
  return marks.map(({ incident, lane }) => {
    const at = x(timeOf(incident));
    const column = Math.round(at / STEP);
    const rows = lanes[lane]?.rows ?? 1;
    // Further than so from its day a mark would tell of another one.
    for (let aside = 0; aside <= 4; aside++) {
      for (const to of aside ? [column + aside, column - aside] : [column]) {
        for (let row = 0; row < rows; row++) {
          const slot = `${lane} ${to} ${row}`;
          if (!taken.has(slot)) {
            taken.add(slot);
            return { x: to * STEP, row };
          }
        }
      }
    }
    return { x: at, row: rows - 1 };
  });
}

const NAME_HEIGHT = 20;
const heightOf = (lane: Lane) => NAME_HEIGHT + lane.rows * STEP + 6;

function Drawing({ incidents, lanes, marks }: { incidents: IncidentItem[]; lanes: Lane[]; marks: Mark[] }) {
  const width = useNarrow() ? NARROW : WIDE;
  const [from, to] = stretch(incidents);
  const x = (time: number) => LEFT + STEP / 2 + ((Math.min(Math.max(time, from), to) - from) / (to - from)) * (width - 2 * LEFT - STEP);
  const feet: number[] = [];
  for (const lane of lanes) feet.push((feet[feet.length - 1] ?? 0) + heightOf(lane));
  const foot = feet[feet.length - 1] ?? 0;
  const put = places(marks, lanes, x);
  const drawn = marks.map((mark, i) => {
    const at = put[i] as { x: number; row: number };
    return { ...mark, x: at.x, y: (feet[mark.lane] as number) - 9 - at.row * STEP };
  });
  return (
    <div class="timeline" tabIndex={0} role="img" aria-label={`${incidents.length} incidents from ${day(incidents[0]?.when)} on; the table below says the same`}>
      <svg viewBox={`0 0 ${width} ${foot + 26}`} preserveAspectRatio="xMidYMid meet">
        {ticks(from, to, Math.floor(width / 110)).map((tick) => (
          <g key={tick.time}>
            <line class="grid" x1={x(tick.time)} x2={x(tick.time)} y1="0" y2={foot} />
            <text class="tick-name" x={Math.min(Math.max(x(tick.time), 28), width - 28)} y={foot + 20} text-anchor="middle">{tick.name}</text>
          </g>
        ))}
        {lanes.map((lane, i) => (
          <g key={lane.name}>
            <line class="lane" x1="0" x2={width} y1={feet[i]} y2={feet[i]} />
            <text class="lane-name" x={LEFT} y={(feet[i] as number) - heightOf(lane) + 15}>{lane.name.length * 7 > width ? `${lane.name.slice(0, Math.floor(width / 7) - 1)}…` : lane.name}</text>
          </g>
        ))}
        {bonds(drawn).map(([one, other], i) => <line key={i} class="bond" x1={one.x} y1={one.y} x2={other.x} y2={other.y} />)}
        {drawn.map((one, i) => (
          <circle key={i} class={`dot ${one.incident.disputes.length ? "disputed" : ""} ${one.party ? "party" : ""}`} cx={one.x} cy={one.y} r={Math.min(5.6, 3 + Math.sqrt(one.incident.counts.accounts) / 1.6)}
            onClick={() => go({ view: "incident", id: one.incident.id })}>
            <title>{`${day(one.incident.when)}: ${one.incident.told.slice(0, 140)} (${counted(one.incident.counts)})`}</title>
          </circle>
        ))}
      </svg>
    </div>
  );
}

/** Each two marks of one incident that follow each other from lane to lane. */
function bonds<T extends Mark>(marks: T[]): [T, T][] {
  const found: [T, T][] = [];
  const before = new Map<string, T>();
  for (const mark of [...marks].sort((a, b) => a.lane - b.lane)) {
    const above = before.get(mark.incident.id);
    if (above) found.push([above, mark]);
    before.set(mark.incident.id, mark);
  }
  return found;
}

function ticks(from: number, to: number, most: number): { time: number; name: string }[] {
  const days = (to - from) / DAY;
  const step = days > 3650 ? "decade" : days > 900 ? "year" : days > 70 ? "month" : "day";
  const found: { time: number; name: string }[] = [];
  const date = new Date(from);
  date.setUTCHours(0, 0, 0, 0);
  while (date.getTime() <= to && found.length < 400) {
    if (step === "decade") date.setUTCFullYear(Math.floor(date.getUTCFullYear() / 10) * 10 + 10, 0, 1);
    else if (step === "year") date.setUTCFullYear(date.getUTCFullYear() + 1, 0, 1);
    else if (step === "month") date.setUTCMonth(date.getUTCMonth() + 1, 1);
    else date.setUTCDate(date.getUTCDate() + 1);
    if (date.getTime() > to) break;
    const iso = date.toISOString();
    found.push({
      time: date.getTime(),
      name: step === "decade" || step === "year" ? iso.slice(0, 4) : step === "month" ? iso.slice(0, 7) : String(date.getUTCDate()) + "." + String(date.getUTCMonth() + 1) + ".",
    });
  }
  const every = Math.ceil(found.length / Math.min(8, most));
  return found.filter((_, i) => i % every === 0);
}

function Table({ incidents, whose }: { incidents: IncidentItem[]; whose: boolean }) {
  return (
    <table class="plain told-wide">
      <caption>The same as a table</caption>
      <thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col" class="n">Accounts</th><th scope="col" class="n">Independent origins</th><th scope="col" class="n">Echoes</th></tr></thead>
      <tbody>{incidents.map((one) => (
        <tr key={one.id}><td class="nowrap">{day(one.when)}</td><th scope="row"><a href={href({ view: "incident", id: one.id })}>{typeName(one.type)}: <Told>{short(one.told)}</Told></a>
          {whose && <span class="small"> On the word of {one.origins.map((origin, i) => <span key={i}>{i > 0 && ", "}<Told>{origin.name}</Told>{origin.party && " (a party to it)"}</span>)}</span>}</th>
          <td class="n">{one.counts.accounts}</td><td class="n">{one.counts.independentOrigins}</td><td class="n">{one.counts.echoes}</td></tr>
      ))}</tbody>
    </table>
  );
}
