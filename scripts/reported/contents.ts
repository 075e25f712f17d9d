// Learns where the content of a cue begins and ends.
import type { ContentFeatures } from '../../src/reading/reported/content-features.ts';
import { normalise, type Reading, readingsOf, WIDE } from '../../src/reading/reported/readings.ts';
import type { Subject } from '../../src/reading/reported/subject.ts';
import type { View } from '../../src/reading/reported/view.ts';
import type { FeatureList } from '../../src/reading/reported/weights.ts';
import type { Tokens } from '../../src/reading/tokens.ts';
import { Learner } from './learner.ts';
import { counting, EPOCHS, type Lesson } from './lesson.ts';
import { isWord } from './prepare.ts';

/** How much of its words a reading has in common with the marked content (Dice). */
const dice = (content: ReadonlySet<number>, reading: Reading, tokens: Tokens): number => {
  let size = 0;
  let both = 0;
  for (const [from, to] of reading.content)
    for (let i = from; i < to; i++)
      if (isWord(tokens, i)) {
        size++;
        if (content.has(i)) both++;
      }
  return (2 * both) / (size + content.size);
};

/** A log-linear model of the readings of a cue. */
export function trainContents(
  lessons: readonly Lesson[],
  features: ContentFeatures,
  list: FeatureList,
): Learner {
  const learner = new Learner(8);
  for (const { view, subjects, cued } of lessons)
    for (const { token } of cued)
      readingsOf(view, token, subjects.get(token) ?? null, features, counting(learner), list, WIDE);
  learner.settle();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    let seen = 0;
    let hit = 0;
    for (const { view, subjects, cued } of lessons)
      for (const { token, content } of cued) {
        const readings = readingsOf(view, token, subjects.get(token) ?? null, features, learner, list, WIDE);
        if (readings.length === 0) continue;
        let best = readings[0];
        let most = -1;
        for (const reading of readings) {
          const d = dice(content, reading, view.tokens);
          if (d > most) {
            most = d;
            best = reading;
          }
        }
        if (!best || most < 0.5) continue;
        normalise(readings);
        seen++;
        loss -= Math.log(Math.max(1e-9, best.score));
        const top = readings.reduce((a, b) => (b.score > a.score ? b : a));
        if (dice(content, top, view.tokens) >= 0.5) hit++;
        update(view, token, subjects.get(token) ?? null, features, learner, list, readings, best);
      }
    console.log(
      `contents ${epoch}: loss ${(loss / seen).toFixed(4)}, right ${((100 * hit) / seen).toFixed(1)} % of ${seen}`,
    );
  }
  return learner;
}

/** One step towards the right reading: what is expected is taken from what is there. */
function update(
  view: View,
  i: number,
  subject: Subject | null,
  features: ContentFeatures,
  learner: Learner,
  list: FeatureList,
  readings: readonly Reading[],
  right: Reading,
): void {
  const sides = { right: 0, left: 0, around: 0 };
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const lefts = new Map<string, { range: readonly [number, number]; gradient: number }>();
  for (const reading of readings) {
    const gradient = (reading === right ? 1 : 0) - reading.score;
    sides[reading.side] += gradient;
    const range = reading.content[0];
    if (!range) continue;
    if (reading.side === 'right') {
      starts.set(range[0], (starts.get(range[0]) ?? 0) + gradient);
      ends.set(range[1], (ends.get(range[1]) ?? 0) + gradient);
      if (Math.abs(gradient) > 0.002)
        learner.learn(features.both(view, i, range[0], range[1], list), gradient);
    } else {
      const key = range.join();
      lefts.set(key, { range, gradient: (lefts.get(key)?.gradient ?? 0) + gradient });
    }
  }
  for (const side of ['right', 'left', 'around'] as const)
    if (sides[side] !== 0) learner.learn(features.side(view, i, side, subject, list), sides[side]);
  for (const [s, gradient] of starts) learner.learn(features.start(view, i, s, list), gradient);
  for (const [e, gradient] of ends) learner.learn(features.end(view, i, e, list), gradient);
  for (const { range, gradient } of lefts.values())
    learner.learn(features.left(view, i, range, list), gradient);
}
