// What the fake Discord keeps: servers, channels and what is said there, interactions on their way, registered commands.
import { EventEmitter } from 'node:events';
import { Faults } from '../faults.ts';
import type { Json } from '../json.ts';
import type { Answer } from '../loopback.ts';
import type { Asked, Sent } from './asked.ts';
import { channelShape } from './places.ts';
import { Quotas } from './quotas.ts';
import { refusal } from './request.ts';
import { PERMISSION, type Person, USUAL } from './shapes.ts';
import { snowflake } from './snowflake.ts';

export interface Channel {
  readonly guild: string | undefined;
  readonly messages: (Json & { id: string })[];
  readonly nonces: Map<string, string>;
  /** Refuses every message with this code (50001, 50013). */
  closed: number | null;
  readonly shape: Json;
}

/** Interactions whose answers are still followed. */
const FOLLOWED = 5000;

export class World extends EventEmitter {
  readonly faults = new Faults();
  readonly quotas = new Quotas();
  /** Everything that broke a rule; a test that doesn't expect any checks that this is empty. */
  readonly violations: string[] = [];
  /** `METHOD /path` of every request, in order. */
  readonly requests: string[] = [];
  readonly guilds: { readonly id: string; readonly channel: string }[] = [];
  readonly commands = new Map<string, Json[]>();
  /** Messages that the bot posted to channels, not counting answers to interactions. */
  readonly posts: Sent[] = [];
  readonly channels = new Map<string, Channel>();
  readonly asked = new Map<string, Asked>();
  /** What the bot may do in every server. */
  readonly permissions: bigint;
  token: string;
  /** Where Discord would send interactions instead of the gateway. */
  interactionsUrl: string | null = null;

  constructor(token: string, permissions = USUAL) {
    super();
    this.setMaxListeners(0);
    this.token = token;
    this.permissions = permissions;
  }

  /** Adds a guild with one channel, which the bot is told of. Ids follow one another, so that neighbours live on different shards. */
  addGuild(): { readonly id: string; readonly channel: string } {
    const guild = { id: (BigInt(this.guilds.length + 900_000) << 22n).toString(), channel: snowflake() };
    this.guilds.push(guild);
    this.addChannel(guild.channel, guild.id);
    this.emit('guild', guild);
    return guild;
  }

  addChannel(id: string, guild: string | undefined, shape = channelShape(id, guild)): void {
    this.channels.set(id, { guild, messages: [], nonces: new Map(), closed: null, shape });
  }

  /** A direct-message channel with the person. */
  direct(user: Pick<Person, 'id'>): string {
    const id = `9${user.id}`;
    if (!this.channels.has(id))
      this.addChannel(id, undefined, { id, type: 1, recipients: [user], last_message_id: null });
    return id;
  }

  /** From now on (or until null) the bot may not write there. */
  close(channel: string, code: number | null): void {
    const found = this.channels.get(channel);
    if (found !== undefined) found.closed = code;
  }

  /** Whether the bot may do something in a channel; in a direct one it may do everything. */
  may({ guild }: Pick<Channel, 'guild'>, permission: keyof typeof PERMISSION): boolean {
    return guild === undefined || (this.permissions & PERMISSION[permission]) !== 0n;
  }

  /** Discord knows a nonce again for some minutes only; those are over. */
  forgetNonces(): void {
    for (const { nonces } of this.channels.values()) nonces.clear();
  }

  /** Follows an interaction. A long run asks more than anybody still answers. */
  follow(asked: Asked): void {
    this.asked.set(asked.token, asked);
    const [oldest] = this.asked.keys();
    if (this.asked.size > FOLLOWED && oldest !== undefined) this.asked.delete(oldest);
  }

  /** Notes what breaks a rule, and gives Discord's refusal of it; null where nothing does. */
  broken(where: string, faults: readonly string[]): Answer | null {
    if (faults.length === 0) return null;
    this.violations.push(...faults.map((fault) => `${where}: ${fault}`));
    return refusal(400, 50035, 'Invalid Form Body', {
      _errors: faults.map((message) => ({ code: 'INVALID', message })),
    });
  }

  /** A message kept in a channel, as Discord would show it. */
  message(channel: string, id: string): Json | undefined {
    return this.channels.get(channel)?.messages.find((message) => message.id === id);
  }

  /** The next message that the bot posts to a channel. */
  async nextPost(): Promise<Sent> {
    return new Promise((resolve) => this.once('post', resolve));
  }
}
