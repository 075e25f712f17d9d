// The words of a phrase, each with the words of the index that may stand for it.
import type { Collection } from './collection.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { lengthAt } from './lists.ts';
import { rankOf } from './questions/english.ts';
import { stemOf } from './questions/words.ts';
import { stem } from './stem.ts';
import { SYNONYMS } from './synonyms.ts';
import { NO_WORD } from './vocabulary.ts';
import { weightOf } from './weights.ts';

export interface Term {
  readonly text: string;
  /** How much it tells, see {@link weightOf}. */
  readonly weight: number;
  /** Whether it is a word of meaning rather than of grammar. */
  readonly content: boolean;
  /** Whether it is a word, of the stories or of English, and not letters that came about by slips. */
  readonly known: boolean;
  /** The words of the index that may stand for it, by number, with how well (0 to 1). */
  readonly variants: ReadonlyMap<number, number>;
}

/** How well another form of the word stands for it. */
const INFLECTED = 0.88;
/** How well a word of the same meaning stands for it. */
const SYNONYM = 0.7;
/** How well two words that were written as one, or one as two, stand for each other. */
const RUN_TOGETHER = 0.9;
/** How well a longer word stands for its beginning, where the phrase ends in the middle of a word. */
const BEGUN = 0.8;
/** A beginning with more continuations than this tells nothing. */
const CONTINUATIONS = 200;
/** Shortest beginning of a word that is continued. */
const SHORTEST_BEGINNING = 3;
/** Words of English less common than this are as likely a slip. */
const COMMON = 20_000;
/** Shortest part of a word that was written without the space. */
const SHORTEST_PART = 2;

/** Two known words that make up this one, the shorter of them as long as can be. */
function parts(word: string, { vocabulary }: Collection): [string, string] | null {
  let best: [string, string] | null = null;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const pair: [string, string] = [word.slice(0, at), word.slice(at)];
    if (pair.some((part) => vocabulary.number(part) === NO_WORD)) continue;
    if (best === null || Math.min(at, word.length - at) > Math.min(best[0].length, best[1].length))
      best = pair;
  }
  return best;
}

const isEnglish = (word: string): boolean => rankOf(stemOf(word)) < COMMON;

function termsOfWord(word: string, collection: Collection, last: boolean): Term[] {
  const { vocabulary, index, weights, size } = collection;
  const variants = new Map<number, number>();
  const add = (number: number, likeness: number): void => {
    if (likeness > (variants.get(number) ?? 0)) variants.set(number, likeness);
  };
  const number = vocabulary.number(word);
  if (number !== NO_WORD) add(number, 1);
  const root = stem(word);
  for (const other of collection.inflections.get(root) ?? []) add(other, INFLECTED);
  for (const synonym of SYNONYMS.get(root) ?? [])
    for (const other of collection.inflections.get(synonym) ?? []) add(other, SYNONYM);
  const held = number !== NO_WORD && lengthAt(index.holders, number) > 0;
  if (!held) for (const variant of collection.misspelt(word)) add(variant.word, variant.likeness);
  if (last && word.length >= SHORTEST_BEGINNING) {
    const [from, to] = vocabulary.startingWith(word);
    if (to - from <= CONTINUATIONS) for (let other = from; other < to; other++) add(other, BEGUN);
  }
  if (variants.size === 0 && !last) {
    const split = parts(word, collection);
    if (split !== null) return split.flatMap((part) => termsOfWord(part, collection, false));
  }
  let likest = 0;
  let weight = weightOf(word, 0, size);
  for (const [other, likeness] of variants)
    if (likeness > likest) {
      likest = likeness;
      weight = weights[other]!;
    }
  return [
    { text: word, weight, content: !FUNCTION_WORDS.has(word), known: held || isEnglish(word), variants },
  ];
}

/** The terms of a phrase, in its order. */
export function termsOf(words: readonly string[], collection: Collection): Term[] {
  const terms = words.flatMap((word, at) => termsOfWord(word, collection, at === words.length - 1));
  terms.forEach(({ text }, at) => {
    const next = terms[at + 1]?.text;
    const joined = next === undefined ? NO_WORD : collection.vocabulary.number(text + next);
    if (joined === NO_WORD) return;
    for (const place of [at, at + 1]) {
      const term = terms[place];
      if (term !== undefined)
        terms[place] = { ...term, variants: new Map([...term.variants, [joined, RUN_TOGETHER]]) };
    }
  });
  return terms;
}
