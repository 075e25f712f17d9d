// A store that is damaged, read-only, full or from another time says so in words, and loses nothing that it took.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fill } from '../../scripts/chaos/disk.ts';
import { openServices } from '../../src/cli/services.ts';
import { createLibrary } from '../../src/search/index.ts';
import { openStore } from '../../src/store/index.ts';
import { onSmallDisk, withLockedFile, withShortFiles } from './disks.ts';

const folder = mkdtempSync(join(tmpdir(), 'rowbot-trouble-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const place = { chat: 'discord', workspace: '1', channel: '2' };

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
      statement: `${index}`,
      story: 'lamps',
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

test('a read-only store is read, and a change is refused in words', async () => {
  const store = await openStore({ at: at('kept.db') });
  await store.settings.set(place, { story: 'lamps' });
  await store.close();
  await withLockedFile(at('kept.db'), async (file) => {
    const { services, close } = openServices({ at: file, library: () => createLibrary([]) });
    expect((await services.settings.get(place)).story).toBe('lamps');
    await expect(services.settings.set(place, { quiet: true })).rejects.toThrow(
      'can’t be written: give this user the right to write it',
    );
    await close();
  });
});

test.each([
  ['a full disk', onSmallDisk],
  ['a file that may not grow', withShortFiles],
])('%s refuses a change in words, and everything taken before is there', async (_, withLittleRoom) => {
  const filled = await withLittleRoom(400_000, fill);
  // Not every user may mount a small disk; a limit for files is had wherever there is Linux.
  if (filled === null)
    return expect(withLittleRoom === onSmallDisk || process.platform !== 'linux').toBe(true);
  expect(String(filled.error)).toContain('the disk is full or failing. Nothing of this change was kept.');
  expect(filled.acknowledged).toBeGreaterThan(3);
  expect(filled.found).toBe(filled.acknowledged);
});

test('an id that is none, out of a payload that was tampered with, is refused, and the store goes on', async () => {
  const store = await openStore({ at: ':memory:' });
  const odd: typeof place = JSON.parse('{"chat":"discord","workspace":true,"channel":true}');
  await expect(store.settings.get(odd)).rejects.toThrow('a boolean can’t be stored');
  expect((await store.settings.get(place)).quiet).toBe(false);
  await store.close();
});
