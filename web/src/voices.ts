// SPDX-License-Identifier: Apache-2.0
// The voices of an article: who speaks in it, each with a colour and a pattern, so that no voice is known by colour alone.
import type { Attribution, Range, Reading } from "./api";
import { speakerName } from "./words";

export interface Voice { key: string; name: string; kind: string; class: string; count: number; known?: string }

const COLOURS = 8;
const PATTERNS = 5;

const keyOf = (said: Attribution) =>
  said.speaker.name?.toLowerCase() ?? said.source?.text.toLowerCase() ?? "unknown";

/** The voices in the order in which they are first heard, and the voice of every attribution. */
export function voicesOf(reading: Reading): { voices: Voice[]; of: Map<string, Voice> } {
  const voices = new Map<string, Voice>();
  const of = new Map<string, Voice>();
  for (const said of reading.attributions) {
    const key = keyOf(said);
    let voice = voices.get(key);
    if (!voice) {
      const n = voices.size;
      voice = {
        key,
        name: speakerName(said.speaker, said.source?.text),
        kind: said.speaker.kind,
        class: `v${n % COLOURS} p${n % PATTERNS}`,
        count: 0,
        known: said.speaker.name,
      };
      voices.set(key, voice);
    }
    voice.count++;
    of.set(said.id, voice);
  }
  return { voices: [...voices.values()], of };
}

export interface Piece {
  begin: number;
  end: number;
  /** Attributions whose content covers the piece, outermost first. */
  said: Attribution[];
  source?: Attribution;
  cue?: Attribution;
  event?: string;
  edit?: string;
}

/** Cuts `[begin, end)` of the text wherever anything begins or ends. */
export function pieces(reading: Reading, begin: number, end: number): Piece[] {
  const cuts = new Set([begin, end]);
  const within = ([b, e]: Range) => b < end && e > begin;
  const cut = (ranges: Range[] | undefined) => {
    for (const span of ranges ?? []) {
      if (!within(span)) continue;
      cuts.add(Math.max(begin, span[0]));
      cuts.add(Math.min(end, span[1]));
    }
  };
  for (const said of reading.attributions) {
    cut(said.content.spans);
    cut(said.source?.spans);
    cut(said.cue?.spans);
    cut(said.edits?.map((edit) => edit.span));
  }
  for (const event of reading.events ?? []) cut(event.trigger.spans);
  const covers = (ranges: Range[] | undefined, b: number, e: number) => (ranges ?? []).some((span) => span[0] <= b && span[1] >= e);
  const length = (said: Attribution) => said.content.spans.reduce((sum, span) => sum + span[1] - span[0], 0);
  const sorted = [...cuts].sort((a, b) => a - b);
  const found: Piece[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const b = sorted[i] as number;
    const e = sorted[i + 1] as number;
    const said = reading.attributions.filter((one) => covers(one.content.spans, b, e)).sort((x, y) => length(y) - length(x));
    const edit = reading.attributions.flatMap((one) => one.edits ?? []).find((one) => covers([one.span], b, e));
    found.push({
      begin: b,
      end: e,
      said,
      source: reading.attributions.find((one) => covers(one.source?.spans, b, e)),
      cue: reading.attributions.find((one) => covers(one.cue?.spans, b, e)),
      event: reading.events?.find((one) => covers(one.trigger.spans, b, e))?.id,
      edit: edit?.kind,
    });
  }
  return found;
}

/** The paragraphs of the text, which blank lines part. */
export function paragraphs(text: string): Range[] {
  const found: Range[] = [];
  let begin = 0;
  for (const gap of text.matchAll(/\n\s*\n/g)) {
    if (gap.index > begin) found.push([begin, gap.index]);
    begin = gap.index + gap[0].length;
  }
  if (begin < text.length) found.push([begin, text.length]);
  return found;
}
