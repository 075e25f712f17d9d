// Writes many posts into the ledger at once. All rows go as one parameter, a JSON text: ten thousand of them as parameters
// of their own take either database longer to read than to write.
import { randomUUID } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Advance, Planned } from '../daily/index.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './schema.ts';

/** Columns of a row, with their types on PostgreSQL. */
type Columns = Readonly<Record<string, 'text' | 'bigint' | 'integer'>>;

const POST: Columns = {
  id: 'text',
  subscription: 'text',
  chat: 'text',
  day: 'text',
  due_at: 'bigint',
  turn: 'integer',
};
const STEP: Columns = { id: 'text', came: 'bigint', next_day: 'text', next_at: 'bigint' };

/** Rows of JSON as a table to select from. */
function tableOf(rows: readonly object[], columns: Columns, engine: Engine): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  const names = Object.keys(columns);
  if (engine === 'postgres')
    return sql`json_to_recordset(${json}::json) as given(${sql.raw(names.map((name) => `${name} ${columns[name]}`).join(', '))})`;
  const values = names.map((name) => `value ->> '$.${name}' as ${name}`).join(', ');
  return sql`(select ${sql.raw(values)} from json_each(${json})) as given`;
}

const postRow = ({ subscription, chat, day, dueAt, turn }: Planned) => ({
  id: randomUUID(),
  subscription,
  chat,
  day,
  due_at: dueAt,
  turn,
});

const stepRow = ({ id, from, nextDay, nextAt }: Advance) => ({
  id,
  came: from,
  next_day: nextDay,
  next_at: nextAt,
});

/** Writes posts into the ledger, where they aren't yet, and moves their subscriptions on: both or neither. */
export const planned = (
  db: Kysely<Tables>,
  engine: Engine,
  posts: readonly Planned[],
  advances: readonly Advance[],
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    if (posts.length > 0)
      await sql`insert into posts (id, subscription, chat, day, due_at, turn, state)
        select id, subscription, chat, day, due_at, turn, 'open' from ${tableOf(posts.map(postRow), POST, engine)}
        where true on conflict (subscription, day) do nothing`.execute(transaction);
    if (advances.length > 0)
      await sql`update subscriptions set next_day = given.next_day, next_at = given.next_at
        from ${tableOf(advances.map(stepRow), STEP, engine)}
        where subscriptions.id = given.id and subscriptions.next_at = given.came`.execute(transaction);
  });
