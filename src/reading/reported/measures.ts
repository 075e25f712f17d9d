// Counts, verb forms and kinds of subject as symbols: what the model's features say beside words.
import { TAGS } from '../tags.ts';
import type { Token } from '../tokens.ts';
import { TRAITS } from '../words.ts';
import type { Subject } from './subject.ts';
import type { Symbols } from './symbols.ts';

const STEPS: readonly number[] = [0, 1, 2, 3, 5, 8, 13, 20, 30];

const MODALS: ReadonlySet<string> = new Set([
  'would',
  'could',
  'may',
  'might',
  'should',
  'can',
  'will',
  'must',
  "'d",
  '’d',
  "'ll",
  '’ll',
  'wo',
  'ca',
]);
const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had', "'ve", '’ve', 'having']);
const BE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "'s",
  '’s',
  "'re",
  '’re',
  "'m",
  '’m',
  'am',
]);
const NOT: ReadonlySet<string> = new Set(["n't", 'n’t', 'not', 'never']);

export interface Measures {
  /** The symbol of a distance in tokens, by rough steps. */
  readonly distance: (tokens: number) => number;
  /** The symbol of the kind of a subject. */
  readonly subject: (all: readonly Token[], subject: Subject | null) => number;
}

export function measures(symbols: Symbols): Measures {
  const steps = Array.from({ length: 64 }, (_, i) =>
    symbols.add(`~${STEPS.findLast((step) => step <= i) ?? 0}`),
  );
  const far = symbols.add('~far');
  return {
    distance: (tokens) => steps[Math.max(0, tokens)] ?? far,
    subject: (all, subject) => symbols.add(`=${kindOf(all, subject)}`),
  };
}

/** How a verb stands: "ing", "passive", "modal", … */
export function formOf(all: readonly Token[], verb: number): string {
  const token = all[verb];
  if (!token) return 'none';
  const { traits, tag } = token;
  let marks = '';
  for (let i = verb - 1; i >= verb - 5 && i >= 0; i--) {
    const before = all[i];
    if (!before || before.sentence !== token.sentence) break;
    if (NOT.has(before.lower)) marks = `not-${marks}`;
    else if (before.tag === TAGS.PART && before.lower === 'to') return `${marks}to`;
    else if (MODALS.has(before.lower)) return `${marks}modal`;
    else if (before.tag === TAGS.AUX && HAVE.has(before.lower)) return `${marks}perfect`;
    else if (before.tag === TAGS.AUX && BE.has(before.lower))
      return (traits & TRAITS.ing) !== 0 ? `${marks}progressive` : `${marks}passive`;
    else if (before.tag !== TAGS.ADV && before.tag !== TAGS.AUX) {
      if (before.tag === TAGS.ADP) marks = 'prep-';
      break;
    }
  }
  if (tag !== TAGS.VERB) return `${marks}${token.pos}`;
  return (traits & TRAITS.ing) !== 0
    ? `${marks}ing`
    : (traits & TRAITS.s) !== 0
      ? `${marks}s`
      : `${marks}plain`;
}

function kindOf(all: readonly Token[], subject: Subject | null): string {
  if (!subject) return 'nobody';
  const [from, to] = subject.mention;
  const head = all[to - 1];
  if (!head) return 'nobody';
  if (to - from === 1 && head.tag === TAGS.PRON)
    return /^(?:he|she|i|we)$/.test(head.lower) ? 'he' : head.lower;
  if (head.tag === TAGS.PROPN) return 'name';
  if (isPersonNoun(head)) return 'person';
  return (head.traits & TRAITS.s) !== 0 ? 'nouns' : 'noun';
}

/** Whether a noun stands for a person, or for several. */
export const isPersonNoun = ({ word }: Token): boolean => (word.traits & TRAITS.persons) !== 0;
