// What a database says when something is wrong with it, in words that an operator can act on.
import { UserError } from '../command/index.ts';

interface Trouble {
  readonly fits: RegExp;
  readonly code: string;
  readonly says: (where: string) => string;
}

/** First match wins; matched against the driver's code and message. */
const TROUBLES: readonly Trouble[] = [
  {
    fits: /SQLITE_NOTADB|SQLITE_CORRUPT|not a database|malformed/i,
    code: 'store-corrupt',
    says: (where) =>
      `${where} is no store of Rowbot, or it is damaged. Move it away and restore a backup: rowbot restore FILE`,
  },
  {
    fits: /SQLITE_READONLY|readonly database/i,
    code: 'store-read-only',
    says: (where) => `${where} can’t be written: give this user the right to write it, or set ROWBOT_STORE.`,
  },
  {
    fits: /SQLITE_FULL|SQLITE_IOERR|disk is full|disk I\/O|ENOSPC|53100/i,
    code: 'store-full',
    says: (where) =>
      `${where} can’t be written: the disk is full or failing. Nothing of this change was kept.`,
  },
  {
    fits: /SQLITE_BUSY|database is locked/i,
    code: 'store-busy',
    says: (where) => `${where} is held by another program. Close it and try again.`,
  },
  {
    fits: /unable to open/i,
    code: 'store-away',
    says: (where) => `${where} can’t be opened: the folder must be there, and this user may write in it.`,
  },
  {
    fits: /28P01|28000|password authentication/i,
    code: 'store-refused',
    says: () => 'PostgreSQL refuses the user or password in DATABASE_URL.',
  },
  {
    fits: /3D000/,
    code: 'store-missing',
    says: () => 'PostgreSQL has no database of the name in DATABASE_URL.',
  },
  {
    fits: /42501|permission denied/i,
    code: 'store-refused',
    says: () => 'The user in DATABASE_URL may not make tables in that database.',
  },
  {
    fits: /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|57P0|connection (?:terminated|timeout)|timeout exceeded|connection terminated/i,
    code: 'store-away',
    says: () => 'PostgreSQL doesn’t answer at the address in DATABASE_URL.',
  },
];

const said = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const inner = error instanceof AggregateError ? error.errors.map(said).join(' ') : '';
  return `${code} ${error.message} ${inner}`;
};

/** The error as one that an operator can act on, where it is such; else the error itself. */
export function troubleOf(error: unknown, where: string): unknown {
  if (error instanceof UserError) return error;
  const words = said(error);
  const trouble = TROUBLES.find(({ fits }) => fits.test(words));
  if (trouble === undefined) return error;
  return Object.assign(new UserError(trouble.code, trouble.says(where)), { cause: error });
}
