// Between the rows of the tables and what the daily post calls a subscription and a task.
import type { Selectable } from 'kysely';
import type { Subscription } from '../command/index.ts';
import type { Task } from '../daily/index.ts';
import { flag, type PostTable, type SubscriptionTable } from './schema.ts';
import { placeColumns } from './settings.ts';

export const subscriptionOf = (row: Selectable<SubscriptionTable>): Subscription => ({
  id: row.id,
  place: { chat: row.chat, workspace: row.workspace === '' ? null : row.workspace, channel: row.channel },
  time: row.time,
  zone: row.zone,
  weekdays: row.weekdays.split(',').map(Number),
  story: row.story,
  thread: row.thread === 1,
  picture: row.picture === 1,
  by: row.person,
  locale: row.locale,
  state: row.state,
  reason: row.reason,
  nextDay: row.next_day,
  nextAt: row.next_at,
});

export const rowOf = (subscription: Subscription): SubscriptionTable => ({
  id: subscription.id,
  ...placeColumns(subscription.place),
  time: subscription.time,
  zone: subscription.zone,
  weekdays: subscription.weekdays.join(','),
  story: subscription.story,
  thread: flag(subscription.thread),
  picture: flag(subscription.picture),
  person: subscription.by,
  locale: subscription.locale,
  state: subscription.state,
  reason: subscription.reason,
  next_day: subscription.nextDay,
  next_at: subscription.nextAt,
});

export const taskOf = (row: Selectable<PostTable>, subscription: Subscription): Task => ({
  id: row.id,
  kind: row.kind,
  subscription,
  day: row.day,
  dueAt: row.due_at,
  attempts: row.attempts,
  refusals: row.refusals,
  chosen:
    row.round === null || row.statement === null || row.story === null
      ? null
      : { round: row.round, statement: row.statement, story: row.story, speaker: row.speaker },
});
