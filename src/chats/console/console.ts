// The terminal as a chat: a prompt that answers the same commands as Discord and Slack.
import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { Writable } from 'node:stream';
import pc from 'picocolors';
import type { Asker, Reply, Say } from '../../command/index.ts';
import { listed, sayIn } from '../../command/index.ts';
import type { Chat, Target } from '../chat.ts';
import { fold, renderReply } from './render.ts';
import { screenOf } from './screen.ts';
import { Talk } from './talk.ts';

/** The one person at the terminal, who owns it. */
export function consoleAsker(): Asker {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    chat: 'console',
    workspace: null,
    channel: 'terminal',
    thread: null,
    person: 'you',
    name: null,
    administrator: true,
    locale,
    zone: timeZone,
    direct: true,
  };
}

export interface ConsoleParts {
  readonly input: NodeJS.ReadableStream & { isTTY?: boolean };
  readonly output: Writable & { columns?: number; isTTY?: boolean };
  /** Told when the input has ended or the person has left. */
  readonly ended: () => void;
}

const LEAVE = new Set(['/exit', '/quit', 'exit', 'quit', ':q']);

/** Makes the terminal a chat. Lines are answered one after the other, in order. */
export function createConsole({ input, output, ended }: ConsoleParts): Chat {
  const screen = screenOf(output);
  const asker = consoleAsker();
  const say: Say = sayIn(asker.locale);
  const interactive = input.isTTY === true;
  let talk: Talk | undefined;
  let lines: ReturnType<typeof createInterface> | undefined;
  let work: Promise<void> = Promise.resolve();

  const print = (text: string) => output.write(`${text}\n`);
  let left = false;
  const leave = (): void => {
    left = true;
    lines?.close();
  };
  /** As in a shell: what is typed is thrown away; with nothing typed, the talk is over. */
  const interrupted = (): void => {
    print('^C');
    if (lines === undefined || lines.line === '') {
      leave();
    } else {
      lines.write(null, { ctrl: true, name: 'e' });
      lines.write(null, { ctrl: true, name: 'u' });
    }
  };
  const show = (reply: Reply) => print(`${renderReply(reply, { ...screen, interactive })}\n`);
  /** Shows something in the middle of the talk: what is being typed stands below it again. */
  const interject = (reply: Reply): void => {
    if (interactive) {
      cursorTo(output, 0);
      clearLine(output, 1);
    }
    show(reply);
    talk?.told(reply);
    if (interactive) lines?.prompt(true);
  };

  /** Waits for the answer that is being made, so that nothing comes between a line and its answer. */
  const afterAnswer = (act: () => void): Promise<void> => {
    work = work.then(act);
    return work;
  };

  return {
    name: 'console',
    capabilities: {
      autocomplete: false,
      buttons: true,
      pictures: false,
      privateReplies: false,
      commandsInThreads: true,
    },
    start: async (desk) => {
      const talking = new Talk(desk, asker);
      talk = talking;
      const names = listed(desk.commands).map(({ name }) => `/${name} `);
      lines = createInterface({
        input,
        ...(interactive ? { output } : {}),
        terminal: interactive,
        prompt: pc.bold('rowbot> '),
        completer: (typed: string) => [names.filter((name) => name.startsWith(typed)), typed],
      });
      if (interactive) {
        print(`${fold(say('console.welcome'), screen.width).join('\n')}\n`);
        lines.on('SIGINT', interrupted);
        lines.prompt();
      }
      lines.on('line', (line) => {
        work = work.then(async () => {
          if (LEAVE.has(line.trim())) return leave();
          if (line.trim() !== '') show(await talking.answer(line));
          if (interactive) lines?.prompt();
        });
      });
      lines.on('close', () => {
        // Ctrl+D leaves the cursor behind the prompt.
        if (interactive && !left) print('');
        void work.then(ended);
      });
    },
    connected: () => lines !== undefined,
    stop: async () => {
      lines?.close();
      await work;
    },
    post: async (_target: Target, reply: Reply) => {
      await afterAnswer(() => interject(reply));
      return `${asker.channel}-${reply.results[0]?.id ?? 'post'}`;
    },
    posted: async () => null,
    tell: (_person, reply) => afterAnswer(() => interject(reply)),
  };
}
