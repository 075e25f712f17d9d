// Finds the words of a vocabulary that a misspelt word may be: by the runs of three letters they share.
import { likeness, slipsAllowed } from './edits.ts';
import { type Lists, turnAround } from './lists.ts';

/** Kinds of letter: the edge of a word, a–z, 0–9, and three for all others. */
const KINDS = 40;
const GRAMS = KINDS ** 3;

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  return 37 + (code % 3);
}

/** The numbers of the runs of three in a word with its edges. */
function gramsOf(word: string): number[] {
  const grams: number[] = [];
  let run = word.length === 0 ? 0 : kindOf(word.charCodeAt(0));
  for (let at = 1; at <= word.length; at++) {
    run = (run * KINDS + (at < word.length ? kindOf(word.charCodeAt(at)) : 0)) % GRAMS;
    grams.push(run);
  }
  return grams;
}

interface Variant {
  /** Number of a word in the vocabulary. */
  readonly word: number;
  /** 0 to 1: how well it stands for the word asked for. */
  readonly likeness: number;
}

/** From a misspelt word (in plain form) to the words it may be, in no order. */
export type Misspelt = (word: string) => Variant[];

/** Makes the finder for a vocabulary. */
export function createMisspelt(vocabulary: readonly string[]): Misspelt {
  const starts = new Uint32Array(vocabulary.length + 1);
  const items: number[] = [];
  vocabulary.forEach((word, index) => {
    for (const gram of gramsOf(word)) items.push(gram);
    starts[index + 1] = items.length;
  });
  const holders: Lists = turnAround({ starts, items: Uint32Array.from(items) }, GRAMS);
  const shared = new Uint8Array(vocabulary.length);
  return (word) => {
    const allowed = slipsAllowed(word.length + 1);
    if (allowed === 0) return [];
    const grams = new Set(gramsOf(word));
    // One slip touches three runs of three at most.
    const enough = Math.max(1, grams.size - 3 * allowed);
    const touched: number[] = [];
    for (const gram of grams)
      for (let at = holders.starts[gram]!; at < holders.starts[gram + 1]!; at++) {
        const candidate = holders.items[at]!;
        if (shared[candidate] === 0) touched.push(candidate);
        shared[candidate]!++;
      }
    const variants: Variant[] = [];
    for (const candidate of touched) {
      if (shared[candidate]! >= enough) {
        const like = likeness(word, vocabulary[candidate]!);
        if (like > 0) variants.push({ word: candidate, likeness: like });
      }
      shared[candidate] = 0;
    }
    return variants;
  };
}
