// What the rounds of a subscription have shown: the lines of the ledger that count, those out of turn, and those that no
// longer do.
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Chosen, Note } from '../daily/index.ts';
import type { Tables } from './schema.ts';

/** A statement as the ledger keeps it, and nothing beside it. */
export const chosenColumns = ({ round, statement, story, speaker }: Chosen): Chosen => ({
  round,
  statement,
  story,
  speaker,
});

/** The statements of the current round, oldest first. */
export async function shown(db: Kysely<Tables>, subscription: string): Promise<Chosen[]> {
  const rows = await db
    .selectFrom('posts')
    .select(['round', 'statement', 'story', 'speaker'])
    .where('subscription', '=', subscription)
    .where('statement', 'is not', null)
    .where('round', '=', (posts) =>
      posts
        .selectFrom('posts')
        .select((row) => row.fn.max('round').as('round'))
        .where('subscription', '=', subscription)
        .where('statement', 'is not', null),
    )
    .orderBy((row) => row.fn.coalesce('done_at', 'due_at'))
    .orderBy('id')
    .execute();
  return rows.flatMap(({ round, statement, story, speaker }) =>
    round === null || statement === null || story === null ? [] : [{ round, statement, story, speaker }],
  );
}

/** Notes a statement out of turn; false where it stands in this round already. */
export async function note(db: Kysely<Tables>, noted: Note): Promise<boolean> {
  const { subscription, chat, day, state, at } = noted;
  const row = await db
    .insertInto('posts')
    .values({
      id: randomUUID(),
      subscription,
      chat,
      day,
      due_at: at,
      state,
      done_at: state === 'open' ? null : at,
      ...chosenColumns(noted),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes out what ended before an instant, but for what the current round has shown. */
export async function tidy(db: Kysely<Tables>, before: number): Promise<void> {
  await db
    .deleteFrom('posts')
    .where('state', '<>', 'open')
    .where('done_at', '<', before)
    .where((row) =>
      row.or([
        row('statement', 'is', null),
        row(
          'round',
          '<',
          row
            .selectFrom('posts as shown')
            .select((one) => one.fn.max('shown.round').as('round'))
            .whereRef('shown.subscription', '=', 'posts.subscription')
            .where('shown.statement', 'is not', null),
        ),
      ]),
    )
    .execute();
}
