// SPDX-License-Identifier: Apache-2.0
// How the ledger's terms are said to people.
import type { Counts, EventEntry, EventHit, Figure, Speaker } from "./api";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `2020-02-21` as `21 February 2020`; vague dates as they are known, others untouched. */
export function day(iso: string | undefined): string {
  if (!iso) return "no date";
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!found) return iso;
  const month = found[2] ? MONTHS[Number(found[2]) - 1] : undefined;
  if (found[2] && !month) return iso;
  return [found[3] && String(Number(found[3])), month, found[1]].filter(Boolean).join(" ");
}

export function many(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : more}`;
}

/** The three numbers, always together; parties beside them. */
export function counted(counts: Counts): string {
  return [
    many(counts.accounts, "account"),
    many(counts.independentOrigins, "independent origin"),
    ...(counts.partyOrigins ? [`${many(counts.partyOrigins, "party", "parties")} to it`] : []),
    many(counts.echoes, "echo", "echoes"),
  ].join(" · ");
}

export function typeName(type: string): string {
  const words = type.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function speakerName(speaker: Speaker, source?: string): string {
  return speaker.name ?? (source && source.length < 60 ? source : undefined)
    ?? (speaker.kind === "unknown" ? "somebody not named" : `an ${speaker.kind} source`);
}

export const KINDS: Record<string, string> = {
  named: "named",
  unnamed: "not named",
  institution: "institution",
  document: "document",
  unknown: "unknown",
  agency: "news agency",
  "official-named": "speaks by name",
  "official-unnamed": "not named",
  party: "party",
  witness: "witness",
  "own-reporter": "own reporter",
};

/** Statuses other than that it happened; that one needs no word. */
export const STATUS: Record<string, string> = {
  happened: "told as having happened",
  denied: "denied",
  planned: "planned, not yet done",
  threatened: "threatened, not yet done",
  demanded: "demanded, not yet done",
  hypothetical: "hypothetical",
  negated: "told as not having happened",
  open: "not yet done",
  silent: "asked, and did not say",
};

export const LEFT_OUT: Record<string, string> = {
  navigation: "Navigation",
  advertisement: "Advertising",
};

export const EDITS: Record<string, string> = {
  bracket: "words put in by the editor",
  ellipsis: "words left out",
  ending: "ending changed",
  case: "capital changed",
};

export function range(figure: { min?: number; max?: number; approximate?: boolean }): string {
  const { min, max } = figure;
  const about = figure.approximate ? "about " : "";
  if (min !== undefined && max !== undefined) {
    return min === max ? `${about}${min.toLocaleString("en")}` : `${about}${min.toLocaleString("en")} to ${max.toLocaleString("en")}`;
  }
  if (min !== undefined) return `${about}${min.toLocaleString("en")} or more`;
  if (max !== undefined) return `${about}at most ${max.toLocaleString("en")}`;
  return "unknown";
}

export function figures(all: Figure[] | undefined): string[] {
  return (all ?? []).map((figure) => `${figure.of}: ${figure.text}`);
}

export function eventLine(event: EventEntry | EventHit): string {
  const who = event.actors?.map((one) => one.text).join(", ") || "somebody";
  const whom = event.recipients?.map((one) => one.text).join(", ");
  return whom ? `${who} → ${whom}` : who;
}

/** Words of `newer` and those that only `older` has, in order. */
export type Change = { kind: "same" | "new" | "gone"; words: string };

const LONGEST_COMPARED = 600;

/** Below this part of common words more is struck out and put in than stands, and nobody reads it; set by looking at the demo's accounts. */
const LEAST_ALIKE = 0.5;

const count = (words: string) => words.split(/\s+/).filter(Boolean).length;

/** Whether the two are printings of the same words: the shorter one stands for the most part, in its order, in the other. */
export function alike(older: string, newer: string): boolean {
  const common = changes(older, newer).filter((change) => change.kind === "same").reduce((sum, change) => sum + count(change.words), 0);
  return common >= LEAST_ALIKE * Math.min(count(older), count(newer));
}

export function changes(older: string, newer: string): Change[] {
  const a = older.split(/\s+/).filter(Boolean);
  const b = newer.split(/\s+/).filter(Boolean);
  if (a.length > LONGEST_COMPARED || b.length > LONGEST_COMPARED) return [{ kind: "same", words: newer }];
  const bare = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const same = (i: number, j: number) => bare(a[i] as string) === bare(b[j] as string);
  const common: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (common[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: Change[] = [];
  const add = (kind: Change["kind"], word: string) => {
    const last = found[found.length - 1];
    if (last?.kind === kind) last.words += ` ${word}`;
    else found.push({ kind, words: word });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      add("same", b[j] as string);
      i++;
      j++;
    } else if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) add("gone", a[i++] as string);
    else add("new", b[j++] as string);
  }
  return found;
}
