// A backup goes from one kind of store into another, whole or not at all.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { backup, restore } from '../../src/cli/backup.ts';
import { openStore } from '../../src/store/index.ts';

const KEY = '0123456789abcdef'.repeat(4);
const folder = mkdtempSync(join(tmpdir(), 'rowbot-backup-'));
const place = { chat: 'slack', workspace: 'T1', channel: 'C1' };
const at = (name: string): string => join(folder, name);
const file = at('rowbot.backup');
let printed: string[] = [];

const use = (store: string): void => {
  vi.stubEnv('ROWBOT_STORE', at(store));
  vi.stubEnv('ROWBOT_SECRET', KEY);
  vi.stubEnv('DATABASE_URL', '');
};

beforeAll(async () => {
  const store = await openStore({ at: at('one.db'), secret: KEY });
  await store.settings.set(place, { quiet: true });
  await store.installations.save('T1', { token: 'xoxb-secret' });
  await store.close();
  vi.spyOn(process.stdout, 'write').mockImplementation((words) => {
    printed.push(String(words));
    return true;
  });
});
afterEach(() => {
  printed = [];
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('a backup holds every row, tokens encrypted, for its owner alone', async () => {
  use('one.db');
  await backup(file, {});
  expect(printed).toEqual([`${file}: 2 rows\n`]);
  expect(readFileSync(file, 'utf8')).not.toContain('xoxb');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(backup(file, {})).rejects.toThrow('is there already');
  await backup(file, { force: true });
});

test('it is restored into another store, which must be empty or given up', async () => {
  use('two.db');
  await restore(file, {});
  expect(printed).toEqual(['2 rows restored\n']);
  await expect(restore(file, {})).rejects.toThrow('holds something already');
  await restore(file, { force: true });
  const store = await openStore({ at: at('two.db'), secret: KEY });
  expect(await store.installations.find('T1')).toEqual({ token: 'xoxb-secret' });
  expect(await store.settings.get(place)).toMatchObject({ quiet: true });
  await store.close();
});

test.each([
  ['cut off', (whole: string) => whole.split('\n').slice(0, 2).join('\n'), 'damaged'],
  ['garbled', (whole: string) => whole.replace('"row"', '"rwo"'), 'damaged'],
  ['cut within a line', (whole: string) => whole.slice(0, -20), 'damaged'],
  ['something else', () => '# A story', 'damaged'],
  ['of a later version', (whole: string) => whole.replace(/"version":\d+/, '"version":99'), 'newer Rowbot'],
])('a backup that is %s changes nothing', async (name, spoil, why) => {
  const spoilt = at(`${name}.backup`);
  writeFileSync(spoilt, spoil(readFileSync(file, 'utf8')));
  use('two.db');
  await expect(restore(spoilt, { force: true })).rejects.toThrow(why);
  const store = await openStore({ at: at('two.db'), secret: KEY });
  expect(await store.settings.get(place)).toMatchObject({ quiet: true });
  await store.close();
});

test('a store that was never made, and a file that isn’t there, are said to be so', async () => {
  use('never.db');
  await expect(backup(at('never.backup'), {})).rejects.toThrow('nothing has been kept yet');
  await expect(restore(at('nowhere'), {})).rejects.toThrow('There is no file');
});
