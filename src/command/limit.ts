// How often one person, and one channel, may ask, so that nobody keeps the others from being answered.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Asker } from './scene.ts';

export interface Limits {
  /** Requests in a window. */
  readonly points: number;
  /** Length of the window in seconds. */
  readonly seconds: number;
}

/** One person can click through a story at ease; a channel holds many people. */
export const LIMITS: Readonly<Record<'person' | 'channel', Limits>> = {
  person: { points: 20, seconds: 10 },
  channel: { points: 200, seconds: 10 },
};

/** A request beyond a limit. */
interface Refusal {
  /** Milliseconds until the next one is welcome. */
  readonly milliseconds: number;
  /** The first one in this window: the asker has not been told yet. */
  readonly first: boolean;
}

export interface Limiter {
  /** Counts the request; null to go on. */
  take(asker: Asker): Promise<Refusal | null>;
}

/** A limiter in this process's memory. */
export function createLimiter(limits: typeof LIMITS = LIMITS): Limiter {
  const persons = new RateLimiterMemory({ points: limits.person.points, duration: limits.person.seconds });
  const channels = new RateLimiterMemory({ points: limits.channel.points, duration: limits.channel.seconds });
  const told = new RateLimiterMemory({ points: 1, duration: limits.channel.seconds });

  const refused = async (limiter: RateLimiterMemory, key: string): Promise<number> => {
    try {
      await limiter.consume(key);
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
      throw refusal;
    }
  };

  return {
    take: async (asker) => {
      const place = `${asker.chat}/${asker.workspace}`;
      const person = `${place}/${asker.person}`;
      const milliseconds =
        (await refused(persons, person)) || (await refused(channels, `${place}/${asker.channel}`));
      if (milliseconds === 0) return null;
      return { milliseconds, first: (await refused(told, person)) === 0 };
    },
  };
}
