// Whoever comes first with a key may act on it: keeps an event that a chat delivers twice from being answered twice.
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

export interface Deliveries {
  /** True for the first who claims the key within these milliseconds, on whichever replica. */
  claim(key: string, milliseconds: number): Promise<boolean>;
}

/** How often a process throws away what has run out, in milliseconds. */
const SWEEP = 600_000;

/** Deliveries in the store. */
export function storedDeliveries(db: Kysely<Tables>, now: () => number): Deliveries {
  let swept = now();
  return {
    claim: async (key, milliseconds) => {
      const at = now();
      if (at - swept > SWEEP) {
        swept = at;
        await db.deleteFrom('deliveries').where('until', '<', at).execute();
      }
      const until = at + milliseconds;
      const row = await db
        .insertInto('deliveries')
        .values({ key, until })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ until }).where('deliveries.until', '<=', at),
        )
        .returning('key')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
