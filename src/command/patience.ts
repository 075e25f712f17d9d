// How long an answer waits for the store: a moment, and not again while the store is known to be slow.

/** Milliseconds. */
export interface Patience {
  /** For one look; below the two seconds after which a chat must say that it needs longer. */
  readonly limit: number;
  /** During which nothing is waited for after a look that took too long. */
  readonly rest: number;
}

const PATIENCE: Patience = { limit: 1500, rest: 5000 };

/**
 * Makes a guard around looks into the store.
 *
 * @param now milliseconds of a clock
 * @returns gives what the look gives, or rejects when it takes too long
 */
export function createPatience(
  now: () => number,
  { limit, rest }: Patience = PATIENCE,
): <T>(look: () => Promise<T>) => Promise<T> {
  let slowUntil = Number.NEGATIVE_INFINITY;
  return async (look) => {
    if (now() < slowUntil) throw new Error('the store has been slow a moment ago');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        slowUntil = now() + rest;
        reject(new Error(`the store takes longer than ${limit} ms`));
      }, limit);
    });
    try {
      return await Promise.race([look(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
