// Ranks the shortlist: how well each document fits a phrase, in one number.
import { type Alignment, align } from './align.ts';
import type { Collection, Scope } from './collection.ts';
import { listAt } from './lists.ts';
import { shortlist } from './shortlist.ts';
import { spelling } from './spelling.ts';
import { type Term, termsOf } from './terms.ts';

export interface Ranked extends Alignment {
  /** 0 to 1: what the verdict is made from. */
  readonly score: number;
}

/** How many documents are laid beside the phrase. */
const ALIGNED = 40;
/** How many of them are compared letter by letter. */
const COMPARED = 10;
/** The most words of a phrase that are looked at. */
const LONGEST = 60;

const lineOf = ({ index }: Collection, document: number): string =>
  Array.from(listAt(index.words, document), (word) => index.vocabulary[word]).join(' ');

const closeness = ({ covered, together, inOrder }: Alignment): number =>
  0.5 * covered + 0.35 * together + 0.15 * inOrder;

/** The documents that a phrase may mean, best first. */
export function rank(words: readonly string[], collection: Collection, scope: Scope): Ranked[] {
  const terms: Term[] = termsOf(words.slice(0, LONGEST), collection);
  const aligned = shortlist(terms, collection, scope, ALIGNED)
    .map((document) => align(terms, document, collection))
    .sort((a, b) => closeness(b) - closeness(a));
  const near = aligned.slice(0, COMPARED);
  const alike = spelling(
    words.join(' '),
    near.map(({ document }) => lineOf(collection, document)),
  );
  return near
    .map((alignment, at) => ({ ...alignment, score: 0.85 * closeness(alignment) + 0.15 * (alike[at] ?? 0) }))
    .sort((a, b) => b.score - a.score);
}
