// `rowbot backup` and `rowbot restore`: everything the bot remembers as lines of JSON, for either kind of store.
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UserError } from '../command/index.ts';
import { readSettings } from '../settings.ts';
import { DUMP_VERSION, type Line, openStore, type Store } from '../store/index.ts';
import { printLine } from './output.ts';
import { storeAt } from './services.ts';

const header = z.object({ rowbot: z.literal('backup'), version: z.number().int() });
const ending = z.object({ rows: z.number().int() });
const line = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** Tokens in it are encrypted, but who reads along in which channel is nobody else's business. */
const OWNER_ONLY = 0o600;

const isFile = (at: string): boolean => !at.includes('://');

async function storeOf(mustBe: boolean): Promise<Store> {
  const settings = readSettings(process.env);
  const at = storeAt(settings);
  if (mustBe && isFile(at) && !existsSync(at))
    throw new UserError('no-store', `There is no store ${at}: nothing has been kept yet.`);
  return openStore({ at, secret: settings.ROWBOT_SECRET });
}

async function writeAll(store: Store, file: FileHandle): Promise<number> {
  const write = (value: unknown) => file.write(`${JSON.stringify(value)}\n`);
  await write({ rowbot: 'backup', version: DUMP_VERSION, made: new Date().toISOString() });
  let rows = 0;
  for await (const one of store.dump()) {
    await write(one);
    rows += 1;
  }
  await write({ rows });
  await file.sync();
  return rows;
}

/**
 * Writes everything into a file; the file is there whole, or not at all.
 *
 * @throws UserError where there is nothing to back up, or the file can't be written
 */
export async function backup(path: string, options: { force?: boolean }): Promise<void> {
  if (existsSync(path) && options.force !== true)
    throw new UserError('backup', `${path} is there already: --force writes over it.`);
  const store = await storeOf(true);
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w', OWNER_ONLY).catch((error: unknown) => {
      throw new UserError('backup', `I can’t write ${path}: ${String(error)}`);
    });
    const rows = await writeAll(store, file).finally(() => file.close());
    await rename(part, path);
    await printLine(`${path}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await store.close();
  }
}

const parsed = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('backup', `${path} is damaged, or it is no backup of Rowbot.`);
  }
};

/** The lines of a backup; rejects at its end where something is missing. */
async function* linesOf(path: string): AsyncGenerator<Line> {
  const damaged = new UserError('backup', `${path} is damaged, or it is no backup of Rowbot.`);
  let rows = -1;
  let whole = false;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    const value = parsed(text, path);
    if (rows < 0) {
      const { success, data } = header.safeParse(value);
      if (!success) throw damaged;
      if (data.version > DUMP_VERSION)
        throw new UserError('backup', `${path} was made by a newer Rowbot. Install that one first.`);
      rows = 0;
      continue;
    }
    const end = ending.safeParse(value);
    if (end.success && end.data.rows === rows) whole = true;
    const row = line.safeParse(value);
    if (row.success) {
      rows += 1;
      yield row.data;
    }
  }
  if (!whole) throw damaged;
}

/**
 * Puts a backup in place of what the store holds: all of it, or nothing.
 *
 * @throws UserError for a damaged backup, or a store that holds something where `force` isn't set
 */
export async function restore(path: string, options: { force?: boolean }): Promise<void> {
  if (!existsSync(path)) throw new UserError('backup', `There is no file ${path}.`);
  const store = await storeOf(false);
  try {
    const { done } = await store.dump()[Symbol.asyncIterator]().next();
    if (done !== true && options.force !== true)
      throw new UserError(
        'backup',
        'The store holds something already: --force puts the backup in its place.',
      );
    const rows = await store.fill(linesOf(path));
    await printLine(`${rows} ${rows === 1 ? 'row' : 'rows'} restored`);
  } finally {
    await store.close();
  }
}
