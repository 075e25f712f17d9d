// Brings a store to today's tables at start. Two replicas that start at once do it one after the other.
import { type Kysely, sql } from 'kysely';
import type Libsql from 'libsql';
import { UserError } from '../command/index.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './schema.ts';

/** Any number that no other program on the same database takes an advisory lock with. */
const LOCK = 726_968_266;

const VERSION = MIGRATIONS.length;
const META = 'create table if not exists meta (key text primary key, value text not null)';
const READ = "select value from meta where key = 'version'";
const WRITE = `insert into meta (key, value) values ('version', '${VERSION}')
  on conflict (key) do update set value = excluded.value`;

/** Whether there is something to do. @throws UserError where a newer program has written the store */
function isBehind(version: number): boolean {
  if (version > VERSION)
    throw new UserError(
      'store-newer',
      `The store was written by a newer Rowbot (version ${version}; this one knows ${VERSION}). Install that one, or restore a backup.`,
    );
  return version < VERSION;
}

const numberOf = (row: unknown): number =>
  typeof row === 'object' && row !== null && 'value' in row ? Number(row.value) : 0;

/**
 * Brings a file up to date. It is one step without a pause, so that no other connection of this process waits for it
 * in vain; one that is up to date is not written to, and may be read-only.
 */
export function migrateFile(database: Libsql.Database): void {
  const there = database.prepare("select name from sqlite_master where name = 'meta'").get();
  if (there !== undefined && !isBehind(numberOf(database.prepare(READ).get()))) return;
  database.exec('begin immediate');
  try {
    database.exec(META);
    const version = numberOf(database.prepare(READ).get());
    for (const step of MIGRATIONS.slice(version)) for (const line of step) database.exec(line);
    database.exec(WRITE);
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

/** Brings a PostgreSQL database up to date. */
export async function migratePostgres(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ there: unknown }>`select to_regclass('meta') as there`.execute(db);
  if ((rows[0]?.there ?? null) !== null) {
    const read = await sql.raw(READ).execute(db);
    if (!isBehind(numberOf(read.rows[0]))) return;
  }
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    await sql.raw(META).execute(transaction);
    const read = await sql.raw(READ).execute(transaction);
    for (const step of MIGRATIONS.slice(numberOf(read.rows[0])))
      for (const line of step) await sql.raw(line).execute(transaction);
    await sql.raw(WRITE).execute(transaction);
  });
}
