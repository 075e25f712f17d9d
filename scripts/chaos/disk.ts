// Disks that are full, files that may not be written, and files that are damaged.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/command/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { newFolder, onSmallDisk, withLockedFile, withShortFiles } from '../../test/store/disks.ts';
import type { Outcome } from './outcome.ts';

const PLACE = { chat: 'discord', workspace: '1', channel: '2' };
/** Bytes of the small disk, and of a report on it. */
const SMALL = 600_000;
const NOTE = 4000;
/** Places at which a file is damaged, each a page of zeros. */
const HOLES = 40;

/** Files a report of a statement of that number. */
const fileReport = (store: Store, number: number) =>
  store.reports.file({
    asker: { ...PLACE, person: '3' },
    statement: `${number}`,
    story: 'lamps',
    note: 'x'.repeat(NOTE),
  });

async function referencesIn(store: Store): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { table, row } of store.dump())
    if (table === 'reports') found.add(String(row['reference']));
  return found;
}

interface Filled {
  readonly acknowledged: number;
  readonly found: number;
  readonly error: unknown;
}

/** Files reports until one is refused, and counts how many are there when the store is opened anew. */
export async function fill(folder: string): Promise<Filled> {
  const at = join(folder, 'rowbot.db');
  const store = await openStore({ at });
  const acknowledged: string[] = [];
  let error: unknown;
  while (error === undefined)
    await fileReport(store, acknowledged.length).then(
      ({ reference }) => acknowledged.push(reference),
      (reason: unknown) => {
        error = reason;
      },
    );
  await store.close();
  const again = await openStore({ at });
  const found = await referencesIn(again);
  await again.close();
  return {
    acknowledged: acknowledged.length,
    found: acknowledged.filter((reference) => found.has(reference)).length,
    error,
  };
}

const wordsOf = (error: unknown, where: string): string =>
  error instanceof UserError ? error.message.replaceAll(where, 'rowbot.db') : `no clear error: ${error}`;

export async function fillDisk(): Promise<Outcome> {
  const tries = [
    ['a full disk', await onSmallDisk(SMALL, async (folder) => ({ folder, ...(await fill(folder)) }))],
    [
      'a file at its limit',
      await withShortFiles(SMALL, async (folder) => ({ folder, ...(await fill(folder)) })),
    ],
  ] as const;
  const done = tries.flatMap(([what, filled]) => (filled === null ? [] : [{ what, ...filled }]));
  return {
    holds:
      done.length > 0 &&
      done.every(
        ({ acknowledged, found, error }) =>
          acknowledged > 0 &&
          found === acknowledged &&
          error instanceof UserError &&
          error.code === 'store-full',
      ),
    came: done
      .map(({ what, acknowledged, found }) => `${what}: ${found} of ${acknowledged} there`)
      .join('; '),
    more: done.map(({ folder, error }) => wordsOf(error, join(folder, 'rowbot.db'))),
  };
}

export async function lockFile(): Promise<Outcome> {
  const folder = newFolder();
  const original = join(folder, 'original.db');
  const store = await openStore({ at: original });
  const wanted = new Set([(await fileReport(store, 1)).reference, (await fileReport(store, 2)).reference]);
  await store.close();
  try {
    return await withLockedFile(original, async (copy) => {
      const locked = await openStore({ at: copy });
      const found = await referencesIn(locked);
      const error: unknown = await fileReport(locked, 3).catch((reason: unknown) => reason);
      await locked.close();
      return {
        holds:
          [...wanted].every((one) => found.has(one)) &&
          error instanceof UserError &&
          error.code === 'store-read-only',
        came: `${found.size} of ${wanted.size} read`,
        more: [wordsOf(error, copy)],
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What somebody is told who opens a store, reads all of it and changes something; null where nothing is wrong. */
async function complaintAbout(file: string): Promise<unknown> {
  let store: Store | undefined;
  try {
    store = await openStore({ at: file });
    await referencesIn(store);
    await store.settings.set(PLACE, { quiet: true });
    return null;
  } catch (error) {
    return error;
  } finally {
    await store?.close();
  }
}

export async function damage(): Promise<Outcome> {
  const folder = newFolder();
  const whole = join(folder, 'whole.db');
  const store = await openStore({ at: whole });
  for (let index = 0; index < HOLES; index += 1) await fileReport(store, index);
  await store.close();
  const bytes = readFileSync(whole);
  const file = join(folder, 'damaged.db');
  const damaged = [
    Buffer.from('Once upon a time there was a lamp.\n'.repeat(100)),
    bytes.subarray(0, bytes.length / 2),
    ...Array.from({ length: HOLES }, (_, index) => {
      const holed = Buffer.from(bytes);
      const page = 4096 * Math.floor((index * bytes.length) / HOLES / 4096);
      return holed.fill(0xff, page, page + 4096);
    }),
  ];
  let [told, unharmed, left] = [0, 0, 0];
  const odd: unknown[] = [];
  for (const content of damaged) {
    writeFileSync(file, content);
    const error = await complaintAbout(file);
    if (error === null) unharmed += 1;
    else if (error instanceof UserError && error.code === 'store-corrupt') {
      told += 1;
      left += readFileSync(file).equals(content) ? 1 : 0;
    } else odd.push(error);
  }
  rmSync(folder, { recursive: true, force: true });
  return {
    holds: odd.length === 0 && told > 0 && left === told,
    came: `${damaged.length} damaged files: ${told} said so and left as they were, ${unharmed} not noticed, as SQLite keeps no checksums`,
    more: odd.slice(0, 3).map(String),
  };
}
