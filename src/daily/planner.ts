// Writes what has become due into the ledger and moves each subscription to its next day.
import type { Subscription } from '../command/index.ts';
import type { Advance, DailyBook, Planned } from './book.ts';
import { type Come, comeBy, type Due, firstDue } from './due.ts';
import type { Times } from './times.ts';

/** Subscriptions looked at in one go. */
const BATCH = 2000;

type When = Pick<Subscription, 'time' | 'zone' | 'weekdays'>;

/** Works out each schedule once, however many channels share it. */
function remembering(now: number): { come(when: When, pending: Due): Come; first(when: When): Due } {
  const comes = new Map<string, Come>();
  return {
    come: (when, pending) => {
      const key = `${when.time} ${when.zone} ${when.weekdays.join()} ${pending.day}`;
      const come = comes.get(key) ?? comeBy(when, pending, now);
      comes.set(key, come);
      return come;
    },
    first: (when) => firstDue(when, now),
  };
}

/**
 * Plans everything that is due by `now`. Whoever plans it too, plans the same.
 *
 * @returns how many posts were due
 */
export async function plan(
  book: DailyBook,
  chats: readonly string[],
  now: number,
  { window, horizon }: Pick<Times, 'window' | 'horizon'>,
): Promise<number> {
  const schedules = remembering(now);
  const turns = new Map<string, number>();
  let count = 0;
  for (;;) {
    const ready = await book.ready(chats, now, now + horizon, BATCH);
    if (ready.length === 0) return count;
    const posts: Planned[] = [];
    const advances: Advance[] = [];
    for (const subscription of ready) {
      const { id, place, nextAt, nextDay } = subscription;
      try {
        if (nextAt > now) {
          const { day, at } = schedules.first(subscription);
          advances.push({ id, from: nextAt, nextDay: day, nextAt: at });
          continue;
        }
        const { last, next } = schedules.come(subscription, { day: nextDay, at: nextAt });
        advances.push({ id, from: nextAt, nextDay: next.day, nextAt: next.at });
        if (now - last.at > window) continue;
        const workspace = `${place.chat} ${place.workspace ?? place.channel}`;
        const turn = turns.get(workspace) ?? 0;
        turns.set(workspace, turn + 1);
        posts.push({ subscription: id, chat: place.chat, day: last.day, dueAt: last.at, turn });
      } catch (error) {
        // A zone that this machine doesn't know must not keep the others from their post.
        await book.pause(id, error instanceof Error ? error.message : String(error), now);
      }
    }
    count += posts.length;
    await book.plan(posts, advances);
  }
}
