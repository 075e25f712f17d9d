// A Discord on loopback that the real discord.js talks to: it keeps the platform's rules and refuses what breaks them.
import { EventEmitter } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Faults } from '../faults.ts';
import { asJson, isJson, type Json } from '../json.ts';
import { Asked, type Sent } from './asked.ts';
import { FakeGateway } from './gateway.ts';
import { type Answer, nothing, ok, type Request, refusal, serve } from './rest.ts';
import { choiceFaults, commandFaults, messageFaults } from './rules.ts';
import {
  APPLICATION,
  BOT,
  channelShape,
  type From,
  guildShape,
  interactionShape,
  type MessageDraft,
  messageShape,
  type Person,
  type Place,
  person,
  threadShape,
  USUAL,
} from './shapes.ts';
import { snowflake } from './snowflake.ts';

export type { Asked, Sent } from './asked.ts';
export { APPLICATION, BOT, PERMISSION, type Person, person, USUAL } from './shapes.ts';

export const TOKEN = 'a-token.of.the-fake';

interface Channel {
  readonly guild: string | undefined;
  readonly messages: (Json & { id: string })[];
  readonly nonces: Map<string, string>;
  /** Refuses every message with this code (50001, 50013). */
  closed: number | null;
  readonly shape: Json;
}

interface Options {
  readonly guilds?: number;
  readonly permissions?: bigint;
  readonly heartbeatMs?: number;
  /** Milliseconds in which an interaction must be acknowledged; more than Discord's own where the machine's speed is not the subject. */
  readonly ackWindow?: number;
}

export class FakeDiscord extends EventEmitter {
  readonly faults = new Faults();
  readonly gateway: FakeGateway;
  /** Everything that broke a rule; a test that doesn't expect any checks that this is empty. */
  readonly violations: string[] = [];
  /** `METHOD /path` of every request, in order. */
  readonly requests: string[] = [];
  readonly guilds: { readonly id: string; readonly channel: string }[] = [];
  readonly ann = person('ann');
  readonly commands = new Map<string, Json[]>();
  /** Messages that the bot posted to channels, not counting answers to interactions. */
  readonly posts: Sent[] = [];
  readonly #channels = new Map<string, Channel>();
  readonly #asked = new Map<string, Asked>();
  readonly #permissions: bigint;
  readonly #ackWindow: number | undefined;
  #server: Server | null = null;
  #port = 0;
  token = TOKEN;
  /** Where Discord would send interactions instead of the gateway. */
  interactionsUrl: string | null = null;

  constructor(options: Options = {}) {
    super();
    this.setMaxListeners(0);
    this.#permissions = options.permissions ?? USUAL;
    this.#ackWindow = options.ackWindow;
    this.gateway = new FakeGateway({
      heartbeatMs: options.heartbeatMs ?? 41_250,
      acceptsToken: (token) => token === this.token,
      ready: () => ({
        v: 10,
        user: BOT,
        application: { id: APPLICATION, flags: 0 },
        resume_gateway_url: `ws://127.0.0.1:${this.#port}`,
      }),
      guilds: () => this.guilds.map(({ id, channel }) => guildShape(id, channel, this.#permissions)),
    });
    for (let i = 0; i < (options.guilds ?? 1); i += 1) this.addGuild();
  }

  /** Adds a guild with one channel. Ids follow one another, so that neighbours live on different shards. */
  addGuild(): { readonly id: string; readonly channel: string } {
    const guild = { id: (BigInt(this.guilds.length + 900_000) << 22n).toString(), channel: snowflake() };
    this.guilds.push(guild);
    this.addChannel(guild.channel, guild.id);
    return guild;
  }

  addChannel(id: string, guild: string | undefined, shape = channelShape(id, guild)): void {
    this.#channels.set(id, { guild, messages: [], nonces: new Map(), closed: null, shape });
  }

  /** A direct-message channel with the person. */
  direct(user: Person): string {
    const id = `9${user.id}`;
    if (!this.#channels.has(id))
      this.addChannel(id, undefined, { id, type: 1, recipients: [user], last_message_id: null });
    return id;
  }

  /** A public thread in a channel; the bot is told of it, as of every thread that it may see. */
  openThread({ guild, channel }: Place = this.here): string {
    const id = snowflake();
    const shape = threadShape(id, channel, guild);
    this.addChannel(id, guild, shape);
    this.gateway.dispatch('THREAD_CREATE', { ...shape, newly_created: true }, guild);
    return id;
  }

  /** From now on (or until null) the bot may not write there. */
  close(channel: string, code: number | null): void {
    const found = this.#channels.get(channel);
    if (found !== undefined) found.closed = code;
  }

  /** Discord knows a nonce again for some minutes only; those are over. */
  forgetNonces(): void {
    for (const { nonces } of this.#channels.values()) nonces.clear();
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** Listens; after a stop, on the same port as before. */
  async start(): Promise<this> {
    const server = createServer((request, response) => {
      serve(request, response, this.faults, (asked, token) => this.#route(asked, token)).catch(
        (error: unknown) => {
          this.violations.push(`the fake itself failed: ${String(error)}`);
          response.writeHead(500).end();
        },
      );
    });
    this.gateway.attach(server);
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** Goes away as a whole: no REST, no gateway. Sessions are kept unless forgotten. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    await this.gateway.stop();
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  get here(): From {
    const [guild] = this.guilds;
    if (guild === undefined) throw new Error('the fake has no guild');
    return { guild: guild.id, channel: guild.channel, user: this.ann };
  }

  #ask(from: From, type: number, data: Json, more: Json = {}): Asked {
    const place = this.#channels.get(from.channel)?.shape;
    const shape = interactionShape(from, type, data, { ...(place && { channel: place }), ...more });
    const asked = new Asked(shape.id, shape.token, from.channel);
    if (this.#ackWindow !== undefined) asked.ackWindow = this.#ackWindow;
    this.#asked.set(shape.token, asked);
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
  press(customId: string, from: Partial<From> & { readonly values?: readonly string[] } = {}): Asked {
    const place = { ...this.here, ...from };
    const data =
      from.values === undefined
        ? { custom_id: customId, component_type: 2 }
        : { custom_id: customId, component_type: 3, values: from.values };
    return this.#ask(place, 3, data, { message: messageShape({ ...place, author: BOT, content: '' }) });
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
    this.#channels.get(place.channel)?.messages.push(shape);
    const more =
      place.guild === undefined
        ? { channel_type: 1 }
        : {
            channel_type: this.#channels.get(place.channel)?.shape['type'] ?? 0,
            guild_id: place.guild,
            member: { roles: [], joined_at: '2024-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 },
          };
    this.gateway.dispatch('MESSAGE_CREATE', { ...shape, ...more }, place.guild);
    return shape.id;
  }

  /** The next message that the bot posts to a channel. */
  async nextPost(): Promise<Sent> {
    return new Promise((resolve) => this.once('post', resolve));
  }

  /** A message kept in a channel, as Discord would show it. */
  message(channel: string, id: string): Json | undefined {
    return this.#channels.get(channel)?.messages.find((message) => message.id === id);
  }

  #route(request: Request, authorization: string | undefined): Answer {
    const { method, path } = request;
    this.requests.push(`${method} ${path}`);
    const callback = /^\/interactions\/\d+\/([^/]+)\/callback$/.exec(path);
    if (callback !== null) return this.#callback(callback[1] ?? '', request);
    const webhook = /^\/webhooks\/\d+\/([^/]+)(?:\/messages\/([^/]+))?$/.exec(path);
    if (webhook !== null) return this.#webhook(webhook[1] ?? '', webhook[2], request);
    if (authorization !== `Bot ${this.token}`) return refusal(401, 0, '401: Unauthorized');
    if (path === '/gateway/bot') {
      const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 };
      return ok({ url: `ws://127.0.0.1:${this.#port}`, shards: 1, session_start_limit: limit });
    }
    if (path === '/users/@me') return ok(BOT);
    if (path === '/applications/@me' || path === '/oauth2/applications/@me')
      return ok({
        id: APPLICATION,
        name: 'Rowbot',
        flags: 0,
        interactions_endpoint_url: this.interactionsUrl,
      });
    const guild = /^\/guilds\/(\d+)(\/members\/\d+)?$/.exec(path);
    if (guild !== null) return this.#guild(guild[1] ?? '', guild[2] !== undefined);
    if (path === '/users/@me/channels') return this.#openDirect(request);
    const commands = /^\/applications\/\d+\/(?:guilds\/(\d+)\/)?commands$/.exec(path);
    if (commands !== null) return this.#commands(commands[1], request);
    const channel = /^\/channels\/(\d+)(\/.*)?$/.exec(path);
    if (channel !== null) return this.#channel(channel[1] ?? '', channel[2] ?? '', request);
    this.violations.push(`unknown route ${method} ${path}`);
    return refusal(404, 0, '404: Not Found');
  }

  #guild(id: string, member: boolean): Answer {
    const guild = this.guilds.find((one) => one.id === id);
    if (guild === undefined) return refusal(404, 10004, 'Unknown Guild');
    const shape = guildShape(id, guild.channel, this.#permissions);
    return ok(member ? { user: BOT, roles: [] } : shape);
  }

  #openDirect(request: Request): Answer {
    const id = String(asJson(request.body)['recipient_id']);
    return ok(this.#channels.get(this.direct({ ...this.ann, id }))?.shape);
  }

  #broken(where: string, faults: readonly string[]): Answer | null {
    if (faults.length === 0) return null;
    this.violations.push(...faults.map((fault) => `${where}: ${fault}`));
    return refusal(400, 50035, 'Invalid Form Body', {
      _errors: faults.map((message) => ({ code: 'INVALID', message })),
    });
  }

  #commands(guild: string | undefined, request: Request): Answer {
    const key = guild ?? 'global';
    if (request.method === 'GET') return ok(this.commands.get(key) ?? []);
    const sent = Array.isArray(request.body) ? request.body.filter(isJson) : [];
    const broken = this.#broken('commands', commandFaults(sent, guild === undefined));
    if (broken !== null) return broken;
    const kept = sent.map((command) => ({
      id: snowflake(),
      application_id: APPLICATION,
      version: snowflake(),
      default_member_permissions: null,
      type: 1,
      nsfw: false,
      description: '',
      ...command,
    }));
    this.commands.set(key, kept);
    return ok(kept);
  }

  #callback(token: string, request: Request): Answer {
    const asked = this.#asked.get(token);
    if (asked === undefined) return refusal(404, 10062, 'Unknown interaction');
    if (asked.acknowledged) return refusal(400, 40060, 'Interaction has already been acknowledged.');
    if (asked.late) return refusal(404, 10062, 'Unknown interaction');
    const { type, data: raw } = asJson(request.body);
    const data = asJson(raw);
    const ephemeral = (Number(data['flags'] ?? 0) & 64) !== 0;
    if (type === 8) {
      const broken = this.#broken('autocomplete', choiceFaults(data['choices']));
      if (broken !== null) return broken;
      asked.acknowledged = true;
      asked.choices = Array.isArray(data['choices']) ? data['choices'].filter(isJson) : [];
      asked.emit('choices', asked.choices);
      return nothing;
    }
    if (type === 5) {
      asked.acknowledged = true;
      asked.deferred = { ephemeral };
      asked.emit('deferred');
      return nothing;
    }
    if (type !== 4) return this.#broken('callback', [`type ${String(type)}`]) ?? nothing;
    const broken = this.#broken(
      'reply',
      messageFaults(
        data,
        request.files.map(({ name }) => name),
      ),
    );
    if (broken !== null) return broken;
    asked.acknowledged = true;
    asked.keep({ id: snowflake(), channel: asked.channel, body: data, files: request.files, ephemeral });
    return nothing;
  }

  #webhook(token: string, id: string | undefined, request: Request): Answer {
    const asked = this.#asked.get(token);
    if (asked === undefined || !asked.acknowledged) return refusal(404, 10015, 'Unknown Webhook');
    const at = id === '@original' ? 0 : asked.messages.findIndex((message) => message.id === id);
    const sent = asked.messages[at];
    if (request.method === 'DELETE') {
      if (id === '@original' && asked.deferred !== null && sent === undefined) asked.deferred = null;
      else if (sent === undefined) return refusal(404, 10008, 'Unknown Message');
      else asked.messages.splice(at, 1);
      return nothing;
    }
    const body = asJson(request.body);
    if (request.method === 'GET') return ok(this.#shapeOf(asked, sent?.id ?? snowflake(), sent?.body ?? {}));
    const broken = this.#broken(
      'webhook',
      messageFaults(
        body,
        request.files.map(({ name }) => name),
      ),
    );
    if (broken !== null) return broken;
    const flagged = (Number(body['flags'] ?? 0) & 64) !== 0;
    if (request.method === 'PATCH' && sent !== undefined) {
      sent.body = body;
      sent.files = request.files;
      return ok(this.#shapeOf(asked, sent.id, body));
    }
    if (request.method === 'PATCH' && asked.deferred === null) return refusal(404, 10008, 'Unknown Message');
    const ephemeral =
      asked.messages.length === 0 && asked.deferred !== null ? asked.deferred.ephemeral : flagged;
    const kept: Sent = { id: snowflake(), channel: asked.channel, body, files: request.files, ephemeral };
    asked.keep(kept);
    return ok(this.#shapeOf(asked, kept.id, body));
  }

  #shapeOf(asked: Asked, id: string, body: Json): Json {
    const { guild } = this.#channels.get(asked.channel) ?? { guild: undefined };
    return messageShape(
      { id, guild, channel: asked.channel, author: BOT, content: '' },
      { ...body, attachments: [], nonce: undefined },
    );
  }

  #channel(id: string, rest: string, request: Request): Answer {
    const channel = this.#channels.get(id);
    if (channel === undefined) return refusal(404, 10003, 'Unknown Channel');
    if (channel.closed !== null && request.method !== 'GET')
      return refusal(
        403,
        channel.closed,
        channel.closed === 50001 ? 'Missing Access' : 'Missing Permissions',
      );
    if (rest === '') return ok(channel.shape);
    if (rest === '/typing') return nothing;
    if (rest === '/messages' && request.method === 'POST') return this.#post(id, channel, request);
    if (rest === '/messages') return ok(history(channel, request.query));
    const [, message, thread] = /^\/messages\/(\d+)(\/threads)?$/.exec(rest) ?? [];
    if (thread !== undefined && message !== undefined) return this.#thread(channel, message, request);
    const found = channel.messages.find((kept) => kept.id === message);
    return found === undefined ? refusal(404, 10008, 'Unknown Message') : ok(found);
  }

  #thread(channel: Channel, message: string, request: Request): Answer {
    const name = String(asJson(request.body)['name'] ?? '');
    const broken = this.#broken(
      'thread',
      name.length >= 1 && name.length <= 100 ? [] : [`name of ${name.length}`],
    );
    if (broken !== null) return broken;
    if (this.#channels.has(message))
      return refusal(400, 160004, 'A thread has already been created for this message');
    const shape = threadShape(message, String(channel.shape['id']), channel.guild, name);
    this.addChannel(message, channel.guild, shape);
    this.gateway.dispatch('THREAD_CREATE', { ...shape, newly_created: true }, channel.guild);
    return { status: 201, body: shape };
  }

  #post(id: string, channel: Channel, request: Request): Answer {
    const body = asJson(request.body);
    const broken = this.#broken(
      'message',
      messageFaults(
        body,
        request.files.map(({ name }) => name),
      ),
    );
    if (broken !== null) return broken;
    const hasEmbeds = Array.isArray(body['embeds']) && body['embeds'].length > 0;
    if (channel.guild !== undefined && hasEmbeds && (this.#permissions & (1n << 14n)) === 0n)
      return refusal(403, 50013, 'Missing Permissions');
    const nonce = body['enforce_nonce'] === true ? String(body['nonce']) : null;
    const known = nonce === null ? undefined : channel.nonces.get(nonce);
    const before = channel.messages.find((message) => message.id === known);
    if (before !== undefined) return ok(before);
    const { message_reference: reference, nonce: _nonce, enforce_nonce: _enforce, ...kept } = body;
    const draft = { guild: channel.guild, channel: id, author: BOT, content: '' };
    const shape = messageShape(draft, { ...kept, attachments: [], message_reference: reference });
    channel.messages.push(shape);
    if (nonce !== null) channel.nonces.set(nonce, shape.id);
    const sent: Sent = { id: shape.id, channel: id, body, files: request.files, ephemeral: false };
    this.posts.push(sent);
    this.emit('post', sent);
    return ok({ ...shape, nonce: body['nonce'] });
  }
}

/** A channel's messages, newest first, as asked for by limit, before and after. The nonce is not kept. */
function history(channel: Channel, query: URLSearchParams): Json[] {
  const limit = Number(query.get('limit') ?? 50);
  const before = BigInt(query.get('before') ?? '9223372036854775807');
  const after = query.get('after');
  const inside = channel.messages.filter(
    ({ id }) => BigInt(id) < before && BigInt(id) > BigInt(after ?? '0'),
  );
  const cut = after === null ? inside.slice(-limit) : inside.slice(0, limit);
  return cut.reverse();
}
