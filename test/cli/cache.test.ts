// What is kept of a large corpus: it comes back as it was, and nothing broken, changed or foreign comes back at all.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStories } from '../../scripts/bench/english.ts';
import { cacheFolder, openCache } from '../../src/cli/cache.ts';
import { openStories } from '../../src/cli/stories.ts';
import { loadCorpus } from '../../src/corpus/index.ts';
import { read } from '../../src/reading/index.ts';
import { indexStories } from '../../src/search/index.ts';

const COUNT = 40;

let home: string;
let corpus: string;
let caches: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'rowbot-cache-'));
  corpus = join(home, 'corpus');
  caches = join(home, 'deep', 'caches');
  await mkdir(corpus);
  for (const { id, title, text } of makeStories(COUNT, 3))
    await writeFile(
      join(corpus, `${id}.md`),
      `---\ntitle: "${title}"\n---\n${text.split('\n\n').slice(0, 4).join('\n\n')}\n`,
    );
});

afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

const open = async () => {
  const { stories } = await loadCorpus(corpus);
  return { sources: stories, cache: await openCache(caches, corpus) };
};

describe('the cache of a corpus', () => {
  test('is filled by the first start and serves the second', async () => {
    const empty = await open();
    expect(empty.cache.reading(empty.sources[0]!)).toBeNull();
    await openStories(corpus, caches);
    expect(await readdir(caches)).toHaveLength(2);
    const { cache, sources } = await open();
    const stories = sources.map(read);
    expect(sources.map((source) => cache.reading(source))).toEqual(stories);
    expect(await cache.index(stories)).toEqual(indexStories(stories));
  });

  test('gives no reading of a story that has been changed, and no index of other stories', async () => {
    const { cache, sources } = await open();
    expect(cache.reading({ ...sources[0]!, text: `${sources[0]!.text} ` })).toBeNull();
    expect(cache.reading({ ...sources[0]!, corrections: [{ quote: 'a', speaker: null }] })).toBeNull();
    expect(await cache.index(sources.slice(1).map(read))).toBeNull();
  });

  test.each([
    ['a changed byte', (bytes: Buffer) => bytes.fill('x', bytes.length - 40, bytes.length - 39)],
    ['a missing end', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('a file with %s is made anew', async (_, damage) => {
    for (const file of await readdir(caches)) {
      const path = join(caches, file);
      await writeFile(path, damage(await readFile(path)));
    }
    const broken = await open();
    expect(broken.cache.reading(broken.sources[0]!)).toBeNull();
    const stories = await openStories(corpus, caches);
    expect(stories.library().stories).toHaveLength(COUNT);
    const mended = await open();
    expect(mended.cache.reading(mended.sources[0]!)).not.toBeNull();
  });

  test('a folder that can’t be written to is no trouble', async () => {
    const file = join(home, 'a-file');
    await writeFile(file, '');
    const stories = await openStories(corpus, join(file, 'caches'));
    expect(stories.library().stories).toHaveLength(COUNT);
  });
});

describe('where caches are', () => {
  test.each([
    [{ ROWBOT_CACHE: '/var/cache/rowbot' }, '/var/cache/rowbot'],
    [{ ROWBOT_CACHE: 'off' }, null],
    [{ XDG_CACHE_HOME: '/home/me/.c' }, '/home/me/.c/rowbot'],
  ])('%j', (environment, folder) => {
    expect(cacheFolder(environment)).toBe(folder);
  });
});
