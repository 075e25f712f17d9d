// The terminal: one line answered, or a prompt, or line by line from a pipe.
import type { Chat } from '../chats/chat.ts';
import {
  type ConsoleParts,
  consoleAsker,
  createConsole,
  renderReply,
  screenOf,
  Talk,
} from '../chats/console/index.ts';
import type { Desk } from '../command/index.ts';
import { showProblem } from '../corpus/index.ts';
import type { Runner } from '../daily/runner.ts';
import type { Settings } from '../settings.ts';
import { faultToStderr, openDesk } from './desk.ts';
import { endQuietlyWithReader, printLine } from './output.ts';
import { type OpenServices, openServices, storeAt } from './services.ts';
import { openStories, type Stories } from './stories.ts';

/** This terminal as a chat. @param ended told when its input has ended */
const terminal = (ended: ConsoleParts['ended'] = () => undefined): Chat =>
  createConsole({ input: process.stdin, output: process.stdout, ended });

/** Answers one line, as it is typed at the prompt. */
async function answerOnce(line: string, desk: Desk): Promise<void> {
  endQuietlyWithReader();
  const reply = await new Talk(desk, consoleAsker()).answer(line);
  await printLine(renderReply(reply, { ...screenOf(process.stdout), interactive: false }));
}

/** Answers until the input ends or the person leaves. @param started is given the terminal as a chat to post to */
async function talk(desk: Desk, started: (chat: Chat) => void): Promise<void> {
  endQuietlyWithReader();
  await new Promise<void>((ended, failed) => {
    const chat = terminal(ended);
    chat.start(desk).then(() => started(chat), failed);
  });
}

/** What prints the quote of the row at its hour. */
async function dailyOf(
  settings: Settings,
  chat: Chat,
  open: OpenServices,
  stories: Stories,
): Promise<Runner> {
  const [{ openDaily }, { pino }] = await Promise.all([import('./daily.ts'), import('pino')]);
  const log = pino({ level: 'error' }, { write: (line) => process.stderr.write(line) });
  return openDaily({ settings, open, stories, chats: [{ name: chat.name, chat: () => chat }], log });
}

/** Makes the posts that are due, where a line has asked for one before the program ends. */
async function postWhatIsDue(runner: Runner): Promise<void> {
  await runner.idle();
  await runner.tick();
  await runner.idle();
}

/** Answers in the terminal: the words given, else what is typed or piped in. */
export async function startTerminal(
  settings: Settings,
  folder: string,
  words: readonly string[],
): Promise<void> {
  const stories = await openStories(folder);
  for (const problem of stories.problems()) process.stderr.write(`${showProblem(problem)}\n`);
  const { ROWBOT_SECRET: secret } = settings;
  let daily: Promise<Runner> | undefined;
  let asked = false;
  const wake = (): void => {
    asked = true;
    void daily?.then((runner) => runner.wake());
  };
  const open = openServices({ at: storeAt(settings), secret, library: stories.library, wake });
  const desk = openDesk(stories, open.services, faultToStderr);
  if (words.length > 0) {
    await answerOnce(words.join(' '), desk);
    if (asked) daily = dailyOf(settings, terminal(), open, stories);
  } else {
    if (process.stdin.isTTY)
      stories.watch(
        () => undefined,
        (error) => faultToStderr(error, 'corpus'),
      );
    await talk(desk, (chat) => {
      daily = dailyOf(settings, chat, open, stories);
      void daily.then((runner) => runner.start());
    });
  }
  const runner = await daily;
  if (runner !== undefined && asked) await postWhatIsDue(runner);
  await runner?.stop();
  await stories.close();
  await open.close();
}
