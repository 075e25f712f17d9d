// Everything around the processes: the platforms, a store, channels that want their quote in the same minute, and a count
// of what arrived.
import { randomUUID } from 'node:crypto';
import type { Subscription } from '../../src/command/index.ts';
import { localDay, localTime } from '../../src/daily/index.ts';
import { type Line, openStore, type Store } from '../../src/store/index.ts';
import { rowOf } from '../../src/store/rows.ts';
import { APPLICATION, FakeDiscord, TOKEN } from '../../test/fakes/discord/index.ts';
import { FakeSlack } from '../../test/fakes/slack/index.ts';
import type { PosterOrder } from './order.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Of some channels that were to get one post each: how many got none, one and more. */
export interface Tally {
  readonly wanted: number;
  readonly lost: number;
  readonly once: number;
  readonly twice: number;
  /** Posts in the ledger that are not recorded as posted, with the id of the message in the channel. */
  readonly unrecorded: number;
}

interface Wanted {
  readonly chat: 'discord' | 'slack';
  readonly channel: string;
  readonly subscription: string;
}

export interface Where {
  readonly chat: Wanted['chat'];
  readonly workspace?: string;
}

async function* linesOf(subscriptions: readonly Subscription[]): AsyncGenerator<Line> {
  for (const subscription of subscriptions) yield { table: 'subscriptions', row: { ...rowOf(subscription) } };
}

export class Town {
  readonly discord = new FakeDiscord();
  readonly slack = new FakeSlack();
  readonly store: Store;
  readonly #at: string;
  readonly #wanted: Wanted[] = [];
  #made = 0;

  private constructor(at: string, store: Store) {
    this.#at = at;
    this.store = store;
  }

  static async open(at: string): Promise<Town> {
    const town = new Town(at, await openStore({ at, lost: () => undefined }));
    await Promise.all([town.discord.start(), town.slack.start()]);
    return town;
  }

  #channel(chat: Wanted['chat']): string {
    this.#made += 1;
    if (chat === 'slack') return this.slack.home.channel(`channel-${this.#made}`).id;
    const id = String(7_000_000_000 + this.#made);
    this.discord.addChannel(id, this.discord.here.guild);
    return id;
  }

  /** A channel whose post is due at this instant. */
  #subscription(chat: Wanted['chat'], now: number, workspace: string): Subscription {
    return {
      id: randomUUID(),
      place: {
        chat,
        workspace: chat === 'slack' ? this.slack.home.team.id : workspace,
        channel: this.#channel(chat),
      },
      time: localTime('UTC', now),
      zone: 'UTC',
      weekdays: EVERY_DAY,
      story: null,
      thread: false,
      picture: false,
      by: '77',
      locale: 'en-GB',
      state: 'on',
      reason: null,
      nextDay: localDay('UTC', now),
      nextAt: now,
    };
  }

  /**
   * Subscribes so many channels whose posts are due now, in one step.
   *
   * @param where the chat and the workspace of each
   * @returns the channels
   */
  async subscribe(count: number, where: (index: number) => Where): Promise<string[]> {
    const now = await this.store.book.now();
    const subscriptions = Array.from({ length: count }, (_, index) => {
      const { chat, workspace = '1' } = where(index);
      return this.#subscription(chat, now, workspace);
    });
    await this.store.fill(linesOf(subscriptions));
    for (const one of subscriptions) this.#want(one);
    return subscriptions.map(({ place }) => place.channel);
  }

  /** Subscribes some more, half of them on each platform. */
  async subscribeMore(count: number): Promise<void> {
    const now = await this.store.book.now();
    for (let index = 0; index < count; index += 1) {
      const subscription = this.#subscription(index % 2 === 0 ? 'discord' : 'slack', now, '1');
      await this.store.book.save(subscription);
      this.#want(subscription);
    }
  }

  #want({ id, place: { chat, channel } }: Subscription): void {
    this.#wanted.push({ chat: chat === 'slack' ? 'slack' : 'discord', channel, subscription: id });
  }

  /** What a process is told: where everything is. */
  order(): Omit<PosterOrder, 'death'> {
    return {
      at: this.#at,
      discord: { url: this.discord.url, token: TOKEN, application: APPLICATION },
      slack: { url: this.slack.url, token: this.slack.home.token },
      every: 200,
      lease: 2500,
      log: 'silent',
    };
  }

  /** The ids of the messages in every channel. */
  #arrived(): Map<string, string[]> {
    const arrived = new Map<string, string[]>();
    const add = (channel: string, id: string) => arrived.set(channel, [...(arrived.get(channel) ?? []), id]);
    for (const { channel, id } of this.discord.posts) add(channel, id);
    for (const { channel, ts, thread } of this.slack.posts) if (thread === null) add(channel, ts);
    return arrived;
  }

  /** How many posts have arrived, doubles included. */
  get arrived(): number {
    return this.discord.posts.length + this.slack.posts.length;
  }

  /** How many posts are to arrive. */
  get wanted(): number {
    return this.#wanted.length;
  }

  async tally(): Promise<Tally> {
    const arrived = this.#arrived();
    const counts = this.#wanted.map(({ channel }) => arrived.get(channel)?.length ?? 0);
    const recorded = new Map<string, string>();
    for await (const { table, row } of this.store.dump())
      if (table === 'posts' && row['state'] === 'posted')
        recorded.set(String(row['subscription']), String(row['message']));
    return {
      wanted: counts.length,
      lost: counts.filter((count) => count === 0).length,
      once: counts.filter((count) => count === 1).length,
      twice: counts.filter((count) => count > 1).length,
      unrecorded: this.#wanted.filter(
        ({ channel, subscription }) =>
          arrived.get(channel)?.includes(recorded.get(subscription) ?? '') !== true,
      ).length,
    };
  }

  /** What the platforms complained of. */
  get violations(): readonly string[] {
    return [...this.discord.violations, ...this.slack.violations];
  }

  async close(): Promise<void> {
    await this.store.close();
    await Promise.all([this.discord.stop(), this.slack.stop()]);
  }
}
