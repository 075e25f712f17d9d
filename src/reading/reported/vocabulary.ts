// The words that the model knows by themselves: common English words, and the forms that can report.
import { BySpelling, type Word } from '../words.ts';
import type { Symbols } from './symbols.ts';
import { REPORTING_VERBS } from './verbs.ts';

/** What the training wrote down. All lower case. */
export interface VocabularyTable {
  /** Words that count as themselves; every other word counts by its part of speech alone. */
  readonly words: readonly string[];
  /** The words of these that may head a cue. */
  readonly cues: readonly string[];
}

/** What the model knows of one spelling, in one number: below, how to read it. */
type Known = number;

const SYMBOL = 0xfff;
const BASE = 12;
const CUE = 1 << 24;
const CLAUSE = 1 << 25;

/** The symbol of the word. */
export const wordIn = (known: Known): number => known & SYMBOL;
/** The symbol of its base: "said" → "say". */
export const baseIn = (known: Known): number => (known >> BASE) & SYMBOL;
/** Whether it may head a cue. */
export const mayBeCue = (known: Known): boolean => (known & CUE) !== 0;
/** Whether it is a form of a common verb that reports a clause. */
export const isClausal = (known: Known): boolean => (known & CLAUSE) !== 0;

const ENDINGS: ReadonlyArray<readonly [ending: string, instead: string]> = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['es', 'e'],
  ['es', ''],
  ['s', ''],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
];

/** Whether a word is a form of a common verb that reports a clause. */
const reportsClause = (lower: string): boolean => REPORTING_VERBS.get(lower)?.frames.has('clause') === true;

export class Vocabulary {
  private readonly known: BySpelling;

  constructor(symbols: Symbols, { words, cues }: VocabularyTable) {
    const all = new Set(words);
    const reporting = new Set(cues);
    const own = new Map<string, Known>();
    for (const word of words) {
      const symbol = symbols.add(word);
      const base = symbols.add(baseOf(word, all));
      own.set(word, packed(symbol, base, reporting.has(word), reportsClause(word)));
    }
    const stranger = symbols.add('*');
    this.known = new BySpelling(
      ({ lower }) => own.get(lower) ?? packed(stranger, stranger, false, reportsClause(lower)),
    );
  }

  /** What the model knows of a word: read it by {@link wordIn}, {@link baseIn}, {@link mayBeCue} and {@link isClausal}. */
  of(word: Word): Known {
    return this.known.of(word);
  }
}

const packed = (word: number, base: number, cue: boolean, clause: boolean): Known =>
  word | (base << BASE) | (cue ? CUE : 0) | (clause ? CLAUSE : 0);

/** The base of a form, where the vocabulary holds it; else the form. */
export function baseOf(word: string, known: ReadonlySet<string>): string {
  const verb = REPORTING_VERBS.get(word);
  if (verb) return verb.base;
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
    const stem = word.slice(0, -ending.length);
    if (known.has(stem + instead)) return stem + instead;
    if (/(.)\1$/.test(stem) && known.has(stem.slice(0, -1))) return stem.slice(0, -1);
  }
  return word;
}
