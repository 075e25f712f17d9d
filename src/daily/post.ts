// One post, from the lease to the record: look whether it is there already → fix the statement → send → note the message.
import { type Chat, PostError, type Target } from '../chats/chat.ts';
import type { Subscription } from '../command/index.ts';
import type { Task } from './book.ts';
import { compose } from './compose.ts';
import { tellOfPause } from './notice.ts';
import { chosenOf, type Picked, pick } from './pick.ts';
import type { Poster } from './poster.ts';
import { end, nowOr, record } from './record.ts';
import { poolFor } from './service.ts';
import { PASSING, REFUSED } from './times.ts';

/** Stays the same however often, and wherever, a post is tried. */
const keyOf = ({ subscription, day }: Pick<Task, 'subscription' | 'day'>): string =>
  `daily ${subscription.id} ${day}`;

const targetOf = ({ place, thread }: Subscription): Target => ({
  workspace: place.workspace,
  channel: place.channel,
  thread,
});

/** The statement of this post: as an earlier try has chosen it, or picked now; null where there is none. */
async function statementFor({ book, library }: Poster, task: Task): Promise<Picked | null> {
  const { subscription, day, chosen } = task;
  const pool = poolFor(library(), subscription);
  const kept = pool.find(({ statement }) => statement.id === chosen?.statement);
  if (kept !== undefined && chosen !== null)
    return { story: kept.story, statement: kept.statement, round: chosen.round };
  const shown = await book.shown(subscription.id);
  return pick(subscription.id, day, pool, shown);
}

async function attempt(poster: Poster, task: Task, chat: Chat): Promise<void> {
  const { book, owner, times } = poster;
  const { subscription } = task;
  const target = targetOf(subscription);
  const key = keyOf(task);
  if (task.attempts > 1 && task.chosen !== null) {
    const message = await chat.posted(target, key, task.dueAt - times.slack);
    if (message !== null) return end(poster, task, 'posted', { message });
  }
  if (subscription.state !== 'on') return end(poster, task, 'skipped', { error: subscription.state });
  if ((await book.now()) > task.dueAt + times.window) return end(poster, task, 'missed', { error: 'late' });
  const { quiet } = await poster.settings.get(subscription.place);
  if (quiet) return end(poster, task, 'skipped', { error: 'quiet' });
  const picked = await statementFor(poster, task);
  if (picked === null) return end(poster, task, 'skipped', { error: 'no statement' });
  const reply = await compose(subscription, picked, poster.drawRow);
  await poster.turn();
  // The last look at the lease: from here on nobody else sends this post before the lease is over.
  if (!(await book.choose(task.id, owner, chosenOf(picked)))) return;
  const message = await chat.post(target, reply, key, task.attempts === 1);
  await record(poster, task, { state: 'posted', message, error: null, at: await nowOr(book, task.dueAt) });
}

/** Gives a post up: its channel gets none until somebody mends it, and somebody is told. */
async function giveUp(poster: Poster, task: Task, why: string): Promise<void> {
  const at = await poster.book.now();
  if (task.kind === 'post' && (await poster.book.pause(task.subscription.id, why, at)))
    poster.ended('paused');
  await end(poster, task, 'missed', { error: why });
}

async function failed(poster: Poster, task: Task, error: unknown): Promise<void> {
  const { book, owner, log } = poster;
  const why = error instanceof Error ? error.message : String(error);
  const refused = error instanceof PostError && error.permanent;
  const refusals = task.refusals + (refused ? 1 : 0);
  log[error instanceof PostError ? 'warn' : 'error'](
    { err: error, task: task.id, refusals },
    'daily: not posted',
  );
  if (refusals > REFUSED.length) return giveUp(poster, task, why);
  const wait = refused ? REFUSED[refusals - 1] : PASSING[task.attempts - 1];
  const now = await book.now();
  const notBefore = now + (wait ?? PASSING.at(-1) ?? 0);
  await book.postpone(task.id, owner, { notBefore, refusals, error: why });
  if (task.kind === 'post') poster.ended('postponed');
}

/** Makes one post that this process has leased. Never rejects: whatever is left undone, the lease gives back. */
export async function makePost(poster: Poster, task: Task, chat: Chat): Promise<void> {
  try {
    await (task.kind === 'post' ? attempt : tellOfPause)(poster, task, chat);
  } catch (error) {
    await failed(poster, task, error).catch((second: unknown) =>
      poster.log.warn(
        { err: second, task: task.id },
        'daily: the store is away; the post is taken up again later',
      ),
    );
  }
}
