// Workspaces that have installed the bot, with their tokens: encrypted, each bound to its own id.
import type { Kysely } from 'kysely';
import type { Cipher } from './cipher.ts';
import type { Tables } from './schema.ts';

export interface Installations {
  /** The value kept under this id, or null. @throws UserError for a wrong key */
  find(id: string): Promise<unknown>;
  /** Keeps a JSON value. @throws UserError where no key is set */
  save(id: string, value: unknown): Promise<void>;
  delete(id: string): Promise<void>;
}

const label = (id: string): string => `installation ${id}`;

/** Installations in the store. */
export const storedInstallations = (db: Kysely<Tables>, cipher: Cipher): Installations => ({
  find: async (id) => {
    const row = await db.selectFrom('installations').select('value').where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : (JSON.parse(cipher.open(row.value, label(id))) as unknown);
  },
  save: async (id, value) => {
    const sealed = cipher.seal(JSON.stringify(value), label(id));
    await db
      .insertInto('installations')
      .values({ id, value: sealed })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ value: sealed }))
      .execute();
  },
  delete: async (id) => {
    await db.deleteFrom('installations').where('id', '=', id).execute();
  },
});
