// A store that is damaged, read-only, full or from another time says so in words, and loses nothing that it took.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openServices } from '../../src/cli/services.ts';
import { createLibrary } from '../../src/search/index.ts';
import { openStore } from '../../src/store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'rowbot-trouble-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const place = { chat: 'discord', workspace: '1', channel: '2' };

const mount = (...options: readonly string[]): boolean => {
  try {
    execFileSync('mount', options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const unmount = (where: string): void => {
  execFileSync('umount', ['-l', where]);
};

test('a file that is no store', async () => {
  writeFileSync(at('story.db'), 'Once upon a time there was a lamp.\n'.repeat(100));
  await expect(openStore({ at: at('story.db') })).rejects.toThrow(
    'is no store of Rowbot, or it is damaged. Move it away and restore a backup',
  );
});

test('a store cut in half, or with a hole in it, and the rest of it left as it is', async () => {
  const store = await openStore({ at: at('half.db') });
  for (let index = 0; index < 50; index += 1)
    await store.reports.file({
      asker: { ...place, person: '3' },
      statement: null,
      story: null,
      note: 'x'.repeat(2000),
    });
  await store.close();
  const whole = readFileSync(at('half.db'));
  writeFileSync(at('half.db'), whole.subarray(0, whole.length / 2));
  expect(String(await dumpError(at('half.db')))).toContain('damaged');
  writeFileSync(at('hole.db'), whole);
  const file = openSync(at('hole.db'), 'r+');
  writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, 4096 * 3);
  closeSync(file);
  expect(String(await dumpError(at('hole.db')))).toContain('damaged');
});

async function dumpError(where: string): Promise<unknown> {
  try {
    const store = await openStore({ at: where });
    for await (const _ of store.dump());
    await store.settings.set(place, { quiet: true });
    return null;
  } catch (error) {
    return error;
  }
}

test('a folder that isn’t there, and a server that doesn’t answer', async () => {
  await expect(openStore({ at: at('nowhere/rowbot.db') })).rejects.toThrow('the folder must be there');
  await expect(openStore({ at: 'postgres://rowbot@127.0.0.1:1/rowbot' })).rejects.toThrow(
    'PostgreSQL doesn’t answer at the address in DATABASE_URL.',
  );
});

test('a store that a later program has written', async () => {
  const { default: Database } = await import('libsql');
  await (await openStore({ at: at('later.db') })).close();
  const database = new Database(at('later.db'));
  database.exec("update meta set value = '99'");
  database.close();
  await expect(openStore({ at: at('later.db') })).rejects.toThrow('written by a newer Rowbot (version 99');
});

test('a read-only store is read, and a change is refused in words', async (context) => {
  const store = await openStore({ at: at('kept.db') });
  await store.settings.set(place, { story: 'lamps' });
  await store.close();
  const where = at('read-only');
  mkdirSync(where);
  copyFileSync(at('kept.db'), join(where, 'rowbot.db'));
  chmodSync(join(where, 'rowbot.db'), 0o444);
  // Root may write any file: for root the folder itself is made read-only, where it may be mounted.
  const root = process.getuid?.() === 0;
  if (root && !(mount('--bind', where, where) && mount('-o', 'remount,bind,ro', where)))
    return context.skip();
  try {
    const parts = { at: join(where, 'rowbot.db'), library: () => createLibrary([]) };
    const { services, close } = openServices(parts);
    expect((await services.settings.get(place)).story).toBe('lamps');
    await expect(services.settings.set(place, { quiet: true })).rejects.toThrow('can’t be written');
    await close();
  } finally {
    if (root) unmount(where);
  }
});

test('a full disk refuses a change in words, and everything taken before is there', async (context) => {
  const where = at('full');
  mkdirSync(where);
  if (!mount('-t', 'tmpfs', '-o', 'size=400k', 'none', where)) return context.skip();
  const store = await openStore({ at: join(where, 'rowbot.db') });
  const kept: string[] = [];
  const report = { asker: { ...place, person: '3' }, statement: null, story: null, note: 'x'.repeat(8000) };
  const error = await (async () => {
    for (;;) kept.push(await store.reports.file(report));
  })().catch((reason: unknown) => reason);
  expect(String(error)).toContain('the disk is full or failing. Nothing of this change was kept.');
  expect(kept.length).toBeGreaterThan(3);
  await store.close();
  const again = await openStore({ at: join(where, 'rowbot.db') });
  const found: unknown[] = [];
  for await (const { row } of again.dump()) found.push(row['reference']);
  expect(found.sort()).toEqual(kept.sort());
  await again.close();
  unmount(where);
});
