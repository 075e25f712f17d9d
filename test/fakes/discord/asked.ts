// One interaction as the fake follows it: acknowledged or not, deferred, answered, and with which messages.
import { EventEmitter } from 'node:events';
import { asJson, type Json } from '../json.ts';
import type { FormFile } from '../loopback.ts';
import { PERMISSION } from './shapes.ts';

/** A message that the bot sent, as Discord kept it. */
export interface Sent {
  readonly id: string;
  readonly channel: string;
  body: Json;
  files: readonly FormFile[];
  readonly ephemeral: boolean;
}

/** What the message under which a button was pressed has become. */
export type Changed = Pick<Sent, 'body' | 'files'>;

/** Milliseconds for which an interaction's token is good. */
const QUARTER_OF_AN_HOUR = 900_000;

export class Asked extends EventEmitter {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  /** 2 a command, 3 a button or menu, 4 typing. */
  readonly type: number;
  /** The bot is no member of the place. */
  readonly abroad: boolean;
  /** Discord shows the answers to whoever asks alone, because they may not use apps of their own there. */
  readonly hushed: boolean;
  readonly since = Date.now();
  /** Acks after this many milliseconds come too late. */
  ackWindow = 3000;
  acknowledged = false;
  deferred: { readonly ephemeral: boolean } | null = null;
  /** The answer is an update of the message with the button. */
  updates = false;
  changed: Changed | null = null;
  followUps = 0;
  readonly messages: Sent[] = [];
  choices: readonly Json[] | null = null;

  constructor(shape: Json & { readonly id: string; readonly token: string }) {
    super();
    this.id = shape.id;
    this.token = shape.token;
    this.channel = String(shape['channel_id']);
    this.type = Number(shape['type']);
    const owned = '0' in asJson(shape['authorizing_integration_owners']);
    this.abroad = shape['context'] === 2 || (shape['guild_id'] !== undefined && !owned);
    const may = BigInt(String(asJson(shape['member'])['permissions'] ?? 0));
    this.hushed = this.abroad && shape['context'] === 0 && (may & PERMISSION.useExternalApps) === 0n;
    this.setMaxListeners(0);
  }

  get late(): boolean {
    return Date.now() - this.since > this.ackWindow;
  }

  get over(): boolean {
    return Date.now() - this.since > QUARTER_OF_AN_HOUR;
  }

  keep(sent: Sent): void {
    this.messages.push(sent);
    this.emit('answer', sent);
  }

  change(changed: Changed): void {
    this.changed = changed;
    this.emit('changed', changed);
  }

  /** The first message that answers this interaction. */
  async answer(): Promise<Sent> {
    const [first] = this.messages;
    if (first !== undefined) return first;
    return new Promise((resolve) => this.once('answer', resolve));
  }

  /** What the message with the pressed button becomes. */
  async update(): Promise<Changed> {
    return this.changed ?? new Promise((resolve) => this.once('changed', resolve));
  }

  /** The choices that answer an autocomplete request. */
  async offered(): Promise<readonly Json[]> {
    if (this.choices !== null) return this.choices;
    return new Promise((resolve) => this.once('choices', resolve));
  }

  /** Settles when the bot has said that it needs longer. */
  async deferral(): Promise<void> {
    if (this.deferred === null && !this.updates)
      await new Promise((resolve) => this.once('deferred', resolve));
  }
}
