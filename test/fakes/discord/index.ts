// A Discord on loopback that the real discord.js talks to: it keeps the platform's rules and refuses what breaks them.
import { asJson, type Json } from '../json.ts';
import { Loopback } from '../loopback.ts';
import { Asked } from './asked.ts';
import { FakeGateway } from './gateway.ts';
import { guildShape, threadShape } from './places.ts';
import { requestOf, routeOf } from './request.ts';
import { route } from './routes.ts';
import {
  APPLICATION,
  BOT,
  type From,
  interactionShape,
  type MessageDraft,
  messageShape,
  type Place,
  person,
} from './shapes.ts';
import { snowflake } from './snowflake.ts';
import { World } from './world.ts';

export type { Asked, Sent } from './asked.ts';
export { APPLICATION, BOT, PERMISSION, person, USUAL } from './shapes.ts';

export const TOKEN = 'a-token.of.the-fake';

interface Options {
  readonly guilds?: number;
  readonly permissions?: bigint;
  readonly heartbeatMs?: number;
  /** Milliseconds in which an interaction must be acknowledged; more than Discord's own where the machine's speed is not the subject. */
  readonly ackWindow?: number;
}

/** Where, and to what, a button is pressed. */
interface Pressing extends Partial<From> {
  /** What was chosen from a menu. */
  readonly values?: readonly string[];
  /** Whether the message with the button is there for this person alone. */
  readonly ephemeral?: boolean;
}

export class FakeDiscord extends World {
  readonly gateway: FakeGateway;
  readonly ann = person('ann');
  readonly #ackWindow: number | undefined;
  readonly #loopback: Loopback;

  constructor(options: Options = {}) {
    super(TOKEN, options.permissions);
    this.#ackWindow = options.ackWindow;
    this.#loopback = new Loopback({
      faults: this.faults,
      named: (incoming) => `${incoming.method} ${routeOf(incoming)}`,
      answer: async (incoming) => route(this, await requestOf(incoming), this.#gatewayUrl),
      failed: (error) => this.violations.push(`the fake itself failed: ${String(error)}`),
    });
    this.gateway = new FakeGateway({
      heartbeatMs: options.heartbeatMs ?? 41_250,
      acceptsToken: (token) => token === this.token,
      ready: () => ({
        v: 10,
        user: BOT,
        application: { id: APPLICATION, flags: 0 },
        resume_gateway_url: this.#gatewayUrl,
      }),
      guilds: () => this.guilds.map(({ id, channel }) => guildShape(id, channel, this.permissions)),
      complain: (what) => this.violations.push(`gateway: ${what}`),
    });
    this.on('thread', (shape: Json, guild: string | undefined) =>
      this.gateway.dispatch('THREAD_CREATE', { ...shape, newly_created: true }, guild),
    );
    this.on('guild', ({ id, channel }: World['guilds'][number]) =>
      this.gateway.dispatch('GUILD_CREATE', guildShape(id, channel, this.permissions), id),
    );
    for (let i = 0; i < (options.guilds ?? 1); i += 1) this.addGuild();
  }

  get #gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#loopback.port}`;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#loopback.port}/api`;
  }

  /** Listens; after a stop, on the same port as before. */
  async start(): Promise<this> {
    await this.#loopback.start((server) => this.gateway.attach(server));
    return this;
  }

  /** Goes away as a whole: no REST, no gateway. Sessions are kept unless forgotten. */
  async stop(): Promise<void> {
    await this.gateway.stop();
    await this.#loopback.stop();
  }

  get here(): From {
    const [guild] = this.guilds;
    if (guild === undefined) throw new Error('the fake has no guild');
    return { guild: guild.id, channel: guild.channel, user: this.ann };
  }

  /** A public thread in a channel; the bot is told of it, as of every thread that it may see. */
  openThread({ guild, channel }: Place = this.here): string {
    const id = snowflake();
    const shape = threadShape(id, channel, guild);
    this.addChannel(id, guild, shape);
    this.emit('thread', shape, guild);
    return id;
  }

  #ask(from: From, type: number, data: Json, more: Json = {}): Asked {
    const place = this.channels.get(from.channel)?.shape;
    // Where the bot is no member, whoever installed it for themselves calls it.
    const abroad = from.guild !== undefined && !this.guilds.some(({ id }) => id === from.guild);
    const shape = interactionShape(from, type, data, {
      ...(place && { channel: place }),
      ...(abroad && { authorizing_integration_owners: { 1: from.user.id } }),
      ...more,
    });
    const asked = new Asked(shape);
    if (this.#ackWindow !== undefined) asked.ackWindow = this.#ackWindow;
    this.follow(asked);
    this.gateway.dispatch('INTERACTION_CREATE', shape, from.guild);
    return asked;
  }

  /** Somebody sends a slash command. */
  slash(
    name: string,
    options: Readonly<Record<string, string | number>> = {},
    from: Partial<From> = {},
  ): Asked {
    const given = Object.entries(options).map(([key, value]) => ({
      name: key,
      type: typeof value === 'number' ? 4 : 3,
      value,
    }));
    return this.#ask({ ...this.here, ...from }, 2, { id: '5', name, type: 1, options: given });
  }

  /** Somebody types in an option. */
  type(name: string, option: string, value: string, from: Partial<From> = {}): Asked {
    const options = [{ name: option, type: 3, value, focused: true }];
    return this.#ask({ ...this.here, ...from }, 4, { id: '5', name, type: 1, options });
  }

  /** Somebody presses a button, or chooses from a menu, under a message. */
  press(customId: string, { values, ephemeral = false, ...from }: Pressing = {}): Asked {
    const place = { ...this.here, ...from };
    const data =
      values === undefined
        ? { custom_id: customId, component_type: 2 }
        : { custom_id: customId, component_type: 3, values };
    const flags = ephemeral ? { flags: 64 } : {};
    return this.#ask(place, 3, data, {
      message: messageShape({ ...place, author: BOT, content: '' }, flags),
    });
  }

  /** Somebody chooses a command from the menu of a message. */
  menu(label: string, content: string, from: Partial<From> = {}, more: Json = {}): Asked {
    const place = { ...this.here, ...from };
    const target = messageShape({ ...place, author: person('bob'), content }, more);
    return this.#ask(place, 2, {
      id: '6',
      name: label,
      type: 3,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    });
  }

  /** Somebody writes a message. Its content is hidden from the bot where Discord would hide it. */
  say(content: string, draft: Partial<MessageDraft> = {}): string {
    const { guild, channel } = this.here;
    const author = draft.author ?? this.ann;
    const mentioned = content.includes(`<@${BOT.id}>`) ? [BOT] : [];
    const replied = asJson(asJson(draft.reference)['author'])['id'] === BOT.id ? [BOT] : [];
    const place = { guild: 'guild' in draft ? draft.guild : guild, channel: draft.channel ?? channel };
    const mentions = draft.mentions ?? (mentioned.length > 0 ? mentioned : replied);
    const visible =
      place.guild === undefined || mentions.some(({ id }) => id === BOT.id) || author.id === BOT.id;
    const shape = messageShape({ ...draft, ...place, author, mentions, content: visible ? content : '' });
    this.channels.get(place.channel)?.messages.push(shape);
    const more =
      place.guild === undefined
        ? { channel_type: 1 }
        : {
            channel_type: this.channels.get(place.channel)?.shape['type'] ?? 0,
            guild_id: place.guild,
            member: { roles: [], joined_at: '2024-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 },
          };
    this.gateway.dispatch('MESSAGE_CREATE', { ...shape, ...more }, place.guild);
    return shape.id;
  }
}
