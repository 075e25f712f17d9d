// What a soak came to: how quick each kind was, whether something was lost or answered twice, and whether memory grew.
import type { Memory } from './probed.ts';

/** What became of one request. */
export interface Outcome {
  readonly kind: string;
  /** Until the answer; null where none came. */
  readonly milliseconds: number | null;
  /** How often the same answer came; known at the end. */
  readonly copies: () => number;
}

/** What memory may have grown by, as a part of what it was. */
const GROWTH = 0.1;

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);

const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(9))).join('');

/** A line for each kind: how many, and the median and 99th percentile in milliseconds. */
export function latencies(outcomes: readonly Outcome[]): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  const lines = kinds.map((kind) => {
    const times = outcomes.flatMap((one) => (one.kind === kind ? (one.milliseconds ?? []) : []));
    times.sort((a, b) => a - b);
    return row([kind, String(times.length), at(times, 0.5), at(times, 0.99)]);
  });
  return [row(['kind', 'answered', 'p50 ms', 'p99 ms']), ...lines].join('\n');
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

/** One kind of memory, before and after, and whether it grew too much. */
export function growth(name: keyof Memory, early: Memory, late: Memory): { line: string; flat: boolean } {
  const change = late[name] / early[name] - 1;
  const percent = `${change >= 0 ? '+' : ''}${(change * 100).toFixed(1)} %`;
  return {
    line: row([name, megabytes(early[name]), megabytes(late[name]), percent]),
    flat: change <= GROWTH,
  };
}

export const memoryTable = (early: Memory, late: Memory, after: number): { text: string; flat: boolean } => {
  const parts = [growth('heapUsed', early, late), growth('rss', early, late)];
  return {
    text: [row(['memory MB', `at ${after}`, 'at end', 'change']), ...parts.map(({ line }) => line)].join(
      '\n',
    ),
    flat: parts.every(({ flat }) => flat),
  };
};
