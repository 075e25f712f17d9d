// A talk in the terminal: what was said, and what a number chooses.
import type { Action, Asker, Desk, Reply, Turn } from '../../command/index.ts';
import { encodeCall, notice, plainText, sayIn } from '../../command/index.ts';
import { choicesOf } from './render.ts';

/** How many turns of the talk a follow-up can look back on. */
const REMEMBERED = 6;

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

const NUMBER = /^\d{1,2}$/u;

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
    const tooHigh = this.#tooHigh(line.trim());
    if (tooHigh !== null) return tooHigh;
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

  /** A number that no choice has is no question: the choices stay as they are. */
  #tooHigh(line: string): Reply | null {
    const count = this.#choices.length;
    if (count === 0 || !NUMBER.test(line) || this.#choices[Number(line) - 1] !== undefined) return null;
    return notice(sayIn(this.#asker.locale)('console.choices', { count }));
  }

  #reply(line: string): Promise<Reply> {
    const chosen = NUMBER.test(line) ? this.#choices[Number(line) - 1] : undefined;
    if (chosen !== undefined) return this.#desk.call(chosen.call, this.#asker);
    return line.startsWith('/')
      ? this.#desk.line(line.slice(1), this.#asker)
      : this.#desk.ask(line, this.#asker, this.#turns);
  }
}
