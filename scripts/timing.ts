// How long something takes, asked for one after another.

/** What stands at a share of sorted figures: 0.5 for the median. */
export const at = (sorted: readonly number[], share: number): number =>
  Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(2));

/** Milliseconds of each round, sorted. */
export async function timed(rounds: number, ask: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await ask(round);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}
