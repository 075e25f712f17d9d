// A Slack on loopback that the real Bolt talks to, over a socket or by HTTP: it keeps the platform's rules and refuses
// what breaks them.
import { EventEmitter } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Faults } from '../faults.ts';
import { asJson, type Json } from '../json.ts';
import { Asked, type Sent } from './asked.ts';
import { type Answer, type Request, type Signed, sendSigned, serve } from './http.ts';
import { METHODS, type Result, type Upload, type World } from './methods.ts';
import { FakeOAuth } from './oauth.ts';
import { checkOptions, messageFaults, words } from './rules.ts';
import {
  actionShape,
  commandShape,
  eventShape,
  type From,
  messageShape,
  nextId,
  nextTs,
  type Person,
  shortcutShape,
  suggestionShape,
  type Team,
} from './shapes.ts';
import { FakeSocket, type Kind } from './socket.ts';
import { type Channel, Workspace } from './workspace.ts';

export type { Asked, Sent } from './asked.ts';
export { manifestFaults } from './manifest-rules.ts';
export { CLIENT } from './oauth.ts';
export type { From, Person } from './shapes.ts';
export type { Channel, Workspace } from './workspace.ts';

export const APP_TOKEN = 'xapp-1-A0ROWBOT-an-app-token';
export const SIGNING_SECRET = 'a-signing-secret-of-the-fake';

/** What the app asks for when it is installed. */
const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
  'mpim:history',
  'users:read',
];

const USES = 5;
/** Requests whose answers are still followed. */
const FOLLOWED = 5000;
const HALF_AN_HOUR = 1_800_000;

export class FakeSlack extends EventEmitter implements World {
  readonly faults = new Faults();
  readonly socket = new FakeSocket();
  readonly oauth = new FakeOAuth();
  /** Everything that broke a rule; a test that doesn't expect any checks that this is empty. */
  readonly violations: string[] = [];
  /** `METHOD /path` of every request, in order. */
  readonly requests: string[] = [];
  /** Calls that show or send nothing in a channel, by method. */
  readonly notes: { readonly method: string; readonly body: Json }[] = [];
  /** Messages that the bot posted to channels by itself, not at a response_url. */
  readonly posts: Sent[] = [];
  readonly uploads = new Map<string, Upload>();
  readonly workspaces: Workspace[] = [];
  readonly home: Workspace;
  readonly ann: Person;
  readonly general: Channel;
  readonly #asked = new Map<string, Asked>();
  /** Where the app takes signed requests; over a socket where this is null. */
  target: string | null = null;
  appToken = APP_TOKEN;
  #server: Server | null = null;
  #port = 0;

  constructor() {
    super();
    this.setMaxListeners(0);
    this.home = this.addWorkspace();
    this.ann = this.home.person('ann');
    this.general = this.home.channel('general');
  }

  addWorkspace(domain?: string): Workspace {
    const workspace = new Workspace(new Set(SCOPES), domain);
    this.workspaces.push(workspace);
    return workspace;
  }

  get base(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get url(): string {
    return `${this.base}/api/`;
  }

  /** Listens; after a stop, on the same port as before. */
  async start(): Promise<this> {
    const server = createServer((request, response) => {
      serve(request, response, this.faults, (asked) => this.#route(asked)).catch((error: unknown) => {
        this.violations.push(`the fake itself failed: ${String(error)}`);
        response.writeHead(500).end();
      });
    });
    this.socket.attach(server);
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** Goes away as a whole: no Web API, no sockets. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    await this.socket.stop();
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  // ── What the app calls ───────────────────────────────────────────────────────────────────────────────────────────

  broken(where: string, faults: readonly string[]): boolean {
    this.violations.push(...faults.map((fault) => `${where}: ${fault}`));
    return faults.length > 0;
  }

  sent(sent: Sent): void {
    this.posts.push(sent);
    this.emit('post', sent);
  }

  note(method: string, body: Json): void {
    this.notes.push({ method, body });
    this.emit(`note ${method}`, body);
  }

  #route({ method, path, token, body, bytes }: Request): Answer {
    this.requests.push(`${method} ${path}`);
    const upload = /^\/upload\/(\w+)$/.exec(path)?.[1];
    if (upload !== undefined) {
      const file = this.uploads.get(upload);
      if (file !== undefined) file.received = bytes;
      return { status: 200, body: `OK - ${bytes}` };
    }
    const secret = /^\/(?:commands|actions)\/\w+\/(\w+)$/.exec(path)?.[1];
    if (secret !== undefined) return this.#answered(secret, body);
    const name = /^\/api\/(.+)$/.exec(path)?.[1];
    if (name === undefined) {
      this.violations.push(`unknown route ${method} ${path}`);
      return { status: 404, body: 'not found' };
    }
    const { error, ...rest }: Json = this.#call(name, token, body);
    const result = error === undefined ? { ok: true, ...rest } : { ok: false, error, ...rest };
    const scopes = this.workspaces.find((one) => one.token === token)?.scopes;
    const headers = scopes === undefined ? {} : { 'x-oauth-scopes': [...scopes].join(',') };
    return { status: 200, body: result, headers };
  }

  #call(name: string, token: string | null, body: Json): Result {
    if (name === 'oauth.v2.access') return this.oauth.access(body);
    if (name === 'apps.connections.open') {
      if (token !== this.appToken) return { error: 'invalid_auth' };
      return { url: `${this.base.replace('http', 'ws')}${this.socket.ticket()}` };
    }
    const method = METHODS[name];
    if (method === undefined) {
      this.violations.push(`unknown method ${name}`);
      return { error: 'unknown_method' };
    }
    const workspace = this.workspaces.find((one) => one.token === token);
    if (workspace === undefined) return { error: token === null ? 'not_authed' : 'invalid_auth' };
    const missing = method.scopes.find((scope) => !workspace.scopes.has(scope));
    if (missing !== undefined) return { error: 'missing_scope', needed: missing };
    return method.run(workspace, body, this);
  }

  /** A message at a response_url. */
  #answered(secret: string, body: Json): Answer {
    const asked = this.#asked.get(secret);
    if (asked === undefined) return { status: 404, body: 'used_url' };
    asked.uses += 1;
    if (asked.uses > USES || Date.now() - asked.since > HALF_AN_HOUR)
      return { status: 404, body: 'used_url' };
    const faults = this.#shownFaults(body);
    if (body['replace_original'] !== false) faults.push('the message with the button would be replaced');
    if (this.broken('response_url', faults)) return { status: 400, body: 'invalid_blocks' };
    this.#keep(asked, 'response_url', body);
    return { status: 200, body: 'ok' };
  }

  #shownFaults(body: Json): string[] {
    const faults = messageFaults(body);
    if (!['ephemeral', 'in_channel', undefined].includes(body['response_type'] as string | undefined))
      faults.push(`response_type ${String(body['response_type'])}`);
    return faults;
  }

  #keep(asked: Asked, via: Sent['via'], body: Json): void {
    asked.keep({
      via,
      team: asked.team,
      channel: asked.channel,
      ts: nextTs(),
      thread: words(body['thread_ts']) || null,
      body,
      ephemeral: body['response_type'] !== 'in_channel',
    });
  }

  // ── What people do ───────────────────────────────────────────────────────────────────────────────────────────────

  from(more: Partial<From> & { readonly direct?: Person } = {}): From {
    const team: Team = more.team ?? this.home.team;
    const user = more.user ?? more.direct ?? this.ann;
    if (more.direct !== undefined) {
      const { id, name } = this.home.direct(more.direct);
      return { team, user, channel: id, channelName: name };
    }
    return {
      team,
      user,
      channel: more.channel ?? this.general.id,
      channelName: more.channelName ?? this.general.name,
    };
  }

  #newAsked(from: From, kind: string): { readonly asked: Asked; readonly url: string } {
    const secret = nextId('s');
    const asked = new Asked(from.team.id, from.channel, secret);
    this.#asked.set(secret, asked);
    // A long run asks more than anybody still answers.
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > FOLLOWED && oldest !== undefined) this.#asked.delete(oldest);
    return { asked, url: `${this.base}/${kind}/${from.team.id}/${secret}` };
  }

  /** Sends a payload whichever way the app is reached; gives what it acknowledged with. */
  async deliver(
    kind: Kind,
    payload: Json,
    signed: Partial<Signed> & { readonly retry?: number } = {},
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    const { retry, ...more } = signed;
    if (this.target === null) {
      const retried = retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' };
      const body = await this.socket.send(kind, payload, retried);
      return { status: body === undefined ? 0 : 200, body };
    }
    const form = kind !== 'events_api';
    const fields =
      kind === 'slash_commands' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
    const text = form ? new URLSearchParams(fields).toString() : JSON.stringify(payload);
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
    const headers =
      retry === undefined
        ? {}
        : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' };
    try {
      const options = {
        secret: SIGNING_SECRET,
        patience: this.socket.patience,
        ...more,
        headers: { ...headers, ...more.headers },
      };
      const response = await sendSigned(this.target, text, type, options);
      const answer = await response.text();
      const json = (response.headers.get('content-type') ?? '').startsWith('application/json');
      return { status: response.status, body: json ? JSON.parse(answer) : answer };
    } catch {
      return { status: 0, body: undefined };
    }
  }

  /** Follows a request to its acknowledgement, which may hold the answer. */
  #follow(asked: Asked, kind: Kind, payload: Json): void {
    void this.deliver(kind, payload).then(({ status, body }) => {
      asked.acknowledge(status, body);
      const message = asJson(body);
      if (status !== 200 || (message['text'] === undefined && message['blocks'] === undefined)) return;
      if (!this.broken('acknowledgement', this.#shownFaults(message))) this.#keep(asked, 'ack', message);
    });
  }

  /** Somebody types a slash command. */
  slash(line: string, more: Parameters<FakeSlack['from']>[0] = {}): Asked {
    const [, command = '', text = ''] = /^(\/\S+)\s?([\s\S]*)$/.exec(line) ?? [];
    const from = this.from(more);
    const { asked, url } = this.#newAsked(from, 'commands');
    // Slack escapes these three in what it hands on.
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    this.#follow(asked, 'slash_commands', commandShape(from, command, escaped, url));
    return asked;
  }

  /** Somebody presses a button, or chooses from a menu, under a message; on the Home tab where that is null. */
  press(
    action: Json,
    message: Json | null = messageShape({ user: this.home.bot, text: 'an answer' }),
    more: Parameters<FakeSlack['from']>[0] & { readonly view?: string } = {},
  ): Asked {
    const from = this.from(more);
    const { asked, url } = this.#newAsked(from, 'actions');
    this.#follow(asked, 'interactive', actionShape(from, action, message, url, more.view));
    return asked;
  }

  /** Somebody types into a menu that asks the app for its options. */
  async type(actionId: string, value: string): Promise<readonly Json[]> {
    const { body } = await this.deliver('interactive', suggestionShape(this.from(), actionId, value));
    const faults: string[] = [];
    const { options } = asJson(body);
    if (!Array.isArray(options)) faults.push('no options');
    checkOptions((where, what) => faults.push(`${where}: ${what}`), 'options', options);
    this.broken('block_suggestion', faults);
    return Array.isArray(options) ? options.map(asJson) : [];
  }

  /** Somebody chooses the app's shortcut in the menu of a message. */
  shortcut(callbackId: string, message: Json, more: Parameters<FakeSlack['from']>[0] = {}): Asked {
    const from = this.from(more);
    const { asked, url } = this.#newAsked(from, 'actions');
    this.#follow(asked, 'interactive', shortcutShape(from, callbackId, message, url));
    return asked;
  }

  /** Something happens that the app listens to. */
  event(event: Json, team: Team = this.home.team, retry?: number): ReturnType<FakeSlack['deliver']> {
    return this.deliver('events_api', eventShape(team, event), retry === undefined ? {} : { retry });
  }

  /** Somebody writes a message in a channel; it is told to the app where it mentions it, or speaks to it alone. */
  say(
    text: string,
    more: Parameters<FakeSlack['from']>[0] & { readonly thread?: string; readonly extra?: Json } = {},
  ): { readonly ts: string; readonly message: Json; readonly told: Promise<unknown> } {
    const from = this.from(more);
    const message = { ...messageShape({ user: from.user.id, text, thread: more.thread }), ...more.extra };
    const workspace = this.workspaces.find(({ team }) => team.id === from.team.id);
    const channel = workspace?.channels.get(from.channel);
    channel?.messages.push(message);
    const direct = channel !== undefined && channel.person !== null;
    const event = direct
      ? { ...message, channel: from.channel, channel_type: 'im', event_ts: message.ts }
      : { ...message, type: 'app_mention', channel: from.channel, event_ts: message.ts };
    const mentioned = text.includes(`<@${workspace?.bot}`);
    const told = direct || mentioned ? this.event(event, from.team) : Promise.resolve();
    return { ts: message.ts, message: event, told };
  }

  /** The next message that the bot posts to a channel. */
  async nextPost(): Promise<Sent> {
    return new Promise((resolve) => this.once('post', resolve));
  }

  /** The next call of a method that shows nothing in a channel. */
  async nextNote(method: string): Promise<Json> {
    return new Promise((resolve) => this.once(`note ${method}`, resolve));
  }
}
