// The terminal as a chat: a prompt that answers the same commands as Discord and Slack.
import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { Writable } from 'node:stream';
import pc from 'picocolors';
import type { Action, Asker, Desk, Reply, Say, Turn } from '../../command/index.ts';
import { encodeCall, listed, plainText, sayIn } from '../../command/index.ts';
import type { Chat, Target } from '../chat.ts';
import { choicesOf, fold, PLAIN, renderReply, type Screen, type Style } from './render.ts';

const COLOURED: Style = {
  bold: pc.bold,
  italic: pc.italic,
  strike: pc.strikethrough,
  underline: pc.underline,
  code: pc.cyan,
  dim: pc.dim,
  match: (words) => pc.bold(pc.yellow(words)),
};

/** Lines longer than this are hard to read. */
const WIDEST = 100;
const NARROWEST = 40;
/** Columns of a pipe, which has none. */
const PIPE = 80;

/** How many turns of the talk a follow-up can look back on. */
const REMEMBERED = 6;

/** The screen that a stream is. */
export function screenOf(output: NodeJS.WritableStream & { columns?: number; isTTY?: boolean }): Screen {
  const width = Math.min(WIDEST, Math.max(NARROWEST, output.columns ?? PIPE));
  const colours = output.isTTY === true && pc.isColorSupported;
  return { style: colours ? COLOURED : PLAIN, width, interactive: output.isTTY === true };
}

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

const wordsOf = (reply: Reply): string =>
  reply.parts
    .map((part) =>
      part.type === 'card'
        ? part.body.map(plainText).join('\n')
        : part.type === 'text'
          ? plainText(part.text)
          : '',
    )
    .join('\n');

/** A talk in the terminal: knows what was said and what can be chosen by number. */
export class Talk {
  readonly #desk: Desk;
  readonly #asker: Asker;
  #choices: readonly Action[] = [];
  #turns: Turn[] = [];

  constructor(desk: Desk, asker: Asker) {
    this.#desk = desk;
    this.#asker = asker;
  }

  /** Answers a line: `/command …`, the number of a choice, or a question. */
  async answer(line: string): Promise<Reply> {
    const reply = await this.#reply(line.trim());
    this.#remember({ from: 'person', text: line, actions: [] });
    this.told(reply);
    return reply;
  }

  /** Takes note of something that was shown: its choices are the ones that a number means from now on. */
  told(reply: Reply): void {
    this.#choices = choicesOf(reply);
    const actions = this.#choices.map(({ call }) => encodeCall(call));
    this.#remember({ from: 'bot', text: wordsOf(reply), actions });
  }

  #remember(turn: Turn): void {
    this.#turns = [...this.#turns, turn].slice(-REMEMBERED);
  }

  #reply(line: string): Promise<Reply> {
    const chosen = /^\d{1,2}$/.test(line) ? this.#choices[Number(line) - 1] : undefined;
    if (chosen !== undefined) return this.#desk.call(chosen.call, this.#asker);
    return line.startsWith('/')
      ? this.#desk.line(line.slice(1), this.#asker)
      : this.#desk.ask(line, this.#asker, this.#turns);
  }
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
