// The word that posts were paused. It stands in the ledger like a post: kept until it is told, and told once.
import type { Chat } from '../chats/chat.ts';
import type { Task } from './book.ts';
import { pausedNotice } from './compose.ts';
import type { Poster } from './poster.ts';
import { end } from './record.ts';

/** Tells whoever switched it on that it is paused, unless it has been switched on or off meanwhile. */
export async function tellOfPause(poster: Poster, task: Task, chat: Chat): Promise<void> {
  const { subscription, day, dueAt } = task;
  const { place, by, state, reason } = subscription;
  if (state !== 'paused') return end(poster, task, 'skipped', { error: state });
  if ((await poster.book.now()) > dueAt + poster.times.notice)
    return end(poster, task, 'missed', { error: 'late' });
  await chat.tell(
    { workspace: place.workspace, person: by },
    pausedNotice(subscription, reason ?? ''),
    `daily ${subscription.id} ${day}`,
  );
  await end(poster, task, 'posted');
}
