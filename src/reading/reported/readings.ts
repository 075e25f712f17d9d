// Weighs every reading of a cue: its content after it, before it or around it, each with its probability.
import type { TokenRange } from '../tokens.ts';
import type { ContentFeatures, Side } from './content-features.ts';
import { type Options, optionsFor } from './options.ts';
import type { Subject } from './subject.ts';
import type { View } from './view.ts';
import type { FeatureList } from './weights.ts';

/** Anything that gives some features a score: weights, or a model in training. */
export interface Scorer {
  score(features: FeatureList): number;
}

/** Stands for no place: the content does not go on behind the cue. */
const NOWHERE = -1;

/** One reading of a cue: its content is one range of tokens, or two around the cue. */
export class Reading {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
  private readonly resumes: number;
  private readonly last: number;
  /** A score, or once {@link normalise}d a probability. */
  score: number;

  /** @param resumes where the content goes on behind the cue, up to `last` */
  constructor(side: Side, from: number, to: number, score: number, resumes = NOWHERE, last = NOWHERE) {
    this.side = side;
    this.from = from;
    this.to = to;
    this.resumes = resumes;
    this.last = last;
    this.score = score;
  }

  get content(): TokenRange[] {
    const first: TokenRange = [this.from, this.to];
    return this.resumes === NOWHERE ? [first] : [first, [this.resumes, this.last]];
  }

  /** How many of the tokens from `from` up to `to` belong to the content. */
  within(from: number, to: number): number {
    const first = Math.max(0, Math.min(to, this.to) - Math.max(from, this.from));
    return this.resumes === NOWHERE
      ? first
      : first + Math.max(0, Math.min(to, this.last) - Math.max(from, this.resumes));
  }

  /** How much two contents have in common (Dice, by tokens), 0 to 1. */
  shared(other: Reading): number {
    const rest = other.resumes === NOWHERE ? 0 : this.within(other.resumes, other.last);
    return (2 * (this.within(other.from, other.to) + rest)) / (this.size + other.size);
  }

  private get size(): number {
    return this.to - this.from + this.last - this.resumes;
  }
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

/** The best of some places, in the order of the text; more where the last ones are equal. */
function best(weighed: readonly Weighed[], most: number): readonly Weighed[] {
  if (weighed.length <= most) return weighed;
  // The highest scores so far, the highest first.
  const high: number[] = [];
  for (const { score } of weighed) {
    if (high.length === most && score <= (high[most - 1] ?? 0)) continue;
    let i = Math.min(high.length, most - 1);
    for (; i > 0 && (high[i - 1] ?? 0) < score; i--) high[i] = high[i - 1] ?? 0;
    high[i] = score;
  }
  const bar = high[most - 1] ?? 0;
  return weighed.filter(({ score }) => score >= bar);
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
  { starts, ends, lefts, resumes }: Options = optionsFor(view, i),
): Reading[] {
  const readings: Reading[] = [];
  const sideScore = (side: Side): number => scorer.score(features.side(view, i, side, subject, list));
  if (starts.length > 0) {
    const right = sideScore('right');
    const weighedStarts = starts.map((at) => ({
      at,
      score: scorer.score(features.start(view, i, at, list)),
    }));
    const weighedEnds = ends.map((at) => ({ at, score: scorer.score(features.end(view, i, at, list)) }));
    const likelyEnds = best(weighedEnds, beam.ends);
    for (const start of best(weighedStarts, beam.starts))
      for (const end of likelyEnds) {
        if (end.at <= start.at) continue;
        const both = scorer.score(features.both(view, i, start.at, end.at, list));
        readings.push(new Reading('right', start.at, end.at, right + start.score + end.score + both));
      }
  }
  if (lefts.length === 0) return readings;
  const last = view.end[i] ?? 0;
  const left = sideScore('left');
  const around = resumes === null ? 0 : sideScore('around');
  for (const range of lefts) {
    const score = scorer.score(features.left(view, i, range, list));
    readings.push(new Reading('left', range[0], range[1], left + score));
    if (resumes !== null && resumes < last)
      readings.push(new Reading('around', range[0], range[1], around + score, resumes, last));
  }
  return readings;
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
