// Learns which words are cues.
import type { CueFeatures } from '../../src/reading/reported/cue-features.ts';
import type { FeatureList } from '../../src/reading/reported/weights.ts';
import { Learner } from './learner.ts';
import { EPOCHS, type Lesson } from './lesson.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** A logistic model of whether a candidate heads a cue. */
export function trainCues(lessons: readonly Lesson[], features: CueFeatures, list: FeatureList): Learner {
  const learner = new Learner(6);
  const each = (visit: (lesson: Lesson, i: number, right: boolean) => void): void => {
    for (const lesson of lessons)
      for (const i of lesson.view.candidates) {
        const right = lesson.positive.has(i);
        if (right || !lesson.aside.has(i)) visit(lesson, i, right);
      }
  };
  each(({ view, subjects }, i) => learner.count(features.gather(view, i, subjects.get(i) ?? null, list)));
  learner.settle();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    let seen = 0;
    each(({ view, subjects }, i, right) => {
      features.gather(view, i, subjects.get(i) ?? null, list);
      const p = sigmoid(learner.score(list));
      loss -= Math.log(Math.max(1e-9, right ? p : 1 - p));
      seen++;
      learner.learn(list, (right ? 1 : 0) - p);
    });
    console.log(`cues ${epoch}: loss ${(loss / seen).toFixed(4)} of ${seen}`);
  }
  return learner;
}
