// Asks an engine the queries, one at a time, and notes what came first and how long it took.
import type { Hit } from './engine.ts';
import type { Answer } from './figures.ts';
import type { Query } from './queries.ts';

/** The first so many of each kind; of absent ones as many as of two kinds. */
export function sampleOf(queries: readonly Query[], each: number): Query[] {
  const taken = new Map<string, number>();
  return queries.filter(({ kind }) => {
    const count = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, count);
    return count <= (kind === 'absent' ? each * 2 : each);
  });
}

/** Milliseconds of processor time that this process has had: what else the machine does is left out. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Asks every query some times and keeps the middle of its times.
 *
 * @param rounds an odd number
 */
export function ask(
  search: (query: string) => readonly Hit[],
  queries: readonly Query[],
  rounds: number,
): Answer[] {
  const times = queries.map((): number[] => []);
  const answers = queries.map(
    ({ kind }): Omit<Answer, 'milliseconds'> => ({
      kind,
      right: false,
      score: Number.NEGATIVE_INFINITY,
    }),
  );
  for (let round = 0; round < rounds; round++)
    queries.forEach(({ text, right, kind }, at) => {
      const start = processorTime();
      const [best] = search(text);
      times[at]!.push(processorTime() - start);
      if (best !== undefined) answers[at] = { kind, right: right.has(best.number), score: best.score };
    });
  return answers.map((answer, at) => ({
    ...answer,
    milliseconds: times[at]!.sort((a, b) => a - b)[rounds >> 1]!,
  }));
}
