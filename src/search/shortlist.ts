// The documents that share the most weight of words with a phrase: cheap, over the whole collection.
import type { Collection, Scope } from './collection.ts';
import { firstFrom, type Lists, lengthAt } from './lists.ts';
import type { Scratch } from './scratch.ts';
import type { Term } from './terms.ts';

/** What a word counts that stands not in the document but in its aside, such as the speaker's name. */
const ASIDE = 0.9;
/** Beside two documents with the same words the shorter is meant: the share taken off for each doubling. */
const LENGTH_SHARE = 0.01;

/** Notes for each document in scope that holds the word what it gains; says how many are noted now. */
function note(
  { starts, items }: Lists,
  word: number,
  worth: number,
  { from, to }: Scope,
  { gain, perTerm }: Scratch,
  noted: number,
): number {
  const end = starts[word + 1]!;
  const first =
    from === 0 ? starts[word]! : starts[word]! + firstFrom(items.subarray(starts[word]!, end), from);
  let count = noted;
  for (let at = first; at < end; at++) {
    const document = items[at]!;
    if (document >= to) break;
    const before = gain[document]!;
    if (before === 0) perTerm[count++] = document;
    if (worth > before) gain[document] = worth;
  }
  return count;
}

/** The documents with the highest gains, highest first, without sorting them all. */
function highest(touched: Uint32Array, gained: Float32Array, limit: number): number[] {
  const kept: number[] = [];
  for (const document of touched) {
    const value = gained[document]!;
    if (kept.length === limit && value <= gained[kept[limit - 1]!]!) continue;
    let place = kept.length === limit ? limit - 1 : kept.length;
    while (place > 0 && gained[kept[place - 1]!]! < value) {
      kept[place] = kept[place - 1]!;
      place--;
    }
    kept[place] = document;
  }
  return kept;
}

/**
 * The best documents for some terms.
 *
 * @param limit how many to return at most
 * @returns best first
 */
export function shortlist(
  terms: readonly Term[],
  collection: Collection,
  scope: Scope,
  limit: number,
): number[] {
  const { index, scratch } = collection;
  const { gained, gain, touched, perTerm } = scratch;
  let count = 0;
  let all = 0;
  for (const { variants, weight } of terms) {
    let noted = 0;
    for (const [word, likeness] of variants) {
      noted = note(index.holders, word, weight * likeness, scope, scratch, noted);
      noted = note(index.asideHolders, word, weight * likeness * ASIDE, scope, scratch, noted);
    }
    for (let at = 0; at < noted; at++) {
      const document = perTerm[at]!;
      if (gained[document] === 0) touched[count++] = document;
      gained[document]! += gain[document]!;
      gain[document] = 0;
    }
    all += weight;
  }
  const seen = touched.subarray(0, count);
  for (const document of seen)
    gained[document]! -= all * LENGTH_SHARE * Math.log2(1 + lengthAt(index.words, document));
  const best = highest(seen, gained, limit);
  for (const document of seen) gained[document] = 0;
  return best;
}
