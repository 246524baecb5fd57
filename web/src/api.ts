// SPDX-License-Identifier: Apache-2.0
// The REST API as the page uses it; openapi.json in hearsay-server is the contract.

export type Range = [number, number];

export interface Head { id: string; uri: string; outlet?: string; headline?: string; published?: string }
export interface ArticleItem extends Head { claims: number; events: number }
/** Ids of the articles before and behind one in a list. */
export interface Beside { previous?: string; next?: string }
export interface Counts { accounts: number; independentOrigins: number; partyOrigins: number; echoes: number }
export interface IncidentItem {
  id: string; type: string; when?: string; place?: string; told: string; actors: string[]; counts: Counts; disputes: string[];
  origins: { name: string; party: boolean }[];
}
export interface Words { spans: Range[]; text: string }
export interface Speaker { name?: string; kind: string; country?: string; sector?: string; id?: string }
export interface Edit { span: Range; text: string; kind: string }
export interface Attribution {
  id: string; kind: string; source?: Words; speaker: Speaker; cue?: Words; content: Words; nestedIn?: string; chain?: string[];
  edits?: Edit[]; certainty: number;
}
export interface Participant extends Words { name?: string; country?: string; sector?: string; id?: string }
export interface Figure extends Words { of: string; min?: number; max?: number; approximate?: boolean }
export interface Place extends Words {
  name?: string; country?: string; lat?: number; lon?: number; precision?: string; radiusKm?: number; within?: string;
}
export interface EventEntry {
  id: string; type: string; mode?: string; contexts?: string[]; trigger: Words; actors?: Participant[]; recipients?: Participant[];
  when?: Words & { value?: string }; place?: Place; figures?: Figure[]; status: string; word?: string; party?: boolean;
}
export interface Article extends Head {
  byline?: string[]; language?: string; tags?: string[]; modified?: string; pageKind?: string; text: string; leftOut?: { reason: string; text: string }[];
}
export interface Toponym {
  span: Range; text: string; name?: string; country?: string; lat?: number; lon?: number; precision?: string; radiusKm?: number;
  within?: string;
}
export interface Reading {
  article: Article; attributions: Attribution[]; events?: EventEntry[]; toponyms?: Toponym[];
  incidents?: Record<string, IncidentItem>; decisions?: Record<string, Verdict>; revisions?: string[];
}
export interface Verdict {
  id: string; verdict: "confirmed" | "amended" | "rejected"; amended?: Record<string, string>; who: string; why?: string; when: string;
}
export interface ClaimHit {
  kind: "claim"; id: string; article: Head; form: string; speaker: Speaker; source?: string; cue?: string;
  content: Words & { highlights?: Range[] }; chain?: string[]; certainty: number; decision?: Verdict;
}
export interface EventHit {
  kind: "event"; id: string; article: Head; type: string; mode?: string; trigger: Words & { highlights?: Range[] };
  actors?: Participant[]; recipients?: Participant[]; when?: string; place?: string; figures?: Figure[]; status: string; speaker?: Speaker;
  party?: boolean; decision?: Verdict;
}
export type Hit = ClaimHit | EventHit;
export interface Page<T> { items: T[]; next?: string; total?: number }
export interface Origin { name: string; kind: string; party: boolean; possibly: string[]; because: string[]; accounts: string[] }
export interface Account {
  id: string; article: string; uri: string; outlet?: string; published?: string; credits: string[]; text: string; status: string;
  when?: string; place?: string; figures: { of: string; min?: number; max?: number; approximate: boolean }[]; chain: string[];
  origin?: number; echo: boolean; first: boolean;
}
export interface Incident {
  id: string; type: string; when?: string; place?: string; actors: string[]; recipients: string[]; counts: Counts;
  origins: Origin[]; accounts: Account[]; disputes: { about: string; sides: { value: string; origins: string[]; accounts: string[] }[] }[];
}
export interface Dossier {
  name: string; claims: number; did: number; suffered: number; names: Record<string, number>; outlets: Record<string, number>;
  days: Record<string, number>; acts: Record<string, number>; sufferedActs: Record<string, number>; namings: Naming[];
}
export interface Naming {
  words: string; voice: string; kind: "outlet" | "speaker"; times: number; articles: number; first?: string; last?: string;
}
export interface Queued { entry: Hit; incident?: IncidentItem }
export interface Decision {
  id: string; verb: string; about: string; subjects: string[]; changes?: Record<string, string>; who: string; why?: string; when: string; holds: boolean;
}
export interface FacetValue { value: string; shown: string; count: number }
export interface Facet { field: string; values: FacetValue[] }
export interface Party { id: string; name: string }
export interface Deed {
  type: string; quad: string; weight: number; said: boolean; when?: string; reported?: string; incident?: string; disputed: boolean;
  accounts: { entry: string; article: string; uri: string; outlet?: string; word?: string }[];
}
export interface Tie { from: Party; to: Party; net: number; cooperation: number; conflict: number; trend?: number; deeds: Deed[] }
export interface Relations { total: number; ties: Tie[] }
export interface Job {
  id: string; state: "waiting" | "reading" | "done" | "cancelled" | "failed"; files: number; first: string; total?: number; done: number; added: number;
  known: number; left: number; skipped: { where: string; reason: string }[]; trouble?: string;
}
export interface Size { articles: number; claims: number; events: number; incidents: number }
export interface SpeakerItem { name: string; kind: string; claims: number; articles: number }

/** A request that was refused or failed; the message is the sentence that the server gave. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

const ROOT = "/api/v1";

async function answer<T>(response: Promise<Response>): Promise<T> {
  let got: Response;
  try {
    got = await response;
  } catch {
    throw new ApiError(0, "Hearsay does not answer; it may have been stopped. Start it again with: hearsay serve");
  }
  const body: unknown = await got.json().catch(() => undefined);
  if (!got.ok) {
    const detail = (body as { detail?: string } | undefined)?.detail;
    throw new ApiError(got.status, detail ?? `The server answered ${got.status}.`);
  }
  return body as T;
}

// What was asked before is shown at once; a ledger changes seldom, and a reload asks anew.
const asked = new Map<string, { promise: Promise<unknown>; value?: unknown }>();
const KEPT = 200;

function urlOf(path: string, parameters: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value) search.set(name, value);
  }
  const query = search.toString();
  return ROOT + path + (query ? `?${query}` : "");
}

export function get<T>(path: string, parameters: Record<string, string | undefined> = {}): Promise<T> {
  const url = urlOf(path, parameters);
  const known = asked.get(url);
  if (known) return known.promise as Promise<T>;
  const fresh: { promise: Promise<T>; value?: T } = { promise: answer<T>(fetch(url, { headers: { Accept: "application/json" } })) };
  asked.set(url, fresh);
  fresh.promise.then((value) => { fresh.value = value; }, () => asked.delete(url));
  if (asked.size > KEPT) asked.delete(asked.keys().next().value as string);
  return fresh.promise;
}

/** The answer, when it is there already: it can be drawn in this very frame. */
export function had<T>(path: string, parameters: Record<string, string | undefined> = {}): T | undefined {
  return asked.get(urlOf(path, parameters))?.value as T | undefined;
}

const token = () => document.querySelector('meta[name="hearsay-token"]')?.getAttribute("content") ?? "";

/** Sends what the token allows. What was asked before is forgotten when `changes` says that it may hold no more. */
function send<T>(path: string, body: unknown, changes: boolean): Promise<T> {
  const sent = answer<T>(fetch(ROOT + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Hearsay-Token": token() },
    body: JSON.stringify(body),
  }));
  return changes ? sent.finally(forget) : sent;
}

/** Told when the ledger may hold something else than was asked for before. */
export const CHANGED = "hearsay-changed";

export function forget(): void {
  asked.clear();
  window.dispatchEvent(new Event(CHANGED));
}

export function decide(verb: string, id: string, who: string, why: string, changes?: Record<string, string>): Promise<Decision> {
  return send("/decisions", { verb, ids: [id], who, ...(why && { why }), ...(changes && { changes }) }, true);
}

/** Merges incidents or actors, or splits what is named first; `as` is how an actor that leaves is called. */
export function regroup(verb: "merge" | "split", ids: string[], who: string, why: string, as?: string): Promise<Decision> {
  return send<Decision>("/decisions", { verb, ids, who, ...(why && { why }), ...(as && { as }) }, false).finally(() => asked.clear());
}

/** Takes a merge or split back. As behind these, whoever asked says when what is shown is asked for anew: the incident on the page may be no more. */
export function regroupBack(decision: string, who: string): Promise<Decision> {
  return send<Decision>(`/decisions/${encodeURIComponent(decision)}/undo`, { who }, false).finally(() => asked.clear());
}

/** Files to be read into the ledger, each with the name by which it is to be known. */
export function sendFiles(files: [string, File][]): Promise<Job> {
  const body = new FormData();
  for (const [name, file] of files) body.append("file", file, name);
  return answer(fetch(`${ROOT}/jobs`, { method: "POST", headers: { "Hearsay-Token": token() }, body }));
}

export async function jobs(): Promise<Job[]> {
  return (await answer<Page<Job>>(fetch(`${ROOT}/jobs`))).items;
}

export function cancelJob(id: string): Promise<Job> {
  return send(`/jobs/${encodeURIComponent(id)}/cancel`, {}, false);
}

/** Tells how far the job has come until it has ended; the answer ends the telling. */
export function followJob(id: string, tell: (job: Job) => void): () => void {
  const events = new EventSource(`${ROOT}/jobs/${encodeURIComponent(id)}/events`);
  events.onmessage = (event: MessageEvent<string>) => {
    const job = JSON.parse(event.data) as Job;
    if (hasEnded(job)) events.close();
    tell(job);
  };
  return () => events.close();
}

export function hasEnded(job: Job): boolean {
  return job.state !== "waiting" && job.state !== "reading";
}

export function undo(decision: string, who: string): Promise<Decision> {
  return send(`/decisions/${encodeURIComponent(decision)}/undo`, { who }, true);
}

export function readText(text: string, about: { headline?: string; outlet?: string; published?: string }): Promise<Reading> {
  const body: Record<string, string> = { text };
  for (const [name, value] of Object.entries(about)) {
    if (value) body[name] = value;
  }
  return send("/readings", body, false);
}

export function exportUrl(format: string, query: string): string {
  return `${ROOT}/exports/${format}${query ? `?q=${encodeURIComponent(query)}` : ""}`;
}

export interface PlaceItem {
  name: string; country?: string; lat?: number; lon?: number; precision?: string; radiusKm?: number; events: number; articles: number;
}
