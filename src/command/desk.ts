// The one door between a chat and the commands: a chat hands in what it was asked and shows what comes back.
import type { Call } from './action.ts';
import type { Command } from './command.ts';
import type { Choice } from './option.ts';
import type { Reply } from './reply.ts';
import type { Asker } from './scene.ts';

/** A message of the conversation so far, oldest first. */
export interface Turn {
  readonly from: 'bot' | 'person';
  readonly text: string;
  /** The ids of the buttons under it: they say which statement the bot spoke of. */
  readonly actions: readonly string[];
}

export interface Desk {
  readonly commands: readonly Command[];
  /** Runs a command with options as the chat has them, each a string. Never rejects: a fault becomes a reply. */
  call(call: Call, asker: Asker): Promise<Reply>;
  /** Runs a command from a raw line, such as `who-said "backbone"` (without the slash). Never rejects. */
  line(line: string, asker: Asker): Promise<Reply>;
  /** Answers a question in plain words; `thread` is what was said before it. Never rejects. */
  ask(question: string, asker: Asker, thread?: readonly Turn[]): Promise<Reply>;
  /** Choices for an option as somebody types; none for whatever goes wrong. */
  suggest(command: string, option: string, typed: string, asker: Asker): Promise<readonly Choice[]>;
}
