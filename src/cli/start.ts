// `rowbot start`: the main job, in the chats that are configured, or in the terminal where none is. What is wrong with the
// settings is said before anything heavy is loaded.
import { existsSync } from 'node:fs';
import { UserError } from '../command/errors.ts';
import { readSettings, type Settings } from '../settings.ts';
import { configuredChats } from './chats.ts';
import { corpusFolder } from './corpus-folder.ts';

/**
 * The folder of the stories.
 *
 * @throws UserError where it isn't there
 */
function corpusOf(settings: Settings): string {
  const folder = corpusFolder(settings.ROWBOT_CORPUS);
  if (existsSync(folder)) return folder;
  throw new UserError('no-corpus', `There is no folder ${folder}: make it, or set ROWBOT_CORPUS in .env.`);
}

/**
 * The number of shards asked for.
 *
 * @throws UserError for anything but a whole number
 */
function shardsOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  throw new UserError('shards', '--shards takes a whole number from 1 to 9999, such as --shards 2.');
}

/** Milliseconds for the last words to get out. */
const LINGER = 500;

/**
 * Starts what is configured.
 *
 * @param words a line to answer once, in the terminal
 * @throws UserError for a setting or a corpus that must be mended
 */
export async function start(
  words: readonly string[],
  options: { terminal?: boolean; shards?: string },
): Promise<void> {
  const settings = readSettings(process.env);
  const folder = corpusOf(settings);
  const makers = configuredChats(settings);
  const shards = shardsOf(options.shards);
  if (words.length > 0 || options.terminal === true || (makers.length === 0 && shards === null))
    return (await import('./terminal.ts')).startTerminal(settings, folder, words);
  const { serve } = await import('./serve.ts');
  try {
    await serve({ settings, folder, makers, shards });
  } finally {
    // A library that still holds a socket or a timer must not hold the process.
    setTimeout(() => process.exit(), LINGER).unref();
  }
}
