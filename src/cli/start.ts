// `rowbot start`: the main job, in the chats that are configured, or in the terminal where none is.
import { existsSync } from 'node:fs';
import type { Chat } from '../chats/chat.ts';
import { UserError } from '../command/index.ts';
import { showProblem } from '../corpus/index.ts';
import type { Runner } from '../daily/runner.ts';
import { readSettings, type Settings } from '../settings.ts';
import { configuredChats } from './chats.ts';
import { faultToStderr, openDesk } from './desk.ts';
import { type OpenServices, openServices, storeAt } from './services.ts';
import { corpusFolder, openStories, type Stories } from './stories.ts';
import { answerOnce, talk } from './terminal.ts';

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

/** Prints the quote of the row at its hour. */
async function startDaily(chat: Chat, open: OpenServices, stories: Stories): Promise<Runner> {
  const [{ openDaily }, { pino }] = await Promise.all([import('./daily.ts'), import('pino')]);
  const log = pino({ level: 'error' }, { write: (line) => process.stderr.write(line) });
  const runner = openDaily({ open, stories, chats: [{ name: chat.name, chat: () => chat }], log });
  runner.start();
  return runner;
}

/** Answers in the terminal: the words given, else what is typed or piped in. */
async function startTerminal(settings: Settings, folder: string, words: readonly string[]): Promise<void> {
  const stories = await openStories(folder);
  for (const problem of stories.problems()) process.stderr.write(`${showProblem(problem)}\n`);
  const { ROWBOT_SECRET: secret } = settings;
  const open = openServices({ at: storeAt(settings), secret, library: stories.library });
  const desk = openDesk(stories, open.services, faultToStderr);
  if (words.length > 0) {
    await answerOnce(words.join(' '), desk);
  } else {
    if (process.stdin.isTTY)
      stories.watch(
        () => undefined,
        (error) => faultToStderr(error, 'corpus'),
      );
    let daily: Runner | undefined;
    await talk(desk, (chat) => {
      void startDaily(chat, open, stories).then((runner) => {
        daily = runner;
      });
    });
    await daily?.stop();
  }
  await stories.close();
  await open.close();
}

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
    return startTerminal(settings, folder, words);
  const { serve } = await import('./serve.ts');
  try {
    await serve({ settings, folder, makers, shards });
  } finally {
    // A library that still holds a socket or a timer must not hold the process.
    setTimeout(() => process.exit(), LINGER).unref();
  }
}
