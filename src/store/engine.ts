// The two databases behind Kysely: libsql in one file, or PostgreSQL.
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect } from 'kysely';
import type Libsql from 'libsql';
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

/** Values as libsql may have them: over a boolean it ends the whole process, where others are refused by an error. */
function bindable(values: readonly unknown[]): readonly unknown[] {
  if (values.some((value) => typeof value === 'boolean')) throw new TypeError('a boolean can’t be stored');
  return values;
}

/** The database behind a guard: nothing that comes from outside, however odd, ends the process. */
const guarded = (database: Libsql.Database): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (sql) => {
    const statement = database.prepare(sql);
    return {
      reader: statement.reader,
      all: (values) => statement.all(bindable(values)),
      run: (values) => statement.run(bindable(values)),
      iterate: (values) => statement.iterate(bindable(values)),
    };
  },
});

/** Opens the file; it is made where there is none. Every commit is written through to the disk. */
export async function openFile(file: string): Promise<Kysely<Tables>> {
  const { default: Database } = await import('libsql');
  let database: InstanceType<typeof Database> | undefined;
  try {
    database = new Database(file, { timeout: BUSY });
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    migrateFile(database);
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database: guarded(database) }) });
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
