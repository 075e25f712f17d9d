// A year of days in many zones through the real runner and store, with a clock that jumps and processes that come and go.
import pino from 'pino';
import type { Chat } from '../../src/chats/chat.ts';
import { createDaily, createRunner, localDay } from '../../src/daily/index.ts';
import { createLibrary } from '../../src/search/index.ts';
import { openStore } from '../../src/store/index.ts';
import { lamps } from '../../test/fixtures/lamps.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1, 0, 7);

export interface Year {
  readonly wanted: number;
  readonly once: number;
  readonly lost: number;
  readonly twice: number;
  readonly jumps: number;
  readonly restarts: number;
}

/** A chat that counts how often each key arrives. */
function countingChat(arrived: Map<string, number>): Chat {
  return {
    name: 'discord',
    capabilities: {
      autocomplete: false,
      buttons: false,
      pictures: false,
      privateReplies: false,
      commandsInThreads: false,
    },
    start: async () => undefined,
    connected: () => true,
    stop: async () => undefined,
    post: async (_target, _reply, key) => {
      arrived.set(key, (arrived.get(key) ?? 0) + 1);
      return key;
    },
    posted: async () => null,
    tell: async () => undefined,
  };
}

/** Every local day between two instants. */
function daysOf(zone: string, from: number, to: number): string[] {
  const days = new Set<string>();
  for (let at = from; at <= to; at += 6 * HOUR) days.add(localDay(zone, at));
  return [...days];
}

/**
 * Lives through so many days, an hour at a time; every few hours the clock is an hour ahead or behind for a moment, and
 * once a week the process is another one.
 */
export async function liveThrough(
  zones: readonly string[],
  times: readonly string[],
  days: number,
  chance: () => number,
): Promise<Year> {
  const clock = { now: START };
  const store = await openStore({ at: ':memory:', clock: () => clock.now });
  const library = createLibrary([lamps]);
  const arrived = new Map<string, number>();
  const daily = createDaily({ book: async () => store.book, library: () => library });
  const subscriptions = await Promise.all(
    zones.map((zone, index) =>
      daily.subscribe(
        { chat: 'discord', workspace: '1', channel: zone },
        {
          time: times[index % times.length] ?? '09:00',
          zone,
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          story: null,
          thread: false,
          picture: false,
        },
        '77',
        'en-GB',
      ),
    ),
  );
  const newRunner = () =>
    createRunner({
      book: async () => store.book,
      chats: [{ name: 'discord', chat: () => countingChat(arrived) }],
      library: () => library,
      settings: store.settings,
      drawRow: async () => null,
      times: { pace: 0 },
      log: pino({ level: 'silent' }),
    });
  let runner = newRunner();
  let jumps = 0;
  let restarts = 0;
  const look = async () => {
    await runner.tick();
    await runner.idle();
  };
  for (let hour = 0; hour < days * 24; hour += 1) {
    const real = START + hour * HOUR;
    if (chance() < 0.2) {
      jumps += 1;
      clock.now = real + (chance() < 0.5 ? HOUR : -HOUR);
      await look();
    }
    if (hour % 168 === 100) {
      restarts += 1;
      runner = newRunner();
    }
    clock.now = real;
    await look();
  }
  // Days whose hour had come at the start, or had not come an hour before the end, are left out of the count.
  const end = START + days * DAY;
  const wanted = subscriptions.flatMap(({ id, zone }) =>
    daysOf(zone, START + 2 * DAY, end - 2 * DAY).map((day) => `daily ${id} ${day}`),
  );
  await store.close();
  const counts = wanted.map((key) => arrived.get(key) ?? 0);
  return {
    wanted: wanted.length,
    once: counts.filter((count) => count === 1).length,
    lost: counts.filter((count) => count === 0).length,
    twice: [...arrived.values()].filter((count) => count > 1).length,
    jumps,
    restarts,
  };
}
