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

export interface Limiter {
  /** Milliseconds to wait before this asker may ask again; 0 to go on. Counts the request. */
  wait(asker: Asker): Promise<number>;
}

/** No limit: the terminal has one person, who owns it. */
export const UNLIMITED: Limiter = { wait: async () => 0 };

/** A limiter in this process's memory. */
export function createLimiter(limits: typeof LIMITS = LIMITS): Limiter {
  const person = new RateLimiterMemory({ points: limits.person.points, duration: limits.person.seconds });
  const channel = new RateLimiterMemory({ points: limits.channel.points, duration: limits.channel.seconds });
  return {
    wait: async (asker) => {
      if (asker.chat === 'console') return 0;
      const place = `${asker.chat}/${asker.workspace}`;
      try {
        await person.consume(`${place}/${asker.person}`);
        await channel.consume(`${place}/${asker.channel}`);
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
        throw refused;
      }
    },
  };
}
