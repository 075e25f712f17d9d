// The store: everything the bot remembers, in one file or in PostgreSQL.
import { type Kysely, sql } from 'kysely';
import { type OptOuts, type Reports, type Settings, UserError } from '../command/index.ts';
import type { DailyBook } from '../daily/index.ts';
import { storedBook } from './book.ts';
import { type Cipher, createCipher, NO_CIPHER } from './cipher.ts';
import { type Deliveries, storedDeliveries } from './deliveries.ts';
import { dump, fill, type Line } from './dump.ts';
import { type Engine, openFile, openPostgres } from './engine.ts';
import { type Installations, storedInstallations } from './installations.ts';
import { storedOptOuts } from './opt-outs.ts';
import { storedReports } from './reports.ts';
import type { Tables } from './schema.ts';
import { storedSettings } from './settings.ts';
import { troubleOf } from './trouble.ts';

export interface StoreOptions {
  /** A file for libsql (`:memory:` keeps nothing), or the `postgres://` address of a database. */
  readonly at: string;
  /** 64 hex digits; without it no installation can be kept or read. */
  readonly secret?: string | undefined;
  /** A clock in its place, in milliseconds; else the database's own where replicas share one. */
  readonly clock?: () => number;
  /** Told of a connection that died while idle. */
  readonly lost?: (error: Error) => void;
}

export interface Store {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly optOuts: OptOuts;
  readonly reports: Reports;
  readonly installations: Installations;
  readonly deliveries: Deliveries;
  readonly book: DailyBook;
  /** Answers when the database does. */
  ping(): Promise<void>;
  /** Everything in it, table by table, as it is at one moment. */
  dump(): AsyncIterable<Line>;
  /** Puts a dump in place of what is in it: all of it, or nothing. */
  fill(lines: AsyncIterable<Line>): Promise<number>;
  close(): Promise<void>;
}

const isPostgres = (at: string): boolean => /^postgres(?:ql)?:\/\//.test(at);

/** Every replica goes by the clock of the database that they share, so that none is ahead of the others. */
async function databaseClock(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    now: number;
  }>`select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  return rows[0]?.now ?? Date.now();
}

/** Says at once, and not at the first message, that the key is another one. */
async function checkSecret(db: Kysely<Tables>, cipher: Cipher): Promise<void> {
  const row = await db.selectFrom('installations').select(['id', 'value']).limit(1).executeTakeFirst();
  if (row !== undefined) cipher.open(row.value, `installation ${row.id}`);
}

/** Passes everything on, with the database's errors in words that an operator can act on. */
function guarded<T extends object>(part: T, where: string): T {
  return new Proxy(part, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        try {
          return await (Reflect.apply(value, target, given) as unknown);
        } catch (error) {
          throw troubleOf(error, where);
        }
      };
    },
  });
}

/** The same lines, with the database's errors in words. */
async function* told(lines: AsyncIterable<Line>, where: string): AsyncGenerator<Line> {
  try {
    yield* lines;
  } catch (error) {
    throw troubleOf(error, where);
  }
}

/**
 * Opens a store and brings its tables up to date.
 *
 * @throws UserError for a store that can't be opened, is damaged, or was encrypted with another key
 */
export async function openStore({ at, secret, clock, lost = () => undefined }: StoreOptions): Promise<Store> {
  const engine: Engine = isPostgres(at) ? 'postgres' : 'libsql';
  const where = engine === 'postgres' ? 'PostgreSQL' : at;
  const db = engine === 'postgres' ? await openPostgres(at, lost) : await openFile(at);
  const cipher = secret === undefined ? NO_CIPHER : createCipher(secret);
  const now = clock ?? Date.now;
  try {
    if (secret !== undefined) await checkSecret(db, cipher);
  } catch (error) {
    await db.destroy();
    throw troubleOf(error, where);
  }
  const shared = engine === 'postgres' && clock === undefined;
  const book = storedBook(db, engine, shared ? () => databaseClock(db) : async () => now());
  return {
    engine,
    settings: guarded(storedSettings(db), where),
    optOuts: guarded(storedOptOuts(db), where),
    reports: guarded(storedReports(db, now), where),
    installations: guarded(storedInstallations(db, cipher), where),
    deliveries: guarded(storedDeliveries(db, now), where),
    book: guarded(book, where),
    ping: async () => {
      await sql`select 1`.execute(db).catch((error: unknown) => {
        throw troubleOf(error, where);
      });
    },
    dump: () => told(dump(db, engine), where),
    fill: (lines) =>
      fill(db, lines).catch((error: unknown) => {
        throw error instanceof UserError ? error : troubleOf(error, where);
      }),
    close: () => db.destroy(),
  };
}
