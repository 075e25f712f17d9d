// Tells when the corpus changes while the bot runs.
import { extname } from 'node:path';
import { watch } from 'chokidar';
import { STORY_ENDINGS } from './parse.ts';

/** Milliseconds of quiet after the last change before it is told: an editor writes in several steps. */
const SETTLE = 150;

/**
 * Calls `changed` after story files of the folder were added, changed or removed.
 *
 * @returns stops the watch
 */
export function watchCorpus(folder: string, changed: () => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { ignoreInitial: true, depth: 0 });
  watcher.on('all', (_event, path) => {
    if (!STORY_ENDINGS.includes(extname(path))) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
