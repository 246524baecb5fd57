// SPDX-License-Identifier: Apache-2.0
// Where events are said to have taken place: an area as large as the words leave open, never a pin that says more.
import { geoCircle, geoNaturalEarth1, geoPath } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { useMemo } from "preact/hooks";
import world from "world-atlas/countries-110m.json";
import type { Page, PlaceItem } from "./api";
import { useAsked } from "./asked";
import { Empty, Shown, Told } from "./parts";
import { useNarrow } from "./narrow";
import { go, href } from "./route";
import { many } from "./words";

interface Size { width: number; height: number }

const WIDE: Size = { width: 900, height: 520 };

/** About the pixels of a phone, so that names there are as large as elsewhere. */
const NARROW: Size = { width: 380, height: 400 };

const KM_PER_DEGREE = 111.2;

/** Smaller areas are drawn as large, so that they are seen; their ring is dotted. */
const LEAST_PIXELS = 5;

/** No closer than this, or a single town would fill the map with nothing around it to know it by. */
const LEAST_DEGREES = 8;

const countries = (() => {
  const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
  return feature(topology, topology.objects.countries) as FeatureCollection;
})();

type Placed = PlaceItem & { lat: number; lon: number; radiusKm: number };

/** What reaches farther hides everything else and shows nothing: it stands in the list. */
const WIDEST_KM = 400;

const isBroad = (one: PlaceItem) => one.precision === "country" || (one.radiusKm ?? 0) > WIDEST_KM;

const isPlaced = (one: PlaceItem): one is Placed =>
  one.lat !== undefined && one.lon !== undefined && one.radiusKm !== undefined && !isBroad(one);

export default function MapView({ q }: { q: string }) {
  const asked = useAsked<Page<PlaceItem>>("/places", { q, limit: "500" });
  return (
    <>
      <h1 class="view-title">Map</h1>
      <p class="lead">Each area is as large as what the words leave open. What is only placed in a country or wider, and words that name no known place, stand in the lists beside it.</p>
      <Shown asked={asked}>
        {(page) => {
          if (!page.items.length) {
            return <Empty title="No event with a place"><p>{q ? "No event that meets this query says where." : "No event in the ledger says where yet."} <a href={href({ view: "search", q })}>See its claims and events</a>.</p></Empty>;
          }
          const placed = page.items.filter(isPlaced);
          const broad = page.items.filter(isBroad);
          const unknown = page.items.filter((one) => one.lat === undefined && !isBroad(one));
          return (
            <div class="map">
              <div>
                {placed.length ? <Areas places={placed} />
                  : <p class="note-box">None of these {many(page.items.length, "place")} has a known position: the articles were read without the gazetteer, or their words name none that it knows.</p>}
                {placed.length > 0 && <Places title="On the map" places={placed} />}
              </div>
              <div>
                {broad.length > 0 && <Places title="Somewhere in" places={broad} />}
                {unknown.length > 0 && <Places title="Named, position unknown" places={unknown} />}
              </div>
            </div>
          );
        }}
      </Shown>
    </>
  );
}

const query = (place: PlaceItem) => `place:"${place.name.replaceAll('"', " ")}"`;

function Places({ title, places }: { title: string; places: PlaceItem[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="places">
        {places.map((place, i) => (
          <li key={i}><a href={href({ view: "search", q: query(place) })}><Told>{place.name}</Told></a>
            <span class="small">{[place.country, place.precision, place.radiusKm && !isBroad(place) ? `within ${place.radiusKm} km` : ""].filter(Boolean).join(" · ")}</span>
            <span class="n">{place.events}</span></li>
        ))}
      </ul>
    </section>
  );
}

function Areas({ places }: { places: Placed[] }) {
  const size = useNarrow() ? NARROW : WIDE;
  const drawn = useMemo(() => {
    const degrees = (place: Placed) => place.radiusKm / KM_PER_DEGREE;
    const box = places.reduce(
      (all, place) => ({
        west: Math.min(all.west, place.lon - degrees(place)), east: Math.max(all.east, place.lon + degrees(place)),
        south: Math.min(all.south, place.lat - degrees(place)), north: Math.max(all.north, place.lat + degrees(place)),
      }),
      { west: 180, east: -180, south: 90, north: -90 },
    );
    const pad = (low: number, high: number) => Math.max((LEAST_DEGREES - (high - low)) / 2, (high - low) * 0.12);
    const x = pad(box.west, box.east);
    const y = pad(box.south, box.north);
    const corners = {
      type: "MultiPoint" as const,
      coordinates: [
        [Math.max(-180, box.west - x), Math.max(-89, box.south - y)], [Math.min(180, box.east + x), Math.min(89, box.north + y)],
        [Math.max(-180, box.west - x), Math.min(89, box.north + y)], [Math.min(180, box.east + x), Math.max(-89, box.south - y)],
      ],
    };
    const projection = geoNaturalEarth1().rotate([-(box.west + box.east) / 2, 0]).fitExtent([[10, 10], [size.width - 10, size.height - 10]], corners).clipExtent([[0, 0], [size.width, size.height]]);
    const path = geoPath(projection);
    return {
      land: countries.features.map((country) => path(country) ?? ""),
      areas: [...places].sort((a, b) => b.radiusKm - a.radiusKm).map((place) => {
        const [cx, cy] = projection([place.lon, place.lat]) ?? [0, 0];
        const [, top] = projection([place.lon, Math.min(89, place.lat + degrees(place))]) ?? [0, cy];
        const r = Math.abs(cy - top);
        return { place, cx, cy, r, small: r < LEAST_PIXELS, d: path(geoCircle().center([place.lon, place.lat]).radius(degrees(place))()) ?? "" };
      }),
    };
  }, [places, size]);
  const named = placeNames(drawn.areas, size);
  return (
    <div class="world" role="img" aria-label={`Map of ${many(places.length, "place")}; the lists say the same`}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`}>
        {drawn.land.map((d, i) => <path key={i} class="land" d={d} />)}
        {drawn.areas.map(({ place, cx, cy, small, d }, i) => (
          <g key={i} class={small ? "area small-area" : "area"} onClick={() => go({ view: "search", q: query(place) })}>
            <title>{`${place.name}: ${many(place.events, "event")}, within ${place.radiusKm} km`}</title>
            {small ? <circle cx={cx} cy={cy} r={LEAST_PIXELS + Math.min(6, Math.sqrt(place.events))} /> : <path d={d} />}
          </g>
        ))}
        {named.map((label, i) => <text key={i} class="place-name" x={label.left} y={label.top + LINE - 4}>{label.name}</text>)}
      </svg>
    </div>
  );
}

/** A letter of a name, rather too wide than too narrow, and a line of it. */
const LETTER = 7.6;
const LINE = 17;

/** An area from here on has room for a name, and for other places in it. */
const WIDE_PIXELS = 2 * LINE;

interface Box { left: number; top: number; width: number }
interface Drawn { place: Placed; cx: number; cy: number; r: number; small: boolean }

/** Names of the places of most events: each on the first side of its place where it covers no other name and no small place; else it is in the list alone. */
function placeNames(areas: Drawn[], size: Size): (Box & { name: string })[] {
  const dots = areas.filter((one) => one.r < WIDE_PIXELS).map((one) => {
    const r = Math.max(one.r, LEAST_PIXELS) + 1;
    return { left: one.cx - r, top: one.cy - r, width: 2 * r, height: 2 * r };
  });
  const put: (Box & { name: string })[] = [];
  for (const { place, cx, cy, r, small } of [...areas].sort((a, b) => b.place.events - a.place.events)) {
    const width = place.name.length * LETTER;
    const beside = (small ? LEAST_PIXELS + 6 : Math.min(r, WIDE_PIXELS)) + 3;
    const middle = { left: cx - width / 2, width };
    const sides: Box[] = [
      // The name of what is wide stands in it, away from the middle, where a dot would be.
      ...(r >= WIDE_PIXELS ? [{ ...middle, top: cy - r + 4 }, { ...middle, top: cy + r - LINE - 6 }, { ...middle, top: cy - r / 2 }, { ...middle, top: cy + r / 2 }] : []),
      { left: cx + beside, top: cy - LINE / 2, width }, { left: cx - beside - width, top: cy - LINE / 2, width },
      { ...middle, top: cy - beside - LINE }, { ...middle, top: cy + beside },
      { left: cx + beside / 2, top: cy - beside - LINE / 2, width }, { left: cx + beside / 2, top: cy + beside - LINE / 2, width },
    ];
    const free = sides.find((box) => box.left >= 2 && box.left + box.width <= size.width - 2 && box.top >= 2 && box.top + LINE <= size.height - 2
      && put.every((other) => apart(box, { ...other, height: LINE })) && dots.every((dot) => apart(box, dot)));
    if (free) put.push({ ...free, name: place.name });
  }
  return put;
}

function apart(box: Box, other: Box & { height: number }): boolean {
  return box.left + box.width <= other.left || box.left >= other.left + other.width || box.top + LINE <= other.top || box.top >= other.top + other.height;
}
