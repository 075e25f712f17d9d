// The stories that come with the program are read when it is built: the very first start answers without reading them.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emptyPlace, run } from './program.ts';

// A program of its own takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));
const LINE = '/who-said "backbone of an amoeba"';

let place: ReturnType<typeof emptyPlace>;

beforeAll(() => {
  place = emptyPlace();
});
afterAll(() => place.remove());

const ask = (corpus: string, cache: string) =>
  run([LINE], { folder: place.folder, env: { ROWBOT_CORPUS: corpus, ROWBOT_CACHE: cache } });

test('the first start finds the shipped stories read already, wherever they lie, and keeps nothing more', async () => {
  const cache = join(place.folder, 'first');
  const moved = join(place.folder, 'moved');
  mkdirSync(moved);
  for (const file of readdirSync(CORPUS)) copyFileSync(join(CORPUS, file), join(moved, file));
  const { stdout } = await ask(CORPUS, cache);
  expect(stdout).toContain('Ed Miliband');
  expect((await ask(moved, cache)).stdout).toBe(stdout);
  expect(existsSync(cache)).toBe(false);
});

test('a shipped story that has been changed is read anew, and kept', async () => {
  const cache = join(place.folder, 'second');
  const changed = join(place.folder, 'changed');
  mkdirSync(changed);
  for (const file of readdirSync(CORPUS))
    writeFileSync(join(changed, file), `${readFileSync(join(CORPUS, file), 'utf8')}\nA last line.\n`);
  expect((await ask(changed, cache)).stdout).toContain('Ed Miliband');
  expect(readdirSync(cache)).toHaveLength(2);
});
