// The channels in which a person is alone with the bot. Slack tells a command or a press only that it came from some direct
// conversation, which may be one between two people; that of the bot is the one that it may read back.
import type { webApi } from '@slack/bolt';
import type { Guard } from '../guard.ts';
import { within } from '../within.ts';
import { FORBIDDEN } from './codes.ts';
import { Kept, Shared } from './kept.ts';
import type { Times } from './settings.ts';
import { codeOf } from './trouble.ts';

const KEPT = 10_000;
/** What the id of every direct conversation begins with. */
const DIRECT = 'D';

export class DirectChannels {
  readonly #kept = new Kept<boolean>(KEPT, Number.POSITIVE_INFINITY);
  readonly #asking = new Shared<boolean>();
  readonly #guard: Guard;
  readonly #patience: number;

  constructor(guard: Guard, times: Pick<Times, 'profile'>) {
    this.#guard = guard;
    this.#patience = times.profile;
  }

  /** Notes a conversation of which Slack has told that it is the bot's. */
  add(channel: string): void {
    this.#kept.set(channel, true);
  }

  /** Whether it is a conversation with the bot alone; what Slack doesn't tell in time isn't. */
  async has(channel: string, client: webApi.WebClient): Promise<boolean> {
    if (!channel.startsWith(DIRECT)) return false;
    const known = this.#kept.get(channel);
    if (known !== undefined) return known;
    const asked = this.#asking.do(channel, () => this.#ask(channel, client));
    return (await within(asked, this.#patience)) ?? false;
  }

  async #ask(channel: string, client: webApi.WebClient): Promise<boolean> {
    try {
      await client.conversations.history({ channel, limit: 1 });
      this.#kept.set(channel, true);
      return true;
    } catch (error) {
      if (FORBIDDEN.has(codeOf(error) ?? '')) this.#kept.set(channel, false);
      else this.#guard.fault(error, 'conversations.history');
      return false;
    }
  }
}
