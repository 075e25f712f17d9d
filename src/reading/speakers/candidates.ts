// The phrases that could name the speaker of a quotation: those around it, and those of the paragraph before.
import type { Quotation } from '../quotations.ts';
import type { Placed, Scene } from '../scene.ts';

/** Where a candidate stands, seen from the quotation. */
type Zone =
  | 'after'
  | 'after, later sentence'
  | 'after, past a quotation'
  | 'before'
  | 'before, earlier sentence'
  | 'before, past a quotation'
  | 'paragraph before'
  | 'two paragraphs before'
  | 'carried over'
  | 'next paragraph';

export interface Candidate {
  readonly phrase: Placed;
  readonly zone: Zone;
}

/** How many phrases on each side of a quotation are looked at, the nearest first. */
const EACH_SIDE = 12;
/** How many of the paragraph before: its last ones, and those with a reporting verb. */
const BEFORE = 5;
/** How many with a reporting verb of the paragraph before that. */
const EARLIER = 2;
const NEXT = 3;

/**
 * All candidates for one quotation.
 *
 * @param index which of the scene's quotations
 * @param previous the phrase that names the speaker of the quotation before, where there is one
 */
export function candidatesFor(scene: Scene, index: number, previous: Placed | null): Candidate[] {
  const { cut, quotations, phrases, phraseFrom } = scene;
  const quotation = quotations[index];
  if (quotation === undefined) return [];
  const [from, to] = quotation.tokens;
  const [start, end] = cut.paragraphs[quotation.paragraph] ?? [from, to];
  const found: Candidate[] = [];
  const firstAfter = phraseFrom[to] ?? phrases.length;
  const lastHere = Math.min(phraseFrom[end] ?? phrases.length, firstAfter + EACH_SIDE);
  const nextQuotation = quotations[index + 1]?.tokens[0] ?? cut.tokens.length;
  const stop = sentenceEnd(scene, to, Math.min(end, nextQuotation));
  for (let i = firstAfter; i < lastHere; i++) {
    const phrase = phrases[i];
    if (phrase === undefined) break;
    const at = phrase.range[0];
    const zone: Zone =
      at >= nextQuotation ? 'after, past a quotation' : at >= stop ? 'after, later sentence' : 'after';
    found.push({ phrase, zone });
  }
  const previousEnd = quotations[index - 1]?.tokens[1] ?? 0;
  const sentence = cut.tokens[from]?.sentence ?? 0;
  const opens = cut.sentences[sentence]?.[0] ?? from;
  const firstHere = phraseFrom[start] ?? 0;
  const lastBefore = (phraseFrom[from] ?? phrases.length) - 1;
  for (let i = lastBefore; i >= Math.max(firstHere, lastBefore - EACH_SIDE + 1); i--) {
    const phrase = phrases[i];
    if (phrase === undefined || phrase.range[1] > from) continue;
    const at = phrase.range[0];
    const zone: Zone =
      at < previousEnd && previousEnd > start
        ? 'before, past a quotation'
        : at < opens
          ? 'before, earlier sentence'
          : 'before';
    found.push({ phrase, zone });
  }
  const before = cut.paragraphs[quotation.paragraph - 1];
  if (before) {
    const last = firstHere - 1;
    for (let i = last; i >= (phraseFrom[before[0]] ?? 0); i--) {
      const phrase = phrases[i];
      if (phrase && (last - i < BEFORE || reports(scene, phrase)))
        found.push({ phrase, zone: 'paragraph before' });
    }
  }
  const earlier = cut.paragraphs[quotation.paragraph - 2];
  if (earlier && before) {
    let left = EARLIER;
    for (let i = (phraseFrom[before[0]] ?? 0) - 1; i >= (phraseFrom[earlier[0]] ?? 0) && left > 0; i--) {
      const phrase = phrases[i];
      if (!phrase || !reports(scene, phrase)) continue;
      found.push({ phrase, zone: 'two paragraphs before' });
      left--;
    }
  }
  const following = cut.paragraphs[quotation.paragraph + 1];
  if (following && to >= end - 1) {
    const first = phraseFrom[following[0]] ?? phrases.length;
    for (let i = first; i < Math.min(first + NEXT, phraseFrom[following[1]] ?? phrases.length); i++) {
      const phrase = phrases[i];
      if (phrase) found.push({ phrase, zone: 'next paragraph' });
    }
  }
  if (previous && !found.some(({ phrase }) => phrase === previous)) {
    const gap = quotation.paragraph - (cut.tokens[previous.head]?.paragraph ?? 0);
    if (gap <= 6) found.push({ phrase: previous, zone: 'carried over' });
  }
  return found;
}

const reports = ({ cues }: Scene, { verb, verbBefore, tie }: Placed): boolean =>
  verbBefore >= 0 || (verb >= 0 && tie !== 'far' && cues[verb] === 1);

/** Token after the first sentence end from a place on, at most `limit`. */
function sentenceEnd({ cut }: Scene, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const text = cut.tokens[i]?.text;
    if (text === '.' || text === '?' || text === '!') return i + 1;
    if (i > from && cut.tokens[i]?.sentence !== cut.tokens[i - 1]?.sentence) return i;
  }
  return limit;
}

/** The reporting verb that a quotation leans on, before it and after it, in the same sentence; -1 where none. */
export function leaningVerbs(
  scene: Scene,
  quotation: Quotation,
  previousEnd: number,
  nextStart: number,
  cue: (i: number) => boolean,
): { lead: number; tail: number } {
  const { cut } = scene;
  const [from, to] = quotation.tokens;
  const [start, end] = cut.paragraphs[quotation.paragraph] ?? [from, to];
  let lead = -1;
  for (let i = from - 1; i >= Math.max(start, previousEnd); i--) {
    const text = cut.tokens[i]?.text;
    if (text === '.' || text === '?' || text === '!') break;
    if (cue(i)) {
      lead = i;
      break;
    }
  }
  let tail = -1;
  const stop = sentenceEnd(scene, to, Math.min(end, nextStart));
  for (let i = to; i < stop; i++)
    if (cue(i)) {
      tail = i;
      break;
    }
  return { lead, tail };
}
