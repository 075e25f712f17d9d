// The documents that share the most weight of words with a phrase: cheap, over the whole collection.
import type { Collection, Scope } from './collection.ts';
import { firstFrom, type Lists, lengthAt } from './lists.ts';
import type { Term } from './terms.ts';

/** What a word counts that stands not in the document but in its aside, such as the speaker's name. */
const ASIDE = 0.6;
/** Beside two documents with the same words the shorter is meant: the share taken off for each doubling. */
const LENGTH_SHARE = 0.01;

/**
 * The best documents for some terms.
 *
 * @param limit how many to return at most
 * @returns best first
 */
export function shortlist(
  terms: readonly Term[],
  collection: Collection,
  { from, to }: Scope,
  limit: number,
): number[] {
  const { index } = collection;
  const gained = new Float32Array(to - from);
  const best = new Float32Array(to - from);
  const touched: number[] = [];
  let perTerm: number[] = [];
  const count = ({ starts, items }: Lists, word: number, gain: number): void => {
    const list = items.subarray(starts[word]!, starts[word + 1]!);
    for (let at = firstFrom(list, from); at < list.length && list[at]! < to; at++) {
      const document = list[at]! - from;
      if (best[document] === 0) perTerm.push(document);
      if (gain > best[document]!) best[document] = gain;
    }
  };
  let all = 0;
  for (const { variants, weight } of terms) {
    all += weight;
    for (const [word, likeness] of variants) {
      count(index.holders, word, weight * likeness);
      count(index.asideHolders, word, weight * likeness * ASIDE);
    }
    for (const document of perTerm) {
      if (gained[document] === 0) touched.push(document);
      gained[document]! += best[document]!;
      best[document] = 0;
    }
    perTerm = [];
  }
  for (const document of touched)
    gained[document]! -= all * LENGTH_SHARE * Math.log2(1 + lengthAt(index.words, document + from));
  return best.length === 0 ? [] : highest(touched, gained, limit).map((document) => document + from);
}

/** The numbers with the highest values, highest first, without sorting them all. */
function highest(numbers: readonly number[], values: Float32Array, limit: number): number[] {
  const kept: number[] = [];
  for (const number of numbers) {
    const value = values[number]!;
    if (kept.length === limit && value <= values[kept[limit - 1]!]!) continue;
    let place = kept.length === limit ? limit - 1 : kept.length;
    while (place > 0 && values[kept[place - 1]!]! < value) {
      kept[place] = kept[place - 1]!;
      place--;
    }
    kept[place] = number;
  }
  return kept;
}
