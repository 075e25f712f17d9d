// How close together a sentence meets a question: all in a few words, or strewn over a long sentence; and as a whole.
import { vectorOf } from './english.ts';
import type { Term } from './terms.ts';
import type { Unit } from './units.ts';
import { isSmall, type Word } from './words.ts';

/** Words in which a thought mostly stands. */
const WINDOW = 12;

/** How well each word of a sentence meets each term, as the term's number and worth. */
function hitsOf(
  terms: readonly Term[],
  words: readonly Word[],
): { at: number; term: number; worth: number }[] {
  return words.flatMap(({ stem }, at) =>
    terms.flatMap(({ meant, weight }, term) => {
      const how = meant.get(stem) ?? 0;
      return how > 0 ? [{ at, term, worth: how * weight }] : [];
    }),
  );
}

/** Share of the terms' weight that the best few words in a row of a sentence meet. */
export function gathered(terms: readonly Term[], { words }: Unit): number {
  const hits = hitsOf(terms, words);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  let best = 0;
  for (const { at: from } of hits) {
    const met = new Map<number, number>();
    for (const { at, term, worth } of hits)
      if (at >= from && at < from + WINDOW) met.set(term, Math.max(worth, met.get(term) ?? 0));
    best = Math.max(
      best,
      [...met.values()].reduce((sum, worth) => sum + worth, 0),
    );
  }
  return all === 0 ? 0 : best / all;
}

/** The mean of the vectors of the telling words, by how much each weighs. */
function middleOf(stems: Iterable<readonly [stem: string, weight: number]>): Float64Array | null {
  let sum: Float64Array | null = null;
  for (const [stem, weight] of stems) {
    const vector = vectorOf(stem);
    if (vector === null) continue;
    sum ??= new Float64Array(vector.length);
    for (let index = 0; index < vector.length; index++) sum[index]! += weight * vector[index]!;
  }
  return sum;
}

const middles = new WeakMap<Unit, Float64Array | null>();

function middleOfUnit(unit: Unit): Float64Array | null {
  const known = middles.get(unit);
  if (known !== undefined) return known;
  const made = middleOf(unit.words.filter((word) => !isSmall(word)).map(({ stem }) => [stem, 1]));
  middles.set(unit, made);
  return made;
}

/** How near a sentence as a whole is to the terms in meaning: cosine of their middles, from 0 to 1. */
export function likeness(terms: readonly Term[], unit: Unit): number {
  const [a, b] = [middleOf(terms.map(({ stem, weight }) => [stem, weight])), middleOfUnit(unit)];
  if (a === null || b === null) return 0;
  let [both, own, other] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    both += a[index]! * b[index]!;
    own += a[index]! ** 2;
    other += b[index]! ** 2;
  }
  return Math.max(0, both / (Math.sqrt(own * other) || 1));
}
