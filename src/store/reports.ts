// Reports of wrong answers, each under a reference that a person can read out.
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Reports } from '../command/index.ts';
import type { Tables } from './schema.ts';
import { placeColumns } from './settings.ts';

/** PostgreSQL keeps no null byte in a text. */
const clean = (words: string): string => words.replaceAll('\u0000', '');

/** Reports in the store. */
export const storedReports = (db: Kysely<Tables>, now: () => number): Reports => ({
  file: async ({ asker, statement, story, note }) => {
    const reference = randomBytes(4).toString('hex');
    await db
      .insertInto('reports')
      .values({
        reference,
        at: now(),
        ...placeColumns(asker),
        person: asker.person,
        statement,
        story,
        note: clean(note),
      })
      .execute();
    return reference;
  },
});
