// The words of a question or a sentence, folded so that spelling and inflection don't count.
import { IRREGULAR, SMALL_WORDS } from './lexicon.ts';

/** A word of a text: how it is compared, and where it stands. */
export interface Word {
  /** Lower case, without accents, apostrophes and a possessive ending. */
  readonly plain: string;
  /** Without its inflection. */
  readonly stem: string;
  /** Whether it stands in capitals, as a name does. */
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’‘][\p{L}]+)*/gu;
/** Marks without a width split no word. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const POSSESSIVE = /['’‘]s$/u;

/** A word as it is compared. */
const plainWord = (word: string): string =>
  word
    .replace(POSSESSIVE, '')
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase();

/** Endings, longest first, with the letters that must stand before them and what takes their place. */
const ENDINGS: readonly (readonly [ending: string, before: number, instead: string])[] = [
  ['izations', 3, ''],
  ['isations', 3, ''],
  ['ization', 3, ''],
  ['isation', 3, ''],
  ['ations', 4, ''],
  ['ation', 4, ''],
  ['nesses', 3, ''],
  ['ments', 4, ''],
  ['ness', 4, ''],
  ['ment', 4, ''],
  ['isms', 4, ''],
  ['ising', 4, ''],
  ['izing', 4, ''],
  ['ism', 4, ''],
  ['ists', 4, ''],
  ['ist', 4, ''],
  ['ised', 4, ''],
  ['ized', 4, ''],
  ['ises', 4, ''],
  ['izes', 4, ''],
  ['ise', 4, ''],
  ['ize', 4, ''],
  ['ies', 2, 'y'],
  ['ied', 2, 'y'],
  ['sses', 1, 'ss'],
  ['ches', 1, 'ch'],
  ['shes', 1, 'sh'],
  ['xes', 1, 'x'],
  ['ers', 4, ''],
  ['ors', 4, ''],
  ['ings', 3, ''],
  ['ing', 3, ''],
  ['edly', 3, ''],
  ['ally', 4, ''],
  ['ed', 3, ''],
  ['er', 4, ''],
  ['or', 4, ''],
  ['ly', 4, ''],
  ['es', 3, ''],
  ['s', 3, ''],
];

const KEEPS_S = /(?:ss|us|is)$/;
const DOUBLED = /([bdfgmnprtv])\1$/;

/** The stem of a plain word: enough to make inflections meet, no dictionary form. */
export function stemOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || /\d/.test(word)) return word;
  const rule = KEEPS_S.test(word)
    ? undefined
    : ENDINGS.find(([ending, before]) => word.length - ending.length >= before && word.endsWith(ending));
  const bare = rule === undefined ? word : word.slice(0, word.length - rule[0].length) + rule[2];
  const single =
    rule !== undefined && /^(?:ing|ed|er|ers|or)/.test(rule[0]) ? bare.replace(DOUBLED, '$1') : bare;
  return single.length > 3 ? single.replace(/e$/, '').replace(/y$/, 'i') : single;
}

/** The words of a text in order. */
export function wordsOf(text: string, from = 0): Word[] {
  const seen = text.replace(INVISIBLE, (mark) => (mark.length === 1 ? '\u2060' : mark));
  return [...seen.matchAll(WORD)].flatMap((match) => {
    const plain = plainWord(match[0]);
    if (plain === '') return [];
    const start = from + match.index;
    return {
      plain,
      stem: stemOf(plain),
      capital: /^\p{Lu}/u.test(match[0]),
      start,
      end: start + match[0].length,
    };
  });
}

/** Whether a word carries little meaning of its own. */
export const isSmall = ({ plain }: Pick<Word, 'plain'>): boolean => SMALL_WORDS.has(plain);

/** Whether two words differ by no more than slips: one from five letters on, two from eight. */
export function nearlySame(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed || a[0] !== b[0]) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return (row[b.length] ?? Number.POSITIVE_INFINITY) <= allowed;
}
