// Counts, verb forms and kinds of subject as symbols: what the model's features say beside words.
import { PERSON_NOUNS } from '../lexicon/people.ts';
import type { Token } from '../tokens.ts';
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
  /** The symbol of how a verb stands: "ing", "passive", "modal", … */
  readonly form: (all: readonly Token[], verb: number) => number;
  /** The symbol of the kind of a subject. */
  readonly subject: (all: readonly Token[], subject: Subject | null) => number;
}

export function measures(symbols: Symbols): Measures {
  const steps = Array.from({ length: 64 }, (_, i) =>
    symbols.add(`~${STEPS.findLast((step) => step <= i) ?? 0}`),
  );
  const far = symbols.add('~far');
  const forms = new Map<string, number>();
  const kinds = new Map<string, number>();
  const symbolIn = (map: Map<string, number>, name: string): number => {
    const known = map.get(name);
    if (known !== undefined) return known;
    const id = symbols.add(`=${name}`);
    map.set(name, id);
    return id;
  };
  return {
    distance: (tokens) => steps[Math.max(0, tokens)] ?? far,
    form: (all, verb) => symbolIn(forms, formOf(all, verb)),
    subject: (all, subject) => symbolIn(kinds, kindOf(all, subject)),
  };
}

function formOf(all: readonly Token[], verb: number): string {
  const token = all[verb];
  if (!token) return 'none';
  let marks = '';
  for (let i = verb - 1; i >= verb - 5 && i >= 0; i--) {
    const before = all[i];
    if (!before || before.sentence !== token.sentence) break;
    if (NOT.has(before.lower)) marks = `not-${marks}`;
    else if (before.lower === 'to' && before.pos === 'PART') return `${marks}to`;
    else if (MODALS.has(before.lower)) return `${marks}modal`;
    else if (HAVE.has(before.lower) && before.pos === 'AUX') return `${marks}perfect`;
    else if (BE.has(before.lower) && before.pos === 'AUX')
      return /ing$/.test(token.lower) ? `${marks}progressive` : `${marks}passive`;
    else if (before.pos !== 'ADV' && before.pos !== 'AUX') {
      if (before.pos === 'ADP') marks = 'prep-';
      break;
    }
  }
  if (token.pos !== 'VERB') return `${marks}${token.pos}`;
  return /ing$/.test(token.lower) ? `${marks}ing` : /s$/.test(token.lower) ? `${marks}s` : `${marks}plain`;
}

function kindOf(all: readonly Token[], subject: Subject | null): string {
  if (!subject) return 'nobody';
  const [from, to] = subject.mention;
  const head = all[to - 1];
  if (!head) return 'nobody';
  if (to - from === 1 && head.pos === 'PRON') return /^(?:he|she|i|we)$/.test(head.lower) ? 'he' : head.lower;
  if (head.pos === 'PROPN') return 'name';
  const base = head.lower.replace(/s$/, '');
  if (PERSON_NOUNS.has(head.lower) || PERSON_NOUNS.has(base)) return 'person';
  return /s$/.test(head.lower) ? 'nouns' : 'noun';
}
