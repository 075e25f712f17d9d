// Says whether an event is to be answered here: once in this process, and once among all replicas.
import type { Guard } from '../guard.ts';
import { Seen } from '../seen.ts';
import { within } from '../within.ts';
import type { Deliveries, Times } from './settings.ts';

export class Claims {
  readonly #seen = new Seen();
  readonly #deliveries: Deliveries | undefined;
  readonly #guard: Guard;
  readonly #times: Pick<Times, 'claim' | 'claimed'>;

  constructor(deliveries: Deliveries | undefined, guard: Guard, times: Pick<Times, 'claim' | 'claimed'>) {
    this.#deliveries = deliveries;
    this.#guard = guard;
    this.#times = times;
  }

  /** True the first time in this process: enough for what Slack never sends to another replica. */
  first(key: string): boolean {
    return this.#seen.first(key);
  }

  /** True for the first that asks, on any replica. A store that is away, or too slow, keeps nobody from being answered. */
  async claim(key: string): Promise<boolean> {
    if (!this.#seen.first(key)) return false;
    if (this.#deliveries === undefined) return true;
    try {
      const claimed = this.#deliveries.claim(`slack/${key}`, this.#times.claimed);
      claimed.catch(() => undefined);
      return (await within(claimed, this.#times.claim)) ?? true;
    } catch (error) {
      this.#guard.fault(error, 'claim');
      return true;
    }
  }
}
