// The daily post on the real Discord chat, the fake Discord and a real store, with a clock of its own.
import pino from 'pino';
import type { Chat } from '../../src/chats/chat.ts';
import { createDiscord } from '../../src/chats/discord/index.ts';
import type { Schedule, Subscription } from '../../src/command/index.ts';
import { createDaily, createRunner, type Runner } from '../../src/daily/index.ts';
import { createLibrary, type Library } from '../../src/search/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { APPLICATION, FakeDiscord, TOKEN } from '../fakes/discord/index.ts';
import { lamps } from '../fixtures/lamps.ts';
import { EVERY_DAY } from './zones.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

const schedule = (more: Partial<Schedule> = {}): Schedule => ({
  time: '09:30',
  zone: 'Europe/London',
  weekdays: EVERY_DAY,
  story: null,
  thread: false,
  picture: false,
  ...more,
});

export class Daily {
  readonly discord: FakeDiscord;
  readonly store: Store;
  readonly log: string[] = [];
  readonly #logger = pino({ level: 'info' }, { write: (line: string) => this.log.push(line) });
  readonly #clock: { now: number };
  library: Library = createLibrary([lamps]);

  private constructor(discord: FakeDiscord, store: Store, clock: { now: number }) {
    this.discord = discord;
    this.store = store;
    this.#clock = clock;
  }

  /** @param at where the store is @param from the clock's first instant */
  static async open(from: number, at = ':memory:'): Promise<Daily> {
    const clock = { now: from };
    const discord = await new FakeDiscord().start();
    const store = await openStore({ at, clock: () => clock.now });
    return new Daily(discord, store, clock);
  }

  get now(): number {
    return this.#clock.now;
  }

  set now(at: number) {
    this.#clock.now = at;
  }

  get service() {
    return createDaily({ book: async () => this.store.book, library: () => this.library });
  }

  /** The real chat on the fake Discord; posting needs no gateway. */
  chat(): Chat {
    return createDiscord({
      token: TOKEN,
      applicationId: APPLICATION,
      apiUrl: this.discord.url,
      log: this.#logger,
    });
  }

  /** One more process, as it were: a runner with a chat of its own. */
  runner(book = this.store.book): Runner {
    const chat = this.chat();
    return createRunner({
      book: async () => book,
      chats: [{ name: 'discord', chat: () => chat }],
      library: () => this.library,
      settings: this.store.settings,
      drawRow: async () => null,
      times: { pace: 0 },
      log: this.#logger,
    });
  }

  place(channel = this.discord.here.channel) {
    return { chat: 'discord', workspace: this.discord.here.guild ?? null, channel };
  }

  subscribe(more: Partial<Schedule> = {}, channel?: string): Promise<Subscription> {
    return this.service.subscribe(this.place(channel), schedule(more), '77', 'en-GB');
  }

  /** A channel of its own for each number. */
  channel(number: number): string {
    const id = String(5_000_000 + number);
    this.discord.addChannel(id, this.discord.here.guild);
    return id;
  }

  /** Moves the clock, looks what is due, and waits until it is done. */
  async at(now: number, runner: Runner): Promise<void> {
    this.now = now;
    await runner.tick();
    await runner.idle();
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.discord.stop();
  }
}
