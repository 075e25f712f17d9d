// The ledger of the daily post. A lease is taken with FOR UPDATE SKIP LOCKED on PostgreSQL, with one conditional update on libsql.
import { randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Claim, DailyBook, Task } from '../daily/index.ts';
import type { Engine } from './engine.ts';
import { planned } from './planned.ts';
import { chosenColumns, note, shown, tidy } from './rounds.ts';
import { rowOf, subscriptionOf, taskOf } from './rows.ts';
import type { PostTable, Tables } from './schema.ts';
import { placeColumns } from './settings.ts';

/** Written out, so that either database sees that the index of what is open serves. */
const OPEN = sql.lit<'open'>('open');

async function tasksOf(db: Kysely<Tables>, rows: readonly Selectable<PostTable>[]): Promise<Task[]> {
  if (rows.length === 0) return [];
  const found = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', 'in', [...new Set(rows.map(({ subscription }) => subscription))])
    .execute();
  const byId = new Map(found.map((row) => [row.id, subscriptionOf(row)]));
  return rows
    .toSorted((a, b) => a.due_at - b.due_at || a.turn - b.turn)
    .flatMap((row) => {
      const subscription = byId.get(row.subscription);
      return subscription === undefined ? [] : [taskOf(row, subscription)];
    });
}

async function claim(db: Kysely<Tables>, engine: Engine, asked: Claim): Promise<Task[]> {
  const { owner, chats, now, until, limit } = asked;
  if (chats.length === 0 || limit < 1) return [];
  const rows = await db
    .updateTable('posts')
    .set((row) => ({ owner, leased_until: until, attempts: row('attempts', '+', 1) }))
    .where('id', 'in', (posts) => {
      const open = posts
        .selectFrom('posts')
        .select('id')
        .where('state', '=', OPEN)
        .where('chat', 'in', chats)
        .where('not_before', '<=', now)
        .where('leased_until', '<=', now)
        .orderBy('due_at')
        .orderBy('turn')
        .orderBy('id')
        .limit(limit);
      return engine === 'postgres' ? open.forUpdate().skipLocked() : open;
    })
    .returningAll()
    .execute();
  return tasksOf(db, rows);
}

const pause = (db: Kysely<Tables>, subscription: string, reason: string, at: number): Promise<boolean> =>
  db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('subscriptions')
      .set({ state: 'paused', reason })
      .where('id', '=', subscription)
      .where('state', '=', 'on')
      .returning('chat')
      .executeTakeFirst();
    if (row === undefined) return false;
    await transaction
      .insertInto('posts')
      .values({
        id: randomUUID(),
        kind: 'notice',
        subscription,
        chat: row.chat,
        day: `paused ${at}`,
        due_at: at,
        state: 'open',
      })
      .execute();
    return true;
  });

/** The ledger in the store. @param now the clock that leases go by */
export const storedBook = (db: Kysely<Tables>, engine: Engine, now: () => Promise<number>): DailyBook => ({
  now,
  find: async (place) => {
    const { chat, workspace, channel } = placeColumns(place);
    const row = await db
      .selectFrom('subscriptions')
      .selectAll()
      .where('chat', '=', chat)
      .where('workspace', '=', workspace)
      .where('channel', '=', channel)
      .executeTakeFirst();
    return row === undefined ? null : subscriptionOf(row);
  },
  save: async (subscription) => {
    const row = rowOf(subscription);
    const { id: _id, ...changed } = row;
    await db
      .insertInto('subscriptions')
      .values(row)
      .onConflict((conflict) => conflict.columns(['chat', 'workspace', 'channel']).doUpdateSet(changed))
      .execute();
  },
  ready: async (chats, at, horizon, limit) => {
    if (chats.length === 0) return [];
    const rows = await db
      .selectFrom('subscriptions')
      .selectAll()
      .where('state', '=', 'on')
      .where('chat', 'in', chats)
      .where((row) => row.or([row('next_at', '<=', at), row('next_at', '>', horizon)]))
      .orderBy('next_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(subscriptionOf);
  },
  plan: (posts, advances) => planned(db, engine, posts, advances),
  claim: (asked) => claim(db, engine, asked),
  renew: async (owner, tasks, until) => {
    if (tasks.length === 0) return;
    await db
      .updateTable('posts')
      .set({ leased_until: until })
      .where('id', 'in', tasks)
      .where('owner', '=', owner)
      .where('state', '=', 'open')
      .execute();
  },
  choose: async (task, owner, chosen) => {
    const row = await db
      .updateTable('posts')
      .set(chosenColumns(chosen))
      .where('id', '=', task)
      .where('owner', '=', owner)
      .where('state', '=', 'open')
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  },
  finish: async (task, { state, message, error, at }) => {
    // A statement that was taken but never shown goes back into the pool.
    const unseen = state === 'posted' ? {} : { round: null, statement: null, story: null, speaker: null };
    await db
      .updateTable('posts')
      .set({ state, message, error, done_at: at, owner: null, leased_until: 0, ...unseen })
      .where('id', '=', task)
      .where('state', '=', 'open')
      .execute();
  },
  postpone: async (task, owner, { notBefore, refusals, error }) => {
    await db
      .updateTable('posts')
      .set({ not_before: notBefore, refusals, error, owner: null, leased_until: 0 })
      .where('id', '=', task)
      .where('owner', '=', owner)
      .where('state', '=', 'open')
      .execute();
  },
  shown: (subscription) => shown(db, subscription),
  note: (noted) => note(db, noted),
  waiting: async (subscription) => {
    const row = await db
      .selectFrom('posts')
      .select(['error', 'not_before'])
      .where('subscription', '=', subscription)
      .where('kind', '=', 'post')
      .where('state', '=', OPEN)
      .where('error', 'is not', null)
      .orderBy('due_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : { why: row.error ?? '', again: row.not_before };
  },
  pause: (subscription, reason, at) => pause(db, subscription, reason, at),
  tidy: (before) => tidy(db, before),
});
