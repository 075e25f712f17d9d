// What an engine reached: how often it found the right statement first, how well it abstains, how long it took.
import { KINDS, type Kind, type Query } from './queries.ts';

export interface Answer {
  readonly kind: Query['kind'];
  /** Whether the first hit is right. */
  readonly right: boolean;
  /** The first hit's; -Infinity where there is none. */
  readonly score: number;
  readonly milliseconds: number;
}

export interface Figures {
  readonly asked: number;
  /** Shares of each kind whose first hit is right, and the mean of them. */
  readonly first: Readonly<Record<Kind | 'all', number>>;
  /** The share found first while at most one in twenty absent ones is answered, at the best cut in hindsight. */
  readonly sure: number;
  readonly median: number;
  readonly p99: number;
}

/** Of absent queries so many may be answered. */
const ABSENT_ANSWERED = 0.05;

/** The number below which this share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The mean over the kinds of the share that passes a test. */
const overKinds = (answers: readonly Answer[], test: (answer: Answer) => boolean): number =>
  mean(KINDS.map((kind) => share(answers, kind, test)).filter((one) => !Number.isNaN(one)));

const share = (answers: readonly Answer[], kind: Kind, test: (answer: Answer) => boolean): number =>
  mean(answers.filter((answer) => answer.kind === kind).map((answer) => (test(answer) ? 1 : 0)));

/** Sums up the answers of an engine. */
export function figuresOf(answers: readonly Answer[]): Figures {
  const absent = answers.filter(({ kind }) => kind === 'absent').map(({ score }) => score);
  const cut = [...absent].sort((a, b) => b - a)[Math.floor(absent.length * ABSENT_ANSWERED)] ?? -1;
  const first = Object.fromEntries(
    KINDS.map((kind) => [kind, share(answers, kind, ({ right }) => right)]),
  ) as Record<Kind, number>;
  const times = answers.map(({ milliseconds }) => milliseconds);
  return {
    asked: answers.length,
    first: { ...first, all: overKinds(answers, ({ right }) => right) },
    sure: overKinds(answers, ({ right, score }) => right && score > cut),
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}
