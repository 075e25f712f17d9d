// What is known of a spelling, worked out once: a story uses the same words over and over, and so do all stories.
import { MAY_END, NEVER_ENDS } from './lexicon/abbreviations.ts';
import { BETWEEN, SPEECH_VERBS } from './lexicon/cues.ts';
import { JUDGING_VERBS } from './lexicon/judgements.ts';
import {
  HONORIFICS,
  NAME_PARTICLES,
  NOT_NAMES,
  ORGANISATION_WORDS,
  PERSON_NOUNS,
  TITLES,
} from './lexicon/people.ts';
import { MENTION_PRONOUNS, OPENS_PHRASE, STANDALONE, TIME_NOUNS } from './lexicon/phrases.ts';

/** The traits of a spelling: a bit each in {@link Word.traits}. */
export const TRAITS = {
  /** Begins with a capital, with a small letter; holds a letter or a digit; holds a letter; is nothing but white space. */
  capital: 1 << 0,
  small: 1 << 1,
  word: 1 << 2,
  letters: 1 << 3,
  blank: 1 << 4,
  /** Ends in a mark that can end a sentence; in "-ing"; in "-ed", "-ing" or "-en"; in "-s". */
  stops: 1 << 5,
  ing: 1 << 6,
  participle: 1 << 7,
  s: 1 << 8,
  /** The mark of a possessive, with its "s" or without. */
  possessive: 1 << 9,
  /** In the lexicons of these names. */
  speech: 1 << 10,
  between: 1 << 11,
  honorific: 1 << 12,
  title: 1 << 13,
  personNoun: 1 << 14,
  organisation: 1 << 15,
  particle: 1 << 16,
  timeNoun: 1 << 17,
  pronoun: 1 << 18,
  standalone: 1 << 19,
  notName: 1 << 20,
  opensPhrase: 1 << 21,
  judges: 1 << 22,
  /** Shows whose something is: a possessive mark or pronoun. */
  owner: 1 << 23,
  /** A mark that closes or opens what a sentence stands in; an abbreviation without its stop. */
  closes: 1 << 24,
  opens: 1 << 25,
  abbreviated: 1 << 26,
  /** A mark that parts the pieces of a sentence; a hyphen. */
  divides: 1 << 27,
  hyphen: 1 << 28,
  /** A noun for a person, or for several. */
  persons: 1 << 29,
} as const;

type Trait = keyof typeof TRAITS;

type Form = 'text' | 'lower' | 'bare';

/** What tells each trait: a pattern or a lexicon, and which form of the word it is asked of. */
const TELLING: ReadonlyArray<readonly [Trait, Form, RegExp | Pick<ReadonlySet<string>, 'has'>]> = [
  ['capital', 'text', /^\p{Lu}/u],
  ['small', 'text', /^\p{Ll}/u],
  ['word', 'text', /[\p{L}\p{N}]/u],
  ['letters', 'text', /\p{L}/u],
  ['blank', 'text', /^\s*$/],
  ['stops', 'text', /[.!?…]$/],
  ['closes', 'text', /^["”’')\]»]$/],
  ['opens', 'text', /^["“‘'([«]$/],
  ['divides', 'text', /^(?:[,;:()—–]|--)$/],
  ['hyphen', 'text', /^-$/],
  ['possessive', 'text', /^['’]s?$/],
  ['owner', 'lower', /^(?:['’]s?|his|her|their|its|my|our|your)$/],
  ['ing', 'lower', /ing$/],
  ['participle', 'lower', /(?:ed|ing|en)$/],
  ['s', 'lower', /s$/],
  ['speech', 'lower', SPEECH_VERBS],
  ['between', 'lower', BETWEEN],
  ['judges', 'lower', JUDGING_VERBS],
  ['particle', 'lower', NAME_PARTICLES],
  ['pronoun', 'lower', MENTION_PRONOUNS],
  ['standalone', 'lower', STANDALONE],
  ['opensPhrase', 'lower', OPENS_PHRASE],
  ['abbreviated', 'lower', { has: (lower) => NEVER_ENDS.has(`${lower}.`) || MAY_END.has(`${lower}.`) }],
  [
    'persons',
    'lower',
    {
      has: (lower) =>
        PERSON_NOUNS.has(lower) || (lower.endsWith('s') && PERSON_NOUNS.has(lower.slice(0, -1))),
    },
  ],
  ['honorific', 'bare', HONORIFICS],
  ['title', 'bare', TITLES],
  ['personNoun', 'bare', PERSON_NOUNS],
  ['organisation', 'bare', ORGANISATION_WORDS],
  ['timeNoun', 'bare', TIME_NOUNS],
  ['notName', 'bare', NOT_NAMES],
];

export interface Word {
  /** A number of its own, from 0 on without gaps, for tables by spelling; -1 for spellings beyond those that are kept. */
  readonly spelling: number;
  readonly text: string;
  readonly lower: string;
  /** Lower case, without a closing stop. */
  readonly bare: string;
  /** Bits of {@link TRAITS}. */
  readonly traits: number;
}

/** Whether a word has one of some traits. */
export const has = (word: Pick<Word, 'traits'> | undefined, traits: number): boolean =>
  word !== undefined && (word.traits & traits) !== 0;

/** So many spellings are kept: more than a thousand stories have, and a bound on what a bot that runs for years holds. */
const MOST_SPELLINGS = 60_000;
const known = new Map<string, Word>();

/** What is known of a spelling. */
export function wordOf(text: string): Word {
  const found = known.get(text);
  if (found !== undefined) return found;
  const kept = known.size < MOST_SPELLINGS;
  const word = made(text, kept ? known.size : -1);
  if (kept) known.set(text, word);
  return word;
}

function made(text: string, spelling: number): Word {
  const lower = text.toLowerCase();
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  const forms: Readonly<Record<Form, string>> = { text, lower, bare };
  let traits = 0;
  for (const [trait, form, by] of TELLING)
    if (by instanceof RegExp ? by.test(forms[form]) : by.has(forms[form])) traits |= TRAITS[trait];
  return { spelling, text, lower, bare, traits };
}

/** What some rules know of each spelling, as a whole number from 0 on that is worked out once. */
export class BySpelling {
  private readonly make: (word: Word) => number;
  /** One more than the number; 0 where it was not asked for yet. */
  private readonly known = new Int32Array(MOST_SPELLINGS);

  constructor(make: (word: Word) => number) {
    this.make = make;
  }

  of(word: Word): number {
    const known = this.known[word.spelling] ?? 0;
    if (known !== 0) return known - 1;
    const made = this.make(word);
    // A spelling that is not kept has no place in the table.
    this.known[word.spelling] = made + 1;
    return made;
  }
}
