// What is kept on disk of a corpus, so that it starts in a moment: the readings of its stories and their index.
// Whatever is missing, broken or of an older program is made anew; a disk that can't be written to is no trouble.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { restoreIndex, serialiseIndex, type WordIndex } from '../search/index.ts';
import type { Story, StorySource } from '../story/index.ts';

/** What the reading adds to a story's source. */
type Reading = Omit<Story, keyof StorySource>;

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex');
};

/** Where caches are: as set (`off` for nowhere), else where this system keeps them. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string | null {
  const set = environment['ROWBOT_CACHE']?.trim();
  if (set === 'off') return null;
  if (set !== undefined && set !== '') return set;
  return join(environment['XDG_CACHE_HOME']?.trim() || join(homedir(), '.cache'), 'rowbot');
}

/** Written by the build: the fingerprint of the built code, and what is kept of the stories that come with the program. */
const BUILT = new URL('../../kept/', import.meta.url);
const FINGERPRINT = new URL('fingerprint', BUILT);
/** The name of what is kept of the shipped stories. */
const SHIPPED = 'shipped';

/** A fingerprint of the code that reads and indexes, as it lies here: another program reads anew. */
async function fingerprintOfCode(): Promise<string> {
  const parts: (string | Uint8Array)[] = [];
  for (const room of ['story', 'reading', 'search']) {
    const folder = fileURLToPath(new URL(`../${room}/`, import.meta.url));
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && /\.(?:[jt]s|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) parts.push(await readFile(file));
  }
  return hash(...parts);
}

/** The fingerprint that the build wrote down; null where there was none, or the code was compiled again since. */
async function builtFingerprint(): Promise<string | null> {
  try {
    const [written, compiled] = await Promise.all([stat(FINGERPRINT), stat(fileURLToPath(import.meta.url))]);
    return compiled.mtimeMs > written.mtimeMs ? null : await readFile(FINGERPRINT, 'utf8');
  } catch {
    return null;
  }
}

/** A fingerprint of the code and of what runs it. */
const codeFingerprint = async (): Promise<string> =>
  hash(process.version, (await builtFingerprint()) ?? (await fingerprintOfCode()));

/** Reads a file that begins with the hash of the rest; null where it isn't whole. */
async function readWhole(file: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(file);
    const body = bytes.subarray(64);
    return bytes.subarray(0, 64).toString('latin1') === hash(body) ? body : null;
  } catch {
    return null;
  }
}

/** Writes a file so that a reader sees the old one or the new one. */
async function writeWhole(file: string, body: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}`;
  try {
    await writeFile(beside, Buffer.concat([Buffer.from(hash(body), 'latin1'), body]));
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** What is kept of one corpus. */
export interface Cache {
  /** The story as it was read before, or null. */
  reading(source: StorySource): Story | null;
  /** The index of these very stories, or null. */
  index(stories: readonly Story[]): Promise<WordIndex | null>;
  /** Keeps the stories and their index; does nothing where both are kept already. */
  keep(stories: readonly Story[], index: WordIndex): Promise<void>;
}

const NOTHING: Cache = { reading: () => null, index: async () => null, keep: async () => undefined };

const keyOf = ({ id, title, text, date, source, people, corrections }: StorySource): string =>
  hash(JSON.stringify([id, title, text, date, source, people, corrections]));

const statementsIn = (stories: readonly Story[]): number =>
  stories.reduce((sum, { statements }) => sum + statements.length, 0);

/** The two files of one corpus in a folder of caches. */
const filesOf = (folder: string, name: string) => ({
  readings: join(folder, `${name}.readings`),
  index: join(folder, `${name}.index`),
});

/** The kept readings, as lines by the key of their story, where they were made by this code. */
async function linesOf(file: string, code: string): Promise<[key: string, line: string][]> {
  const body = await readWhole(file);
  const [first, ...lines] = body === null ? [] : body.toString('utf8').split('\n');
  return first === code ? lines.map((line) => [line.slice(0, 64), line.slice(64)]) : [];
}

/**
 * Opens what is kept of a corpus, there or with the program.
 *
 * @param folder of caches, or null to keep nothing
 * @param corpus folder of the stories
 * @param name of its files, one for each corpus where left out
 */
export async function openCache(
  folder: string | null,
  corpus: string,
  name = hash(resolve(corpus)).slice(0, 16),
): Promise<Cache> {
  if (folder === null) return NOTHING;
  const code = await codeFingerprint();
  const own = filesOf(folder, name);
  const shipped = filesOf(fileURLToPath(BUILT), SHIPPED);
  const kept = new Map([...(await linesOf(shipped.readings, code)), ...(await linesOf(own.readings, code))]);
  const contentOf = (stories: readonly Story[]): Buffer =>
    Buffer.from(hash(code, ...stories.map(keyOf)), 'latin1');
  /** The bytes of the index of these stories, from where they are kept. */
  const indexOf = async (stories: readonly Story[]): Promise<Buffer | null> => {
    const content = contentOf(stories);
    for (const file of [own.index, shipped.index]) {
      const bytes = await readWhole(file);
      if (bytes?.subarray(0, 64).equals(content) === true) return bytes.subarray(64);
    }
    return null;
  };
  return {
    reading: (source) => {
      const line = kept.get(keyOf(source));
      return line === undefined ? null : { ...source, ...(JSON.parse(line) as Reading) };
    },
    index: async (stories) => {
      const bytes = await indexOf(stories);
      return bytes === null ? null : restoreIndex(bytes, statementsIn(stories));
    },
    keep: async (stories, index) => {
      const keys = stories.map(keyOf);
      if (keys.every((key) => kept.has(key)) && (await indexOf(stories)) !== null) return;
      await mkdir(folder, { recursive: true }).catch(() => undefined);
      const readings = stories.map(({ paragraphs, sentences, cast, statements }, at) => {
        const reading: Reading = { paragraphs, sentences, cast, statements };
        return `${keys[at]}${JSON.stringify(reading)}`;
      });
      await writeWhole(own.readings, Buffer.from([code, ...readings].join('\n'), 'utf8'));
      await writeWhole(own.index, Buffer.concat([contentOf(stories), serialiseIndex(index)]));
    },
  };
}

/**
 * Keeps the readings of the stories that come with the program beside its code, so that its very first start finds them.
 * The build calls it.
 *
 * @public
 */
export async function shipReadings(stories: readonly Story[], index: WordIndex): Promise<void> {
  const folder = fileURLToPath(BUILT);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(FINGERPRINT, await fingerprintOfCode());
  await (await openCache(folder, folder, SHIPPED)).keep(stories, index);
}
