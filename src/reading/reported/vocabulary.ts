// The words that the model knows by themselves: common English words, and the forms that can report.
import type { Word } from '../words.ts';
import type { Symbols } from './symbols.ts';
import { REPORTING_VERBS } from './verbs.ts';

/** What the training wrote down. All lower case. */
export interface VocabularyTable {
  /** Words that count as themselves; every other word counts by its part of speech alone. */
  readonly words: readonly string[];
  /** The words of these that may head a cue. */
  readonly cues: readonly string[];
}

/** What the model knows of one spelling. */
export interface Known {
  /** The symbol of the word. */
  readonly word: number;
  /** The symbol of its base: "said" → "say". */
  readonly base: number;
  /** Whether it may head a cue. */
  readonly cue: boolean;
  /** Whether it is a form of a common verb that reports a clause. */
  readonly clause: boolean;
}

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
  private readonly known = new Map<string, Known>();
  private readonly stranger: number;
  /** What was looked up before, by spelling. */
  private readonly bySpelling: Known[] = [];

  constructor(symbols: Symbols, { words, cues }: VocabularyTable) {
    const all = new Set(words);
    const reporting = new Set(cues);
    this.stranger = symbols.add('*');
    for (const word of words)
      this.known.set(word, {
        word: symbols.add(word),
        base: symbols.add(baseOf(word, all)),
        cue: reporting.has(word),
        clause: reportsClause(word),
      });
  }

  of({ spelling, lower }: Pick<Word, 'spelling' | 'lower'>): Known {
    const before = this.bySpelling[spelling];
    if (before !== undefined) return before;
    const { stranger } = this;
    const known = this.known.get(lower) ?? {
      word: stranger,
      base: stranger,
      cue: false,
      clause: reportsClause(lower),
    };
    if (spelling >= 0) this.bySpelling[spelling] = known;
    return known;
  }
}

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
