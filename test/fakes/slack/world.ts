// What the app reaches of the fake Slack: the Web API, response_urls, uploads; and what becomes of it.
import { EventEmitter } from 'node:events';
import { Faults } from '../faults.ts';
import type { Json } from '../json.ts';
import type { Answer } from '../loopback.ts';
import type { Asked, Sent } from './asked.ts';
import { METHODS, type Result, type World } from './methods.ts';
import { FakeOAuth } from './oauth.ts';
import type { Request } from './request.ts';
import { messageFaults, words } from './rules.ts';
import { nextTs } from './shapes.ts';
import { FakeSocket } from './socket.ts';
import type { Upload } from './uploads.ts';
import { Workspace } from './workspace.ts';

export const APP_TOKEN = 'xapp-1-A0ROWBOT-an-app-token';

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

/** A response_url takes five messages within half an hour. */
const USES = 5;
const HALF_AN_HOUR = 1_800_000;
/** Requests whose answers are still followed. */
const FOLLOWED = 5000;

export class SlackWorld extends EventEmitter implements World {
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
  appToken = APP_TOKEN;
  /** `http://…` of the server. */
  base = '';
  readonly #asked = new Map<string, Asked>();

  constructor() {
    super();
    this.setMaxListeners(0);
  }

  addWorkspace(domain?: string): Workspace {
    const workspace = new Workspace(new Set(SCOPES), domain);
    this.workspaces.push(workspace);
    return workspace;
  }

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

  /** The next message that the bot posts to a channel. */
  async nextPost(): Promise<Sent> {
    return new Promise((resolve) => this.once('post', resolve));
  }

  /** The next call of a method that shows nothing in a channel. */
  async nextNote(method: string): Promise<Json> {
    return new Promise((resolve) => this.once(`note ${method}`, resolve));
  }

  /** Follows what somebody asked. A long run asks more than anybody still answers. */
  follow(asked: Asked): void {
    this.#asked.set(asked.secret, asked);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > FOLLOWED && oldest !== undefined) this.#asked.delete(oldest);
  }

  /** Answers a request of the app's. */
  route({ method, path, token, body, bytes }: Request): Answer {
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
    const needed = typeof method.scopes === 'function' ? method.scopes(workspace, body) : method.scopes;
    const missing = needed.find((scope) => !workspace.scopes.has(scope));
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
    const replaces = body['replace_original'] !== false;
    const faults = [
      ...this.#shownFaults(body),
      ...(replaces && !asked.pressed ? ['there is no message to replace'] : []),
    ];
    if (this.broken('response_url', faults)) return { status: 400, body: 'invalid_blocks' };
    if (replaces) asked.change(body);
    else this.#keep(asked, 'response_url', body);
    return { status: 200, body: 'ok' };
  }

  #shownFaults(body: Json): string[] {
    const type = body['response_type'];
    const known = type === undefined || type === 'ephemeral' || type === 'in_channel';
    return [...messageFaults(body), ...(known ? [] : [`response_type ${String(type)}`])];
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

  /** An acknowledgement may hold the answer to a command; to anything else it says nothing. */
  acknowledged(asked: Asked, status: number, body: Json): void {
    if (status !== 200 || (body['text'] === undefined && body['blocks'] === undefined)) return;
    const faults = [...this.#shownFaults(body), ...(asked.pressed ? ['an answer to a press'] : [])];
    if (!this.broken('acknowledgement', faults)) this.#keep(asked, 'ack', body);
  }
}
