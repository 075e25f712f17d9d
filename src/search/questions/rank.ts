// Ranks the sentences of a story for a question, by a weighted sum of readable features.
import type { Story } from '../../story/index.ts';
import { type Asked, type Features, featuresOf, lookedFor } from './features.ts';
import { type Meant, peopleIn, peopleMeant } from './people.ts';
import type { Question } from './question.ts';
import { termsOf } from './terms.ts';
import { type Unit, unitsOf } from './units.ts';
import weights from './weights.json' with { type: 'json' };
import { wordsOf } from './words.ts';

export interface Ranked {
  readonly unit: Unit;
  readonly features: Features;
  readonly score: number;
}

const WEIGHTS: Readonly<Record<string, number>> = weights.rank;

/** The weighted sum of some features. */
export const scoreOf = (features: Features, table: Readonly<Record<string, number>> = WEIGHTS): number =>
  Object.entries(features).reduce((sum, [name, value]) => sum + value * (table[name] ?? 0), 0);

/** What is known of a question in a story. */
export function askedOf(story: Story, question: Question): Asked {
  const units = unitsOf(story);
  const words = lookedFor(question);
  const subject: readonly Meant[] = question.subject === null ? [] : peopleMeant(story, question.subject);
  const named = peopleIn(story, words).filter(
    ({ person }) => !subject.some((meant) => meant.person === person),
  );
  return {
    question,
    units,
    words,
    stems: new Set(wordsOf(question.text).map(({ stem }) => stem)),
    terms: termsOf(words, units),
    subjectTerms: termsOf(wordsOf(question.subject ?? ''), units),
    subject,
    others: named,
  };
}

/** Every sentence of a story with its score, the best first; ties in the order of the text. */
export function rank(asked: Asked): Ranked[] {
  return asked.units.all
    .map((unit): Ranked => {
      const features = featuresOf(asked, unit);
      return { unit, features, score: scoreOf(features) };
    })
    .sort((a, b) => b.score - a.score || a.unit.index - b.unit.index);
}
