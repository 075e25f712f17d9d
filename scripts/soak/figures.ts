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

const MEASURED = ['heapUsed', 'rss'] as const;

/** One kind of memory, before and after, and whether it grew too much. */
function growth(
  name: keyof Memory,
  early: Memory,
  late: Memory,
): { readonly line: string; readonly percent: string; readonly flat: boolean } {
  const change = late[name] / early[name] - 1;
  const percent = `${change >= 0 ? '+' : ''}${(change * 100).toFixed(1)} %`;
  return {
    percent,
    line: row([name, megabytes(early[name]), megabytes(late[name]), percent]),
    flat: change <= GROWTH,
  };
}

export const memoryTable = (early: Memory, late: Memory, after: number): string =>
  [
    row(['memory MB', `at ${after}`, 'at end', 'change']),
    ...MEASURED.map((name) => growth(name, early, late).line),
  ].join('\n');

/** A figure beside what is asked of it. */
export interface Figure {
  readonly what: string;
  readonly is: string;
  readonly asked: string;
  readonly met: boolean;
}

/** That something didn't happen. */
export const none = (what: string, count: number): Figure => ({
  what,
  is: String(count),
  asked: '0',
  met: count === 0,
});

/** That memory didn't grow by more than a tenth. */
export const flat = (what: string, early: Memory, late: Memory): Figure[] =>
  MEASURED.map((name) => {
    const grown = growth(name, early, late);
    return { what: `${what}: ${name}`, is: grown.percent, asked: `≤ +${GROWTH * 100} %`, met: grown.flat };
  });

/** The figures, a line each. */
export const figureTable = (figures: readonly Figure[]): string =>
  [
    ['', 'is', 'asked', ''],
    ...figures.map(({ what, is, asked, met }) => [what, is, asked, met ? 'met' : 'MISSED']),
  ]
    .map(
      ([what = '', is = '', asked = '', met = '']) =>
        `${what.padEnd(44)}${is.padStart(14)}${asked.padStart(16)}  ${met}`,
    )
    .join('\n');
