// Weighs every reading of a cue: its content after it, before it or around it, each with its probability.
import type { TokenRange } from '../tokens.ts';
import { type ContentFeatures, countsFrom, type Side } from './content-features.ts';
import { type Options, optionsFor } from './options.ts';
import type { Subject } from './subject.ts';
import type { View } from './view.ts';
import type { FeatureList } from './weights.ts';

/** Anything that gives some features a score: weights, or a model in training. */
export interface Scorer {
  score(features: FeatureList): number;
}

export interface Reading {
  readonly side: Side;
  readonly content: readonly TokenRange[];
  score: number;
}

/** How many places are weighed together: the likeliest beginnings, and the likeliest ends. */
export interface Beam {
  readonly starts: number;
  readonly ends: number;
}

/** Loses nothing that could still win, as measured on held-out articles. */
const NARROW: Beam = { starts: 4, ends: 6 };
export const WIDE: Beam = { starts: Number.POSITIVE_INFINITY, ends: Number.POSITIVE_INFINITY };

interface Weighed {
  readonly at: number;
  readonly score: number;
}

/** The best of some places, in the order of the text. */
function best(places: Weighed[], most: number): Weighed[] {
  if (places.length <= most) return places;
  const bar = places.map(({ score }) => score).sort((a, b) => b - a)[most - 1] ?? 0;
  return places.filter(({ score }) => score >= bar);
}

/** Every reading of the cue at `i` within the beam, with its score; no probabilities yet. */
export function readingsOf(
  view: View,
  i: number,
  subject: Subject | null,
  features: ContentFeatures,
  scorer: Scorer,
  list: FeatureList,
  beam: Beam = NARROW,
): Reading[] {
  const options = optionsFor(view, i);
  const last = view.sentenceOf(i)[1];
  const readings: Reading[] = [];
  const sideScore = (side: Side): number => scorer.score(features.side(view, i, side, subject, list));
  const counts = countsFrom(view, i, last + 1);
  const countAt = (e: number) => counts[Math.min(counts.length - 1, e - i - 1)] ?? { commas: 0, verbs: 0 };
  if (options.starts.length > 0) {
    const right = sideScore('right');
    const starts = options.starts.map((at) => ({
      at,
      score: scorer.score(features.start(view, i, at, countAt(at).verbs, list)),
    }));
    const ends = options.ends.map((at) => ({
      at,
      score: scorer.score(features.end(view, i, at, last, countAt(at), list)),
    }));
    const likelyEnds = best(ends, beam.ends);
    for (const start of best(starts, beam.starts))
      for (const end of likelyEnds) {
        if (end.at <= start.at) continue;
        const both = scorer.score(features.both(view, i, start.at, end.at, last, list));
        readings.push({
          side: 'right',
          content: [[start.at, end.at]],
          score: right + start.score + end.score + both,
        });
      }
  }
  addLefts(options, last, readings, sideScore, (range) => scorer.score(features.left(view, i, range, list)));
  return readings;
}

function addLefts(
  { lefts, resumes }: Options,
  last: number,
  readings: Reading[],
  sideScore: (side: Side) => number,
  leftScore: (range: TokenRange) => number,
): void {
  if (lefts.length === 0) return;
  const left = sideScore('left');
  const around = resumes === null ? 0 : sideScore('around');
  for (const range of lefts) {
    const score = leftScore(range);
    readings.push({ side: 'left', content: [range], score: left + score });
    if (resumes !== null && resumes < last)
      readings.push({ side: 'around', content: [range, [resumes, last]], score: around + score });
  }
}

/** Turns scores into probabilities, in place of the scores. */
export function normalise(readings: readonly Reading[]): void {
  const most = readings.reduce((max, { score }) => Math.max(max, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (const reading of readings) {
    reading.score = Math.exp(reading.score - most);
    sum += reading.score;
  }
  for (const reading of readings) reading.score /= sum;
}
