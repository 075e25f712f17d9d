// An article as the trainings take it: what the model sees, and what a person marked there.
import type { Scorer } from '../../src/reading/reported/readings.ts';
import { type Subject, subjectOf } from '../../src/reading/reported/subject.ts';
import type { Symbols } from '../../src/reading/reported/symbols.ts';
import { View } from '../../src/reading/reported/view.ts';
import type { Vocabulary } from '../../src/reading/reported/vocabulary.ts';
import { sceneOf } from '../../src/reading/scene.ts';
import type { Learner } from './learner.ts';
import { headOf, type Prepared } from './prepare.ts';

/** How often every training goes over the articles. */
export const EPOCHS = 8;

interface Cued {
  readonly token: number;
  /** The words that name the speaker, by token; none where nobody is named. */
  readonly source: ReadonlySet<number>;
  /** The words of the content, by token. */
  readonly content: ReadonlySet<number>;
}

export interface Lesson {
  readonly view: View;
  readonly subjects: Map<number, Subject | null>;
  readonly positive: ReadonlySet<number>;
  /** Words of a cue that don't head it: neither right nor wrong. */
  readonly aside: ReadonlySet<number>;
  readonly cued: readonly Cued[];
}

export function lessonOf({ tokens, marks }: Prepared, symbols: Symbols, vocabulary: Vocabulary): Lesson {
  const view = new View(sceneOf(tokens), symbols, vocabulary);
  const subjects = new Map<number, Subject | null>();
  const may = new Set(view.candidates);
  for (const i of view.candidates)
    subjects.set(i, subjectOf(tokens.tokens, i, view.from[i] ?? 0, view.inside));
  const positive = new Set<number>();
  const aside = new Set<number>();
  const cued: Cued[] = [];
  for (const { cue, content, source } of marks) {
    for (const i of cue) aside.add(i);
    const head = headOf(tokens, cue, (i) => may.has(i));
    if (head === undefined) continue;
    positive.add(head);
    cued.push({ token: head, content, source });
  }
  return { view, subjects, positive, aside, cued };
}

/** Counts the features that it is asked to score. */
export const counting = (learner: Learner): Scorer => ({
  score: (features) => {
    learner.count(features);
    return 0;
  },
});
