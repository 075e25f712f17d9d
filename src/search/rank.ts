// Ranks the shortlist: how well each document fits a phrase, in one number.
import { type Alignment, align } from './align.ts';
import type { Collection, Scope } from './collection.ts';
import { listAt } from './lists.ts';
import { shortlist } from './shortlist.ts';
import { spelling } from './spelling.ts';
import { type Term, termsOf } from './terms.ts';

export interface Ranked extends Alignment {
  readonly spelling: number;
  /** 0 to 1: what the verdict is made from. */
  readonly score: number;
}

/** How many documents are laid beside the phrase. */
const ALIGNED = 40;
/** How many of them are compared letter by letter. */
const COMPARED = 8;
/** The most words of a phrase that are looked at. */
const LONGEST = 60;

/** How many words around the stretch are compared letter by letter too: a word may be missing at its edge. */
const MARGIN = 2;

/** The words that a phrase was laid beside, as one line. */
function lineOf({ document, stretch: [from, to] }: Alignment, { index }: Collection): string {
  const words = listAt(index.words, document).subarray(Math.max(0, from - MARGIN), to + MARGIN);
  return Array.from(words, (word) => index.vocabulary[word]).join(' ');
}

const closeness = ({ covered, aside, together, inOrder }: Alignment): number =>
  covered + 0.9 * aside + 0.3 * together * covered + 0.1 * inOrder;

/** The documents that a phrase may mean, best first. */
export function rank(words: readonly string[], collection: Collection, scope: Scope): Ranked[] {
  const terms: Term[] = termsOf(words.slice(0, LONGEST), collection);
  const aligned = align(terms, shortlist(terms, collection, scope, ALIGNED), collection).sort(
    (a, b) => closeness(b) - closeness(a),
  );
  const near = aligned.slice(0, COMPARED);
  const alike = spelling(
    words.join(' '),
    near.map((alignment) => lineOf(alignment, collection)),
  );
  return near
    .map((alignment, at) => ({ ...alignment, spelling: alike[at] ?? 0, score: closeness(alignment) / 1.4 }))
    .sort((a, b) => b.score - a.score);
}
