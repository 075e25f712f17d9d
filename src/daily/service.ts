// What /daily does: subscriptions are made and changed, and statements taken out of turn, in the ledger.
import { randomUUID } from 'node:crypto';
import type { Daily, Place, Schedule, Subscription, Upcoming } from '../command/index.ts';
import type { Library } from '../search/index.ts';
import type { Chosen, DailyBook } from './book.ts';
import { firstDue, nextDue } from './due.ts';
import { type Candidate, chosenOf, type Picked, pick, poolOf } from './pick.ts';

export interface DailyParts {
  /** The ledger; opened when it is first needed. */
  readonly book: () => Promise<DailyBook>;
  readonly library: () => Library;
  /** Told that something may be due. */
  readonly wake?: () => void;
}

/** Tries of taking a statement, while others take some too. */
const TRIES = 5;

/** The statements that a subscription draws from. */
export const poolFor = (library: Library, { story }: Pick<Schedule, 'story'>): readonly Candidate[] => {
  const all = poolOf(library.stories);
  return story === null ? all : all.filter((candidate) => candidate.story.id === story);
};

/** The daily post as commands see it. */
export function createDaily({ book, library, wake }: DailyParts): Daily {
  const subscribe = async (
    place: Place,
    schedule: Schedule,
    by: string,
    locale: string,
  ): Promise<Subscription> => {
    const ledger = await book();
    const known = await ledger.find(place);
    const { day, at } = firstDue(schedule, await ledger.now());
    const subscription: Subscription = {
      id: known?.id ?? randomUUID(),
      place,
      ...schedule,
      by,
      locale,
      state: 'on',
      reason: null,
      nextDay: day,
      nextAt: at,
    };
    await ledger.save(subscription);
    wake?.();
    return subscription;
  };

  const preview = async (subscription: Subscription, count: number): Promise<Upcoming[]> => {
    const ledger = await book();
    const pool = poolFor(library(), subscription);
    const upcoming: Upcoming[] = [];
    let shown: Chosen[] = await ledger.shown(subscription.id);
    let due = { day: subscription.nextDay, at: subscription.nextAt };
    while (upcoming.length < count) {
      const picked = pick(subscription.id, due.day, pool, shown);
      if (picked === null) break;
      const { story, statement, round } = picked;
      upcoming.push({ ...due, story, statement });
      shown = [...(round === shown.at(-1)?.round ? shown : []), chosenOf(picked)];
      due = nextDue(subscription, due.day);
    }
    return upcoming;
  };

  /** Takes the statement that comes next out of turn. */
  const take = async (subscription: Subscription, what: 'now' | 'skip'): Promise<Upcoming | null> => {
    const ledger = await book();
    const pool = poolFor(library(), subscription);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const shown = await ledger.shown(subscription.id);
      const picked: Picked | null = pick(subscription.id, subscription.nextDay, pool, shown);
      if (picked === null) return null;
      const at = await ledger.now();
      const noted = await ledger.note({
        ...chosenOf(picked),
        subscription: subscription.id,
        chat: subscription.place.chat,
        day: `${what} ${randomUUID()}`,
        state: what === 'now' ? 'open' : 'skipped',
        at,
      });
      if (noted) {
        const { story, statement } = picked;
        return { day: subscription.nextDay, at: subscription.nextAt, story, statement };
      }
    }
    return null;
  };

  return {
    status: async (place) => (await book()).find(place),
    subscribe,
    unsubscribe: async (place) => {
      const ledger = await book();
      const known = await ledger.find(place);
      if (known === null || known.state === 'off') return false;
      await ledger.save({ ...known, state: 'off', reason: null });
      return true;
    },
    preview,
    skip: (subscription) => take(subscription, 'skip'),
    now: async (subscription) => {
      const taken = await take(subscription, 'now');
      wake?.();
      return taken;
    },
    waiting: async ({ id }) => (await book()).waiting(id),
  };
}
