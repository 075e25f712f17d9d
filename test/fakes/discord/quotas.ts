// What Discord counts over time. https://discord.com/developers/docs/topics/rate-limits

/** How much of something is allowed within a time that slides along. */
class Window {
  readonly #times: number[] = [];
  readonly #most: number;
  readonly #milliseconds: number;

  constructor(most: number, milliseconds: number) {
    this.#most = most;
    this.#milliseconds = milliseconds;
  }

  /** Counts one more; false where that is too many. */
  take(now = Date.now()): boolean {
    while ((this.#times[0] ?? now) <= now - this.#milliseconds) this.#times.shift();
    this.#times.push(now);
    return this.#times.length <= this.#most;
  }
}

/**
 * 50 requests a second; a client that counts by whole seconds, as Discord's own do, may come to twice as many within one
 * that slides.
 */
const REQUESTS = 100;

export class Quotas {
  readonly #requests = new Window(REQUESTS, 1000);
  readonly #invalid = new Window(10_000, 600_000);
  readonly #creates = new Map<string, Window>();

  /** A request other than an answer to an interaction. */
  request = (): boolean => this.#requests.take();

  /** A request that Discord answered by 401, 403 or 429. */
  invalid = (): boolean => this.#invalid.take();

  /** A command that wasn't there before; 200 a day for each server, and for everywhere. */
  create(place: string): boolean {
    const window = this.#creates.get(place) ?? new Window(200, 86_400_000);
    this.#creates.set(place, window);
    return window.take();
  }
}

/** What one connection may send to the gateway: 120 frames a minute. */
export const gatewaySends = (): Window => new Window(120, 60_000);
