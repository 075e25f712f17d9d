// Holds the plan of the house against the real imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { patternOf, STORY_WORDS } from './fixtures/story-words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const filesIn = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    : [];

const sources = [...filesIn('src'), ...filesIn('commands')];

interface Import {
  readonly from: string;
  /** A path from the root for our own files, else the package's name. */
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

const PATTERN =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g;

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(PATTERN)].map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    const own = target.startsWith('.');
    return {
      from: file,
      to: own ? normalize(join(dirname(file), target)) : target.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1'),
      own,
      typeOnly: match[1] !== undefined,
    };
  });

const imports = sources.flatMap(importsOf);

/** What all chats share, without knowing any of them. */
const CHATS = [
  'chat',
  'checkup',
  'cut',
  'draft',
  'guard',
  'running',
  'seen',
  'share',
  'visible',
  'within',
].map((file) => `src/chats/${file}.ts`);

/** What each room may import of our own; a room may always import itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'src/story': [],
  'src/reading': ['src/story'],
  'src/search': ['src/story'],
  'src/corpus': ['src/story'],
  'src/command': ['src/story', 'src/search'],
  'src/asking': ['src/command', 'src/story', 'src/search'],
  commands: ['src/command', 'src/story', 'src/search', 'src/daily', 'src/row'],
  'src/daily': ['src/command', 'src/story', 'src/search', 'src/chats/chat.ts'],
  'src/store': ['src/command', 'src/daily'],
  'src/row': ['src/command', 'src/story'],
  'src/chats/console': ['src/command', 'src/chats/chat.ts'],
  'src/chats/discord': ['src/command', ...CHATS],
  'src/watching': ['src/command'],
  'src/chats/slack': ['src/command', ...CHATS],
};

/** Packages that are imported in one folder alone. */
const ONE_HOME: Readonly<Record<string, string>> = {
  'discord.js': 'src/chats/discord',
  undici: 'src/chats/discord',
  '@slack/bolt': 'src/chats/slack',
  'fuse.js': 'src/search',
  'prom-client': 'src/watching',
  kysely: 'src/store',
  libsql: 'src/store',
  pg: 'src/store',
  '@dagrejs/dagre': 'src/row',
  '@resvg/resvg-js': 'src/row',
  'wink-nlp': 'src/reading',
};

const inside = (file: string, room: string): boolean => file === room || file.startsWith(`${room}/`);

describe('the plan of the house', () => {
  test('the sources are found, so that the other tests can fail', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(60);
  });

  test.each(Object.entries(MAY))('%s imports only what the plan allows', (room, allowed) => {
    const wrong = imports
      .filter(({ from, to, own }) => own && inside(from, room) && !inside(to, room))
      .filter(({ to }) => !allowed.some((one) => inside(to, one)))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(ONE_HOME))('%s is imported in %s alone', (name, home) => {
    const strangers = imports
      .filter(({ from, to }) => to === name && !inside(from, home))
      .map(({ from }) => from);
    expect(strangers).toEqual([]);
  });

  test('a command imports no other command', () => {
    const wrong = imports
      .filter(
        ({ from, to }) => inside(from, 'commands') && inside(to, 'commands') && from !== 'commands/index.ts',
      )
      .map(({ from, to }) => `${from} → ${to}`);
    expect(wrong).toEqual([]);
  });

  test('no file knows itself by way of others, not even by types', () => {
    const known = new Map(
      sources.map((file) => [file, imports.filter(({ from, own }) => own && from === file)]),
    );
    const circleFrom = (start: string): string[] => {
      const seen = new Set<string>();
      const next = [start];
      for (let at = next.pop(); at !== undefined; at = next.pop())
        for (const { to } of known.get(at) ?? [])
          if (!seen.has(to)) {
            seen.add(to);
            next.push(to);
          }
      return seen.has(start) ? [start] : [];
    };
    expect(sources.flatMap(circleFrom)).toEqual([]);
  });

  test('nothing imports main', () => {
    expect(imports.filter(({ to }) => to === 'src/main.ts')).toEqual([]);
  });

  test('only main imports the command line’s rooms', () => {
    const wrong = imports.filter(
      ({ from, to }) => inside(to, 'src/cli') && !inside(from, 'src/cli') && from !== 'src/main.ts',
    );
    expect(wrong).toEqual([]);
  });

  test('the reading and the story use no clock, no chance and no I/O', () => {
    const impure = /\b(?:Date\.now|new Date\(\)|Math\.random|process\.env|readFileSync|fetch\()/;
    const wrong = sources
      .filter((file) =>
        ['src/story', 'src/reading', 'src/search', 'src/asking'].some((room) => inside(file, room)),
      )
      .filter((file) => impure.test(readFileSync(join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});

describe('the code knows no story', () => {
  test.each(STORY_WORDS)('%s stands nowhere in src or commands', (word) => {
    const pattern = patternOf(word);
    const files = [
      ...sources,
      ...filesIn('src')
        .map((file) => file.replace(/\.ts$/, '.json'))
        .filter((file) => existsSync(join(root, file))),
    ];
    expect(files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
