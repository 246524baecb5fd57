// SPDX-License-Identifier: Apache-2.0
// Incidents by day, each on the lane of how many independent origins it stands on.
import type { IncidentItem } from "./api";
import { useList } from "./asked";
import { Empty, More, Shown, Told } from "./parts";
import { go, href } from "./route";
import { counted, day, typeName } from "./words";

const LANES = ["3 or more independent origins", "2 independent origins", "1 independent origin", "parties’ word alone"];
const LANE_HEIGHT = 92;
const WIDTH = 1000;
const LEFT = 8;

const short = (text: string) => (text.length > 120 ? `${text.slice(0, text.lastIndexOf(" ", 120))} …` : text);

const laneOf = (one: IncidentItem) => 3 - Math.min(3, one.counts.independentOrigins);

export function TimelineView({ q }: { q: string }) {
  const asked = useList<IncidentItem>("/incidents", { q, limit: "1000" });
  return (
    <>
      <h1 class="view-title">Timeline</h1>
      <p class="lead">Each mark is an incident on its day; the higher it stands, the more independent origins tell it. A ring is disputed, the size is the number of accounts.</p>
      <Shown asked={asked}>
        {(page) => {
          const dated = page.items.filter((one) => one.when && !Number.isNaN(Date.parse(one.when.slice(0, 10))));
          if (!dated.length) {
            return <Empty title="Nothing with a day"><p>Incidents stand here by the day on which they are said to have happened. {q ? "No incident with a day meets this query." : "None in the ledger has one yet."}</p></Empty>;
          }
          return <><Lanes incidents={dated} /><Table incidents={page.items} /></>;
        }}
      </Shown>
      <More more={asked.more} />
    </>
  );
}

function Lanes({ incidents }: { incidents: IncidentItem[] }) {
  const times = incidents.map((one) => Date.parse((one.when as string).slice(0, 10)));
  // Far outliers would press everything else together; they stand at the edge, and the table has their day.
  const sorted = [...times].sort((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.02)] as number;
  const high = sorted[Math.ceil(sorted.length * 0.98) - 1] as number;
  const day1 = 86_400_000;
  const from = low - Math.max(day1, (high - low) * 0.03);
  const to = high + Math.max(day1, (high - low) * 0.03);
  const x = (time: number) => LEFT + ((Math.min(Math.max(time, from), to) - from) / (to - from)) * (WIDTH - 2 * LEFT);
  const height = LANES.length * LANE_HEIGHT + 26;
  const stacks = new Map<string, number>();
  return (
    <div class="timeline" tabIndex={0} role="img" aria-label={`${incidents.length} incidents from ${day(incidents[0]?.when)} on; the table below says the same`}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="xMidYMid meet">
        {LANES.map((lane, i) => (
          <g key={lane}>
            <line class="lane" x1="0" x2={WIDTH} y1={(i + 1) * LANE_HEIGHT} y2={(i + 1) * LANE_HEIGHT} />
            <text class="lane-name" x={LEFT} y={i * LANE_HEIGHT + 18}>{lane}</text>
          </g>
        ))}
        {ticks(from, to).map((tick) => (
          <g key={tick.time}>
            <line class="grid" x1={x(tick.time)} x2={x(tick.time)} y1="0" y2={LANES.length * LANE_HEIGHT} />
            <text class="tick-name" x={Math.min(Math.max(x(tick.time), 28), WIDTH - 28)} y={height - 6} text-anchor="middle">{tick.name}</text>
          </g>
        ))}
        {incidents.map((one, i) => {
          const lane = laneOf(one);
          const at = x(times[i] as number);
          const slot = `${lane} ${Math.round(at / 12)}`;
          const n = stacks.get(slot) ?? 0;
          stacks.set(slot, n + 1);
          const r = Math.min(9, 3 + Math.sqrt(one.counts.accounts));
          return (
            <circle key={one.id} class={one.disputes.length ? "dot disputed" : "dot"} cx={at} cy={(lane + 1) * LANE_HEIGHT - 12 - Math.min(n, 6) * 10} r={r}
              onClick={() => go({ view: "incident", id: one.id })}>
              <title>{`${day(one.when)}: ${one.told.slice(0, 140)} (${counted(one.counts)})`}</title>
            </circle>
          );
        })}
      </svg>
    </div>
  );
}

function ticks(from: number, to: number): { time: number; name: string }[] {
  const days = (to - from) / 86_400_000;
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
  const every = Math.ceil(found.length / 8);
  return found.filter((_, i) => i % every === 0);
}

function Table({ incidents }: { incidents: IncidentItem[] }) {
  return (
    <table class="plain told-wide">
      <caption>The same as a table</caption>
      <thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col" class="n">Accounts</th><th scope="col" class="n">Independent origins</th><th scope="col" class="n">Echoes</th></tr></thead>
      <tbody>{incidents.map((one) => (
        <tr key={one.id}><td class="nowrap">{day(one.when)}</td><th scope="row"><a href={href({ view: "incident", id: one.id })}>{typeName(one.type)}: <Told>{short(one.told)}</Told></a></th>
          <td class="n">{one.counts.accounts}</td><td class="n">{one.counts.independentOrigins}</td><td class="n">{one.counts.echoes}</td></tr>
      ))}</tbody>
    </table>
  );
}
