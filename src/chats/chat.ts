// What every chat is to the rest of the program: something to start, to stop, and to post to.
import { type Asker, type Desk, type Reply, UserError } from '../command/index.ts';

/** What a chat can do: differences between chats are data. */
export interface Capabilities {
  readonly autocomplete: boolean;
  readonly buttons: boolean;
  readonly pictures: boolean;
  readonly privateReplies: boolean;
  readonly commandsInThreads: boolean;
}

/** Where a post goes. */
export interface Target {
  readonly workspace: string | null;
  readonly channel: string;
  /** Post into a thread of its own. */
  readonly thread: boolean;
}

/** Who gets a direct message. */
export interface Recipient {
  readonly workspace: string | null;
  readonly person: string;
}

/** A post that failed: `permanent` when trying again can't help until somebody changes something. */
export class PostError extends Error {
  override readonly name = 'PostError';
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean, cause?: unknown) {
    super(message, { cause });
    this.permanent = permanent;
  }
}

/** The platform can't be reached: starting again later may help, without anybody changing anything. */
export class AwayError extends UserError {}

export interface Chat {
  readonly name: Asker['chat'];
  readonly capabilities: Capabilities;
  /**
   * Settles when the chat is connected and answers. A chat that could not start is not started again: make a new one.
   *
   * @throws AwayError where the platform can't be reached
   * @throws UserError for a setting that must be mended
   */
  start(desk: Desk): Promise<void>;
  /** Whether it is connected and answers. */
  connected(): boolean;
  /** Refuses new work, finishes what runs, disconnects. */
  stop(): Promise<void>;
  /**
   * Posts a reply that nobody asked for, with a key that stays the same when the same post is tried again.
   *
   * @param first nobody can have tried this key before, so that nothing has to be looked up
   * @returns the message's id
   * @throws PostError
   */
  post(target: Target, reply: Reply, key: string, first?: boolean): Promise<string>;
  /**
   * The id of a message posted with this key since `since` (ms), looked up in the channel's own history; else null.
   *
   * @throws PostError where the history can't be read
   */
  posted(target: Target, key: string, since: number): Promise<string | null>;
  /**
   * Tells one person something in a direct message; where they take none, whoever the workspace belongs to, as far as the
   * chat knows. The key stays the same when it is tried again.
   *
   * @throws PostError
   */
  tell(person: Recipient, reply: Reply, key: string): Promise<void>;
}
