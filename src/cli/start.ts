// `rowbot start`: the main job, in the chats that are configured, or in the terminal.
import { existsSync } from 'node:fs';
import { consoleAsker, createConsole, renderReply, screenOf, Talk } from '../chats/console/index.ts';
import { UserError } from '../command/index.ts';
import { showProblem } from '../corpus/index.ts';
import { readSettings } from '../settings.ts';
import { faultToStderr, openDesk } from './desk.ts';
import { printLine } from './output.ts';
import { openServices, storeAt } from './services.ts';
import { corpusFolder, openStories } from './stories.ts';

/**
 * Starts what is configured.
 *
 * @param words a line to answer once
 * @throws UserError for a setting or a corpus that must be mended
 */
export async function start(words: readonly string[]): Promise<void> {
  const settings = readSettings(process.env);
  const folder = corpusFolder(settings.ROWBOT_CORPUS);
  if (!existsSync(folder))
    throw new UserError('no-corpus', `There is no folder ${folder}: make it, or set ROWBOT_CORPUS.`);
  const stories = await openStories(folder);
  for (const problem of stories.problems()) process.stderr.write(`${showProblem(problem)}\n`);
  const open = openServices({
    at: storeAt(settings),
    secret: settings.ROWBOT_SECRET,
    library: stories.library,
  });
  const desk = openDesk(stories, open.services, faultToStderr);
  if (words.length > 0) {
    const reply = await new Talk(desk, consoleAsker()).answer(words.join(' '));
    await printLine(renderReply(reply, { ...screenOf(process.stdout), interactive: false }));
    await open.close();
    return;
  }
  if (process.stdin.isTTY) stories.watch(() => undefined);
  await new Promise<void>((ended) => {
    void createConsole({ input: process.stdin, output: process.stdout, ended }).start(desk);
  });
  await stories.close();
  await open.close();
}
