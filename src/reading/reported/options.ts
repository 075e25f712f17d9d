// What the content of a cue might be: where it could begin and end, after the cue, before it, or around it.
import { NOMINAL, TAGS } from '../tags.ts';
import type { Token, TokenRange } from '../tokens.ts';
import { has, TRAITS } from '../words.ts';
import type { View } from './view.ts';

/** The places between which the content of one cue is chosen. */
export interface Options {
  /** Where content after the cue may begin, ascending. */
  readonly starts: readonly number[];
  /** Where it may end, ascending; the last one is the end of the sentence. */
  readonly ends: readonly number[];
  /** Contents before the cue. */
  readonly lefts: readonly TokenRange[];
  /** Where content goes on after a cue that stands in its middle, or null. */
  readonly resumes: number | null;
}

/** How far after the cue its content may begin: anywhere, and after a comma. In tokens. */
const NEAR = 13;
const NEAR_AFTER_COMMA = 32;
/** How many ends are weighed, beside that of the sentence. */
const MOST_ENDS = 36;
/** How far before the cue the content before it may end, in tokens. */
const BACK = 22;
const MOST_LEFTS = 10;

const pauses = (token: Token | undefined): boolean => has(token, TRAITS.divides | TRAITS.hyphen);

/** Whether a phrase could be cut before token `i`: not inside a noun phrase, and not inside a quotation. */
function breaks(view: View, i: number): boolean {
  const all = view.tokens.tokens;
  const { inside, opening } = view;
  if (inside[i] === 1) return inside[i - 1] !== 1 || opening[i] === 1;
  if (inside[i - 1] === 1) return true;
  const token = all[i];
  const before = all[i - 1];
  if (!token || !before) return true;
  if (token.tag === TAGS.PART && token.lower !== 'to') return false;
  if (token.text === '-' || before.text === '-') return token.start > before.end;
  if ((token.tag & (TAGS.NOUN | TAGS.PROPN)) === 0) return true;
  return (before.tag & (NOMINAL | TAGS.PART)) === 0;
}

/** The options for the cue at `i`. Their number is bounded, whatever the sentence. */
export function optionsFor(view: View, i: number): Options {
  const all = view.tokens.tokens;
  const { inside, opening } = view;
  const from = view.from[i] ?? 0;
  const end = view.end[i] ?? 0;
  const starts: number[] = [];
  for (let s = i + 1; s < Math.min(end, i + NEAR_AFTER_COMMA); s++) {
    if (inside[s] === 1 && inside[s - 1] === 1 && opening[s] !== 1) continue;
    const comma = pauses(all[s - 1]);
    if (pauses(all[s])) continue;
    if (s === i + 1 || comma || (s <= i + NEAR && breaks(view, s))) starts.push(s);
  }
  const ends: number[] = [];
  for (let e = i + 2; e < end && ends.length < MOST_ENDS; e++)
    if (breaks(view, e) && !pauses(all[e - 1])) ends.push(e);
  if (end > i + 1) ends.push(end);
  return { starts, ends, lefts: leftsOf(view, i, from), resumes: resumption(view, i, end) };
}

/** Those options for the cue at `i` by which its content can hold a range. */
export function optionsAround(view: View, i: number, [from, to]: TokenRange): Options {
  const { starts, ends, lefts, resumes } = optionsFor(view, i);
  const resumed = resumes !== null && resumes <= from && to <= (view.end[i] ?? 0);
  return {
    starts: starts.filter((start) => start <= from),
    ends: ends.filter((end) => end >= to),
    lefts: resumed ? lefts : lefts.filter((left) => left[0] <= from && to <= left[1]),
    resumes,
  };
}

function leftsOf({ tokens, inside }: View, i: number, from: number): TokenRange[] {
  const all = tokens.tokens;
  const lefts: TokenRange[] = [];
  for (let c = i; c > Math.max(from, i - BACK); c--) {
    const closes = inside[c - 1] === 1 && inside[c] !== 1;
    if (c !== i && !pauses(all[c]) && !closes) continue;
    if (c === i && pauses(all[c - 1])) continue;
    if (inside[c] === 1 && inside[c - 1] === 1) continue;
    lefts.push([from, c]);
    for (let l = c - 1; l > from && lefts.length < MOST_LEFTS * 3; l--) {
      const before = all[l - 1];
      const opens = inside[l] === 1 && inside[l - 1] !== 1;
      if (inside[l] === 1 && !opens) continue;
      const begins =
        opens || pauses(before) || before?.tag === TAGS.CCONJ || (l === from + 1 && before?.tag === TAGS.ADV);
      if (begins && !pauses(all[l]) && c - l > 1) lefts.push([l, c]);
    }
    if (lefts.length >= MOST_LEFTS * 3) break;
  }
  return lefts;
}

/** Behind the comma that follows the cue (and its subject): "The plan, she said, is dead." */
function resumption(view: View, i: number, end: number): number | null {
  const all = view.tokens.tokens;
  for (let j = i + 1; j < Math.min(end - 1, i + NEAR); j++) if (all[j]?.text === ',') return j + 1;
  return null;
}
