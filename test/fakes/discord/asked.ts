// One interaction as the fake follows it: acknowledged or not, deferred, answered, and with which messages.
import { EventEmitter } from 'node:events';
import type { Json } from '../json.ts';

/** A file that came with a message. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A message that the bot sent, as Discord kept it. */
export interface Sent {
  readonly id: string;
  readonly channel: string;
  body: Json;
  files: readonly SentFile[];
  readonly ephemeral: boolean;
}

export class Asked extends EventEmitter {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  readonly since = Date.now();
  /** Acks after this many milliseconds come too late. */
  ackWindow = 3000;
  acknowledged = false;
  deferred: { readonly ephemeral: boolean } | null = null;
  readonly messages: Sent[] = [];
  choices: readonly Json[] | null = null;

  constructor(id: string, token: string, channel: string) {
    super();
    this.id = id;
    this.token = token;
    this.channel = channel;
    this.setMaxListeners(0);
  }

  get late(): boolean {
    return Date.now() - this.since > this.ackWindow;
  }

  keep(sent: Sent): void {
    this.messages.push(sent);
    this.emit('answer', sent);
  }

  /** The first message that answers this interaction. */
  async answer(): Promise<Sent> {
    const [first] = this.messages;
    if (first !== undefined) return first;
    return new Promise((resolve) => this.once('answer', resolve));
  }

  /** The choices that answer an autocomplete request. */
  async offered(): Promise<readonly Json[]> {
    if (this.choices !== null) return this.choices;
    return new Promise((resolve) => this.once('choices', resolve));
  }

  /** Settles when the bot has said that it needs longer. */
  async deferral(): Promise<void> {
    if (this.deferred === null) await new Promise((resolve) => this.once('deferred', resolve));
  }
}
