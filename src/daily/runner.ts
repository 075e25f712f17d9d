// The running daily post: plans what is due, leases what is planned, and keeps its leases alive while it posts.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DailyBook } from './book.ts';
import { Lane, type Outlet, type Poster } from './lane.ts';
import { plan } from './planner.ts';
import { TIMES, type Times } from './times.ts';

export interface RunnerParts extends Pick<Poster, 'library' | 'settings' | 'drawRow' | 'log'> {
  /** The ledger, or null as long as there is nothing in it. */
  readonly book: () => Promise<DailyBook | null>;
  /** The chats that this process can post to. */
  readonly chats: readonly Outlet[];
  readonly times?: Partial<Times>;
  readonly sleep?: Poster['sleep'];
  readonly ended?: Poster['ended'];
}

export interface Runner {
  /** Looks once what is due and takes up what it can; settles before the posts are made. */
  tick(): Promise<void>;
  /** Settles when nothing is under way any more. */
  idle(): Promise<void>;
  /** Ticks from now on, until {@link Runner.stop}. */
  start(): void;
  /** Looks at once what is due. */
  wake(): void;
  /** Takes up nothing more and waits for what is under way, at most so many milliseconds. */
  stop(within?: number): Promise<void>;
}

/** Part of a lease after which it is made longer. */
const RENEW = 0.25;

/** Makes the runner; it does nothing before its first tick. */
export function createRunner(parts: RunnerParts): Runner {
  const times: Times = { ...TIMES, ...parts.times };
  const owner = randomUUID();
  const lanes = parts.chats.map((outlet) => new Lane(outlet));
  const names = parts.chats.map(({ name }) => name);
  let renewed = 0;
  let tidied = 0;
  let stopped = false;
  let away = false;
  let timer: NodeJS.Timeout | undefined;
  let ticking: Promise<void> | undefined;

  const posterOver = (book: DailyBook): Poster => ({
    sleep: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
    ended: () => undefined,
    ...parts,
    book,
    owner,
    times,
  });

  const renew = async (book: DailyBook, now: number): Promise<void> => {
    if (Math.abs(now - renewed) < times.lease * RENEW) return;
    renewed = now;
    await book.renew(
      owner,
      lanes.flatMap(({ tasks }) => tasks),
      now + times.lease,
    );
  };

  const tidy = async (book: DailyBook, now: number): Promise<void> => {
    if (Math.abs(now - tidied) < times.tidy) return;
    tidied = now;
    await book.tidy(now - times.kept);
  };

  const look = async (): Promise<void> => {
    try {
      const book = await parts.book();
      if (book === null) return;
      const now = await book.now();
      await renew(book, now);
      await plan(book, names, now, times);
      await Promise.all(lanes.map((lane) => lane.fill(posterOver(book), () => stopped)));
      await tidy(book, now);
      if (away) parts.log.info('daily: the store is back');
      away = false;
    } catch (error) {
      if (!away) parts.log.warn({ err: error }, 'daily: the store is away');
      away = true;
    }
  };

  const tick = (): Promise<void> => {
    ticking ??= look().finally(() => {
      ticking = undefined;
    });
    return ticking;
  };

  const next = (milliseconds: number): void => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => void tick().then(() => next(times.every)), milliseconds);
    timer.unref();
  };

  const idle = async (): Promise<void> => {
    await ticking;
    await Promise.all(lanes.map((lane) => lane.idle()));
  };

  return {
    tick,
    idle,
    start: () => next(0),
    wake: () => {
      if (timer !== undefined) next(0);
    },
    stop: async (within = 10_000) => {
      stopped = true;
      clearTimeout(timer);
      await Promise.race([idle(), wait(within, undefined, { ref: false })]);
    },
  };
}
