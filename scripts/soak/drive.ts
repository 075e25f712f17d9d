// Asks a mixture of requests, so many at a time, and follows each to its answer.
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from './figures.ts';

/** A request on its way. */
export interface Asked {
  readonly answered: Promise<unknown>;
  /** How often the same answer has come. */
  readonly copies: () => number;
}

/** One kind of request; `n` counts all requests and chooses person, place and words. */
export interface Kind {
  readonly name: string;
  /** How many of these in a round of the mixture. */
  readonly share: number;
  ask(n: number): Asked;
}

/** How often it says how far it is. */
const TELL = 1000;

/** Knuth's multiplicative hash. */
const MIX = 2_654_435_761;

/** Milliseconds after which a request counts as lost. */
const LOST = 120_000;

async function follow(kind: Kind, n: number): Promise<Outcome> {
  const started = performance.now();
  const { answered, copies } = kind.ask(n);
  const given = new AbortController();
  const lost = wait(LOST, 'lost', { signal: given.signal }).catch(() => 'lost');
  const end = await Promise.race([answered.then(() => 'answered'), lost]);
  given.abort();
  return {
    kind: kind.name,
    milliseconds: end === 'answered' ? performance.now() - started : null,
    copies,
  };
}

/** Asks `count` requests, the first of which has the number `from`, at most `atOnce` of them at the same time. */
export async function drive(
  kinds: readonly Kind[],
  from: number,
  count: number,
  atOnce: number,
): Promise<Outcome[]> {
  const round = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  const outcomes: Outcome[] = [];
  let next = from;
  const lane = async (): Promise<void> => {
    while (next < from + count) {
      const n = next;
      next += 1;
      // Mixed well, and the same at every run.
      const kind = round[(Math.imul(n, MIX) >>> 0) % round.length];
      if (kind !== undefined) outcomes.push(await follow(kind, n));
      if (n % TELL === 0) process.stderr.write(`${n} asked\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes;
}
