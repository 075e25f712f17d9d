// Trouble on order: the next requests that fit a pattern meet it, as often as asked for.
import type { Json } from './json.ts';

/** refuse: the request is answered at once; cut: the socket is destroyed, before or after the request was carried out. */
export type Trouble =
  | {
      readonly kind: 'refuse';
      readonly status: number;
      readonly body?: Json;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  | { readonly kind: 'fail-after'; readonly status: number };

interface Order {
  readonly route: RegExp;
  readonly trouble: Trouble;
  left: number;
}

function tooMany(seconds: number, global: boolean): Trouble {
  const headers: Record<string, string> = { 'retry-after': String(seconds) };
  if (global) headers['x-ratelimit-global'] = 'true';
  else headers['x-ratelimit-scope'] = 'user';
  const body = { message: 'You are being rate limited.', retry_after: seconds, global };
  return { kind: 'refuse', status: 429, body, headers };
}

interface Pace {
  readonly route: RegExp;
  readonly perSecond: number;
  /** Instants of the requests of the last second. */
  readonly taken: number[];
}

export class Faults {
  readonly #orders: Order[] = [];
  #pace: Pace | null = null;
  /** How many requests came too early for the pace. */
  hurried = 0;

  /** The next `times` requests whose `METHOD /path` fits meet the trouble. */
  add(route: RegExp, trouble: Trouble, times = 1): void {
    this.#orders.push({ route, trouble, left: times });
  }

  /** A 429, with `Retry-After` in seconds and the body that Discord sends. */
  rateLimit(route: RegExp, { global = false, seconds = 0.05, times = 1 } = {}): void {
    this.add(route, tooMany(seconds, global), times);
  }

  /** From now on no more than so many requests within any second; the others get a 429 of everything. */
  pace(route: RegExp, perSecond: number): void {
    this.#pace = { route, perSecond, taken: [] };
  }

  #hurry(request: string): Trouble | null {
    if (this.#pace?.route.test(request) !== true) return null;
    const { perSecond, taken } = this.#pace;
    const now = performance.now();
    while (taken[0] !== undefined && taken[0] <= now - 1000) taken.shift();
    const [oldest = now] = taken;
    if (taken.length >= perSecond) {
      this.hurried += 1;
      return tooMany((oldest + 1000 - now) / 1000, true);
    }
    taken.push(now);
    return null;
  }

  /** How many ordered troubles nobody has met yet. */
  get left(): number {
    return this.#orders.reduce((sum, order) => sum + order.left, 0);
  }

  /** The trouble for this request, used up by asking. */
  take(request: string): Trouble | null {
    const order = this.#orders.find(({ route, left }) => left > 0 && route.test(request));
    if (order === undefined) return this.#hurry(request);
    order.left -= 1;
    return order.trouble;
  }

  clear(): void {
    this.#orders.length = 0;
  }
}
