// The two databases behind Kysely: libsql in one file, or PostgreSQL.
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { migrateFile, migratePostgres } from './migrate.ts';
import type { Tables } from './schema.ts';
import { troubleOf } from './trouble.ts';

export type Engine = 'libsql' | 'postgres';

/** How long a second process waits for the file, in milliseconds. */
const BUSY = 10_000;
/** How long PostgreSQL may take to accept a connection, and to answer one statement. */
const CONNECT = 5_000;
const STATEMENT = 30_000;
/** Connections a process; the daily post and the commands share them. */
const POOL = 8;

/** PostgreSQL's type number of bigint, which its driver gives as text; our instants fit a number. */
const BIGINT = 20;

/** Opens the file; it is made where there is none. Every commit is written through to the disk. */
export async function openFile(file: string): Promise<Kysely<Tables>> {
  const { default: Database } = await import('libsql');
  let database: InstanceType<typeof Database> | undefined;
  try {
    database = new Database(file, { timeout: BUSY });
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    migrateFile(database);
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  } catch (error) {
    database?.close();
    throw troubleOf(error, file);
  }
}

/** Opens a pool of connections. */
export async function openPostgres(url: string, lost: (error: Error) => void): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL,
    connectionTimeoutMillis: CONNECT,
    query_timeout: STATEMENT,
    keepAlive: true,
    application_name: 'rowbot',
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === BIGINT ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // A connection that dies while nobody uses it, or between two statements of a transaction, is replaced by the next one.
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migratePostgres(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw troubleOf(error, 'PostgreSQL');
  }
}
