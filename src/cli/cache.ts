// What is kept on disk of a corpus, so that it starts in a moment: the readings of its stories and their index.
// Whatever is missing, broken or of an older program is made anew; a disk that can't be written to is no trouble.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

/** A fingerprint of the code that reads and indexes: another program reads anew. */
async function codeFingerprint(): Promise<string> {
  const parts: (string | Uint8Array)[] = [process.version];
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

/**
 * Opens what is kept of a corpus.
 *
 * @param folder of caches, or null to keep nothing
 * @param corpus folder of the stories
 */
export async function openCache(folder: string | null, corpus: string): Promise<Cache> {
  if (folder === null) return NOTHING;
  const code = await codeFingerprint();
  const name = hash(resolve(corpus)).slice(0, 16);
  const readingsFile = join(folder, `${name}.readings`);
  const indexFile = join(folder, `${name}.index`);
  const body = await readWhole(readingsFile);
  const [first, ...lines] = body === null ? [] : body.toString('utf8').split('\n');
  const kept = new Map<string, string>();
  if (first === code) for (const line of lines) kept.set(line.slice(0, 64), line.slice(64));
  const contentOf = (stories: readonly Story[]): Buffer =>
    Buffer.from(hash(code, ...stories.map(keyOf)), 'latin1');
  return {
    reading: (source) => {
      const line = kept.get(keyOf(source));
      return line === undefined ? null : { ...source, ...(JSON.parse(line) as Reading) };
    },
    index: async (stories) => {
      const bytes = await readWhole(indexFile);
      return bytes?.subarray(0, 64).equals(contentOf(stories)) === true
        ? restoreIndex(bytes.subarray(64), statementsIn(stories))
        : null;
    },
    keep: async (stories, index) => {
      const keys = stories.map(keyOf);
      const whole = await readWhole(indexFile);
      if (whole?.subarray(0, 64).equals(contentOf(stories)) === true && keys.every((key) => kept.has(key)))
        return;
      await mkdir(folder, { recursive: true }).catch(() => undefined);
      const readings = stories.map(({ paragraphs, sentences, cast, statements }, at) => {
        const reading: Reading = { paragraphs, sentences, cast, statements };
        return `${keys[at]}${JSON.stringify(reading)}`;
      });
      await writeWhole(readingsFile, Buffer.from([code, ...readings].join('\n'), 'utf8'));
      await writeWhole(indexFile, Buffer.concat([contentOf(stories), serialiseIndex(index)]));
    },
  };
}
