// `rowbot ask`: answers requests from standard input as a stream, for programs (--json) and for people.
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { consoleAsker, PLAIN, renderReply } from '../chats/console/index.ts';
import { type Asker, type Desk, type Reply, UserError } from '../command/index.ts';
import { readSettings } from '../settings.ts';
import { corpusFolder } from './corpus-folder.ts';
import { faultToStderr, openDesk } from './desk.ts';
import { endQuietlyWithReader, printLine } from './output.ts';
import { memorySettings, openServices, storeAt } from './services.ts';
import { openStories } from './stories.ts';

const request = z.object({ ask: z.string(), story: z.string().optional() });

const SCREEN = { style: PLAIN, width: 80, interactive: false };

/** A request line: JSON where it is a JSON object with `ask`, else plain text. */
function parse(line: string): { ask: string; story: string | null } {
  if (line.trimStart().startsWith('{')) {
    try {
      const parsed = request.safeParse(JSON.parse(line));
      if (parsed.success) return { ask: parsed.data.ask, story: parsed.data.story ?? null };
    } catch {
      // A line that only looks like JSON is a question in plain text.
    }
  }
  return { ask: line, story: null };
}

const answer = (desk: Desk, ask: string, asker: Asker): Promise<Reply> =>
  ask.trimStart().startsWith('/') ? desk.line(ask.trimStart().slice(1), asker) : desk.ask(ask, asker);

/**
 * Answers until standard input ends.
 *
 * @throws UserError where there is no such corpus
 */
export async function ask(options: { json?: boolean; corpus?: string }): Promise<void> {
  endQuietlyWithReader();
  const folder = corpusFolder(options.corpus ?? process.env['ROWBOT_CORPUS']);
  if (!existsSync(folder)) throw new UserError('no-corpus', `There is no folder ${folder}.`);
  const stories = await openStories(folder);
  const settings = memorySettings();
  const { services } = openServices({ at: storeAt(readSettings(process.env)), library: stories.library });
  const desk = openDesk(stories, { ...services, settings }, faultToStderr);
  const asker = { ...consoleAsker(), locale: 'en-GB' };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    // For a program, each line in is a line out.
    if (options.json !== true && line.trim() === '') continue;
    const { ask: question, story } = parse(line);
    await settings.set(asker, { story });
    const reply = await answer(desk, question, asker);
    const shown = renderReply(reply, SCREEN);
    await printLine(
      options.json === true
        ? JSON.stringify({
            ask: question,
            command: reply.command ?? null,
            verdict: reply.verdict ?? 'unknown',
            reason: reply.reason,
            results: reply.results,
            reply: shown,
          })
        : `${shown}\n`,
    );
  }
}
