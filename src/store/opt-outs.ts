// People who want to be left alone: a row for each.
import type { Kysely } from 'kysely';
import type { OptOuts, PersonPlace } from '../command/index.ts';
import type { Tables } from './schema.ts';

const columnsOf = ({ chat, workspace, person }: PersonPlace) => ({
  chat,
  workspace: workspace ?? '',
  person,
});

/** Opt-outs in the store. */
export const storedOptOuts = (db: Kysely<Tables>): OptOuts => ({
  has: async (who) => {
    const { chat, workspace, person } = columnsOf(who);
    const row = await db
      .selectFrom('opt_outs')
      .select('person')
      .where('chat', '=', chat)
      .where('workspace', '=', workspace)
      .where('person', '=', person)
      .executeTakeFirst();
    return row !== undefined;
  },
  set: async (who, out) => {
    const { chat, workspace, person } = columnsOf(who);
    if (out)
      await db
        .insertInto('opt_outs')
        .values({ chat, workspace, person })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else
      await db
        .deleteFrom('opt_outs')
        .where('chat', '=', chat)
        .where('workspace', '=', workspace)
        .where('person', '=', person)
        .execute();
  },
});
