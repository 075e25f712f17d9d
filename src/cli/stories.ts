// The stories of a running program: loaded, read, indexed, and taken up anew when a file changes.
import { loadCorpus, type Problem, watchCorpus } from '../corpus/index.ts';
import { createLibrary, indexStories, type Library } from '../search/index.ts';
import type { Story, StorySource } from '../story/index.ts';
import { cacheFolder, openCache } from './cache.ts';

export interface Stories {
  readonly library: () => Library;
  readonly problems: () => readonly Problem[];
  /**
   * Starts to watch the folder.
   *
   * @param changed told after a new snapshot has been taken up
   * @param failed told when none could be; the last one stays
   */
  watch(changed: (problems: readonly Problem[]) => void, failed: (error: unknown) => void): void;
  close(): Promise<void>;
}

/** Reads a story; the reading and its models are loaded only where something is not kept. */
const readAnew = async (source: StorySource): Promise<Story> =>
  (await import('../reading/index.ts')).read(source);

/** Whether two sources of one id are the same, so that the reading can be kept. */
const same = (a: StorySource, b: StorySource): boolean =>
  a.text === b.text &&
  a.title === b.title &&
  a.date === b.date &&
  a.source === b.source &&
  JSON.stringify([a.people, a.corrections]) === JSON.stringify([b.people, b.corrections]);

/**
 * Reads every story of a folder.
 *
 * @param caches folder in which the readings are kept, or null
 * @throws the error of the file system when there is no such folder
 */
export async function openStories(folder: string, caches = cacheFolder(process.env)): Promise<Stories> {
  let readings = new Map<string, { source: StorySource; story: Story }>();
  let problems: readonly Problem[] = [];
  let library: Library = createLibrary([]);

  const take = async (): Promise<void> => {
    const corpus = await loadCorpus(folder);
    const cache = await openCache(caches, folder);
    const next = new Map<string, { source: StorySource; story: Story }>();
    for (const source of corpus.stories) {
      const known = readings.get(source.id);
      next.set(
        source.id,
        known !== undefined && same(known.source, source)
          ? known
          : { source, story: cache.reading(source) ?? (await readAnew(source)) },
      );
    }
    // A file that broke while we run keeps its last good version until it is mended or removed.
    for (const { file } of corpus.problems) {
      const [id] = [...readings.keys()].filter(
        (known) => file.endsWith(`/${known}.md`) || file.endsWith(`/${known}.txt`),
      );
      const known = id === undefined ? undefined : readings.get(id);
      if (id !== undefined && known !== undefined && !next.has(id)) next.set(id, known);
    }
    readings = next;
    problems = corpus.problems;
    const stories = [...next.values()].map(({ story }) => story);
    const index = (await cache.index(stories)) ?? indexStories(stories);
    library = createLibrary(stories, index);
    await cache.keep(stories, index);
  };

  await take();
  let stop: (() => Promise<void>) | undefined;
  let taking: Promise<void> = Promise.resolve();
  return {
    library: () => library,
    problems: () => problems,
    watch: (changed, failed) => {
      stop = watchCorpus(folder, () => {
        taking = taking.then(take).then(() => changed(problems), failed);
      });
    },
    close: async () => {
      await stop?.();
      await taking;
    },
  };
}
