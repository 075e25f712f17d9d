// One thing that somebody asked, as the fake follows it: acknowledged or not, and answered with which messages.
import { EventEmitter } from 'node:events';
import type { Json } from '../json.ts';

/** A message that the app sent, as Slack kept it. */
export interface Sent {
  readonly via: 'ack' | 'response_url' | 'post' | 'ephemeral';
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly body: Json;
  readonly ephemeral: boolean;
}

export class Asked extends EventEmitter {
  readonly team: string;
  readonly channel: string;
  readonly secret: string;
  /** A button or menu under a message, which an answer may replace. */
  readonly pressed: boolean;
  readonly since = Date.now();
  /** What the app answered to the request itself; null until it has. */
  acknowledged: { readonly status: number; readonly body: unknown } | null = null;
  readonly messages: Sent[] = [];
  /** What the message with the pressed button has become. */
  changed: Json | null = null;
  /** A response_url takes five messages within half an hour. */
  uses = 0;

  constructor(team: string, channel: string, secret: string, pressed: boolean) {
    super();
    this.team = team;
    this.channel = channel;
    this.secret = secret;
    this.pressed = pressed;
    this.setMaxListeners(0);
  }

  acknowledge(status: number, body: unknown): void {
    this.acknowledged = { status, body };
    this.emit('acknowledged');
  }

  keep(sent: Sent): void {
    this.messages.push(sent);
    this.emit('answer', sent);
  }

  change(body: Json): void {
    this.changed = body;
    this.emit('changed', body);
  }

  /** What the message with the pressed button becomes. */
  async update(): Promise<Json> {
    return this.changed ?? new Promise((resolve) => this.once('changed', resolve));
  }

  /** The first message that answers. */
  async answer(): Promise<Sent> {
    const [first] = this.messages;
    if (first !== undefined) return first;
    return new Promise((resolve) => this.once('answer', resolve));
  }

  /** Settles when the app has acknowledged, with or without an answer. */
  async acknowledgement(): Promise<{ readonly status: number; readonly body: unknown }> {
    if (this.acknowledged === null) await new Promise((resolve) => this.once('acknowledged', resolve));
    return this.acknowledged ?? { status: 0, body: null };
  }
}
