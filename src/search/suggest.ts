// What somebody may be typing: documents that begin so, then those that hold it; of neither, those that come near.
import type { Collection, Scope } from './collection.ts';
import { findExact } from './exact.ts';
import { rank } from './rank.ts';
import { isNear } from './verdict.ts';
import { NO_WORD } from './vocabulary.ts';

/** Compares the beginning of a document with words of which the last is a range. */
function compareStart(
  { index: { words } }: Collection,
  document: number,
  numbers: readonly number[],
  [from, to]: readonly [number, number],
): number {
  const start = words.starts[document]!;
  const length = words.starts[document + 1]! - start;
  for (let at = 0; at <= numbers.length; at++) {
    if (at >= length) return -1;
    const word = words.items[start + at]!;
    const [low, high] = at < numbers.length ? [numbers[at]!, numbers[at]! + 1] : [from, to];
    if (word < low) return -1;
    if (word >= high) return 1;
  }
  return 0;
}

/** The documents that begin with the words, the last of which may be only begun; in the order of their words. */
function beginningWith(
  words: readonly string[],
  collection: Collection,
  scope: Scope,
  limit: number,
): number[] {
  const { index, vocabulary } = collection;
  const numbers = words.slice(0, -1).map((word) => vocabulary.number(word));
  const range = vocabulary.startingWith(words.at(-1) ?? '');
  if (numbers.includes(NO_WORD) || range[0] === range[1]) return [];
  let low = 0;
  let high = index.order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareStart(collection, index.order[middle]!, numbers, range) < 0) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < index.order.length && found.length < limit; at++) {
    const document = index.order[at]!;
    if (compareStart(collection, document, numbers, range) !== 0) break;
    if (document >= scope.from && document < scope.to) found.push(document);
  }
  return found;
}

/** Documents that fit what has been typed so far, best first. */
export function suggestions(
  words: readonly string[],
  collection: Collection,
  scope: Scope,
  limit: number,
): number[] {
  const found = new Set(beginningWith(words, collection, scope, limit));
  const add = (documents: Iterable<number>): void => {
    for (const document of documents) if (found.size < limit) found.add(document);
  };
  if (found.size < limit)
    add(findExact(words, collection, scope, true, limit + found.size).map(({ document }) => document));
  if (found.size === 0)
    add(
      rank(words, collection, scope)
        .filter(isNear)
        .map(({ document }) => document),
    );
  return [...found];
}
