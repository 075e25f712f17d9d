// Learns which phrase of its sentence names the speaker of a cue.
import type { ContentFeatures } from '../../src/reading/reported/content-features.ts';
import { readingsOf } from '../../src/reading/reported/readings.ts';
import type { Candidate, SourceFeatures } from '../../src/reading/reported/source-features.ts';
import { candidatesFor } from '../../src/reading/reported/speaker.ts';
import type { FeatureList } from '../../src/reading/reported/weights.ts';
import { Learner } from './learner.ts';
import { EPOCHS, type Lesson } from './lesson.ts';

/** The first phrase that lies in the marked source; of those that begin there, the longest. */
function rightPhrase(candidates: readonly Candidate[], source: ReadonlySet<number>): number {
  const lies = ({ phrase: [from, to] }: Candidate): boolean => {
    let words = 0;
    for (let i = from; i < to; i++) if (source.has(i)) words++;
    return words > 0 && words * 2 >= to - from;
  };
  let right = candidates.findIndex(lies);
  for (let n = right + 1; right >= 0 && n < candidates.length; n++) {
    const candidate = candidates[n];
    if (candidate && candidate.phrase[0] === candidates[right]?.phrase[0] && lies(candidate)) right = n;
  }
  return right;
}

/** Learns which phrase of the sentence names the speaker; a cue whose speaker stands elsewhere teaches "nobody". */
export function trainSources(
  lessons: readonly Lesson[],
  contentFeatures: ContentFeatures,
  contents: Learner,
  features: SourceFeatures,
  list: FeatureList,
): Learner {
  const learner = new Learner(6);
  const tasks: Array<() => [seen: number, hit: number, loss: number]> = [];
  for (const { view, subjects, cued } of lessons)
    for (const { token, source } of cued) {
      const rule = subjects.get(token) ?? null;
      const readings = readingsOf(view, token, rule, contentFeatures, contents, list);
      const [first] = readings;
      if (!first) continue;
      const reading = readings.reduce((a, b) => (b.score > a.score ? b : a), first);
      const candidates = candidatesFor(view, token);
      const right = rightPhrase(candidates, source);
      learner.count(features.nobody(view, token, reading, rule, list));
      for (const candidate of candidates)
        learner.count(features.gather(view, token, candidate, reading, rule, list));
      tasks.push(() => {
        const scores = [learner.score(features.nobody(view, token, reading, rule, list))];
        for (const candidate of candidates)
          scores.push(learner.score(features.gather(view, token, candidate, reading, rule, list)));
        const most = Math.max(...scores);
        const sum = scores.reduce((a, b) => a + Math.exp(b - most), 0);
        const chances = scores.map((score) => Math.exp(score - most) / sum);
        const hit = scores.indexOf(most) === right + 1;
        learner.learn(
          features.nobody(view, token, reading, rule, list),
          (right < 0 ? 1 : 0) - (chances[0] ?? 0),
        );
        candidates.forEach((candidate, n) => {
          const gradient = (n === right ? 1 : 0) - (chances[n + 1] ?? 0);
          if (Math.abs(gradient) > 0.002)
            learner.learn(features.gather(view, token, candidate, reading, rule, list), gradient);
        });
        return [1, hit ? 1 : 0, -Math.log(Math.max(1e-9, chances[right + 1] ?? 1))];
      });
    }
  learner.settle();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const totals = tasks
      .map((task) => task())
      .reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);
    console.log(
      `sources ${epoch}: loss ${(totals[2] / totals[0]).toFixed(4)}, right ${((100 * totals[1]) / totals[0]).toFixed(1)} %`,
    );
  }
  return learner;
}
