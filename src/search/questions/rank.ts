// Ranks the sentences of a story for a question, by a weighted sum of readable features.
import type { Story } from '../../story/index.ts';
import type { Asked } from './asked.ts';
import { type Features, featuresOf, lookedFor } from './features.ts';
import { type Meant, peopleIn, peopleMeant } from './people.ts';
import type { Question } from './question.ts';
import { type Term, termsOf } from './terms.ts';
import { type Unit, unitsOf } from './units.ts';
import weights from './weights.json' with { type: 'json' };
import { type Word, wordsOf } from './words.ts';

export interface Ranked {
  readonly unit: Unit;
  readonly features: Features;
  readonly score: number;
}

const WEIGHTS: Readonly<Record<string, number>> = weights.rank;

/** The weighted sum of some features. */
const scoreOf = (features: Features, table: Readonly<Record<string, number>> = WEIGHTS): number =>
  Object.entries(features).reduce((sum, [name, value]) => sum + value * (table[name] ?? 0), 0);

/** From this strength on, the words of a question that name somebody are met wherever the story means that person. */
const NAMED = 0.6;
/** How well a person's name meets a role or another name of theirs. */
const AS_NAME = 0.9;

/** The terms of a question, with those that name somebody met by that person's last name. */
function withPeople(terms: readonly Term[], named: readonly Meant[], words: readonly Word[]): Term[] {
  return terms.map((term): Term => {
    const names = named
      .filter(
        ({ strength, words: at }) =>
          strength >= NAMED && at.some((index) => words[index]?.stem === term.stem),
      )
      .flatMap(({ person }) => wordsOf(person.name).at(-1)?.stem ?? []);
    if (names.length === 0) return term;
    const more = names.filter((stem) => !term.met.has(stem)).map((stem) => [stem, AS_NAME] as const);
    return { ...term, met: new Map([...term.met, ...more]), meant: new Map([...term.meant, ...more]) };
  });
}

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
    terms: withPeople(termsOf(words, units), named, words),
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
