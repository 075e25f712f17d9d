// Reports of wrong answers, each under a reference that a person can read out.
import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Reports } from '../command/index.ts';
import type { Tables } from './schema.ts';
import { placeColumns } from './settings.ts';

/** PostgreSQL keeps no null byte in a text. */
const clean = (words: string): string => words.replaceAll('\u0000', '');

/** Reports in the store. */
export const storedReports = (db: Kysely<Tables>, now: () => number): Reports => ({
  file: async ({ asker, statement, story, note }) => {
    const fresh = randomBytes(4).toString('hex');
    const { reference } = await db
      .insertInto('reports')
      .values({
        reference: fresh,
        at: now(),
        ...placeColumns(asker),
        person: asker.person,
        statement,
        story,
        note: clean(note),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['chat', 'workspace', 'person', 'statement'])
          .doUpdateSet({ note: sql`coalesce(nullif(excluded.note, ''), reports.note)` }),
      )
      .returning('reference')
      .executeTakeFirstOrThrow();
    return { reference, known: reference !== fresh };
  },
});
