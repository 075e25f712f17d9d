// A store as lines, for backups: the same for libsql and PostgreSQL, so that one can be restored into the other.
import { type Kysely, sql } from 'kysely';
import { UserError } from '../command/index.ts';
import type { Engine } from './engine.ts';
import { MIGRATIONS } from './migrations.ts';
import { KEPT, type Tables } from './schema.ts';

type Value = string | number | null;

/** A row of a table. What is encrypted stays so. */
export interface Line {
  /** One of the tables; {@link fill} refuses any other. */
  readonly table: string;
  readonly row: Readonly<Record<string, Value>>;
}

/** The version of the tables in a dump that is made now. */
export const DUMP_VERSION = MIGRATIONS.length;

/** Rows of one insert. */
const BATCH = 200;

/** Every row, as the tables are at one moment. */
export async function* dump(db: Kysely<Tables>, engine: Engine): AsyncGenerator<Line> {
  const lines = await db.connection().execute(async (connection) => {
    await sql
      .raw(engine === 'postgres' ? 'begin isolation level repeatable read read only' : 'begin')
      .execute(connection);
    const found: Line[] = [];
    try {
      for (const table of KEPT) {
        const { rows } = await sql<Line['row']>`select * from ${sql.table(table)}`.execute(connection);
        for (const row of rows) found.push({ table, row });
      }
    } finally {
      await sql`commit`.execute(connection);
    }
    return found;
  });
  yield* lines;
}

/** Puts lines in place of everything in the store; gives how many. */
export const fill = (db: Kysely<Tables>, lines: AsyncIterable<Line>): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    for (const table of KEPT.toReversed()) await transaction.deleteFrom(table).execute();
    let count = 0;
    let open: Line[] = [];
    const flush = async (): Promise<void> => {
      const [first] = open;
      if (first === undefined) return;
      const columns = Object.keys(first.row);
      const values = open.map(({ row }) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
      await sql`insert into ${sql.table(first.table)} (${sql.join(columns.map((column) => sql.ref(column)))})
        values ${sql.join(values)}`.execute(transaction);
      count += open.length;
      open = [];
    };
    for await (const line of lines) {
      if (!KEPT.some((table) => table === line.table))
        throw new UserError(
          'backup',
          `The backup holds a table “${line.table}”, which this Rowbot doesn’t know.`,
        );
      if (open.length === BATCH || (open[0] !== undefined && open[0].table !== line.table)) await flush();
      open.push(line);
    }
    await flush();
    return count;
  });
