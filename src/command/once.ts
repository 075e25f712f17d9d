// Remembers for a while what has been said to whom, so that a hint is given once and not at every turn.

/** Keys remembered at the most; the oldest are forgotten first. */
const KEPT = 5000;

/** True when this key hasn't come by within the last `milliseconds`. */
export type Once = (key: string, now: number) => boolean;

/** Makes such a memory, which lives as long as the process. */
export function createOnce(milliseconds: number): Once {
  const seen = new Map<string, number>();
  return (key, now) => {
    const last = seen.get(key);
    if (last !== undefined && now - last < milliseconds) return false;
    seen.delete(key);
    seen.set(key, now);
    const [oldest] = seen.keys();
    if (seen.size > KEPT && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
