// The terminal: one line answered, or a prompt, or line by line from a pipe.
import type { Chat } from '../chats/chat.ts';
import { consoleAsker, createConsole, renderReply, screenOf, Talk } from '../chats/console/index.ts';
import type { Desk } from '../command/index.ts';
import { endQuietlyWithReader, printLine } from './output.ts';

/** Answers one line, as it is typed at the prompt. */
export async function answerOnce(line: string, desk: Desk): Promise<void> {
  endQuietlyWithReader();
  const reply = await new Talk(desk, consoleAsker()).answer(line);
  await printLine(renderReply(reply, { ...screenOf(process.stdout), interactive: false }));
}

/** Answers until the input ends or the person leaves. @param started is given the terminal as a chat to post to */
export async function talk(desk: Desk, started: (chat: Chat) => void): Promise<void> {
  endQuietlyWithReader();
  await new Promise<void>((ended, failed) => {
    const chat = createConsole({ input: process.stdin, output: process.stdout, ended });
    chat.start(desk).then(() => started(chat), failed);
  });
}
