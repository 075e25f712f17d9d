// The gateway of the fake Discord: hello, identify, resume with replay, heartbeats, and every way to lose a connection.
import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { isJson, type Json } from '../json.ts';
import { gatewaySends } from './quotas.ts';
import { shardFor, snowflake } from './snowflake.ts';

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

/** The intent that each event needs, in a server and in a direct message. */
const INTENTS: Readonly<Record<string, { readonly guild: number; readonly direct: number }>> = {
  MESSAGE_CREATE: { guild: 1 << 9, direct: 1 << 12 },
  THREAD_CREATE: { guild: 1 << 0, direct: 0 },
};

interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shards: number;
  readonly intents: number;
  readonly events: string[];
  seq: number;
  socket: WebSocket | null;
}

export interface GatewayOptions {
  readonly heartbeatMs: number;
  readonly acceptsToken: (token: unknown) => boolean;
  readonly ready: () => Json;
  readonly guilds: () => readonly Json[];
  /** Told of what a connection does against the rules. */
  readonly complain: (what: string) => void;
}

export class FakeGateway extends EventEmitter {
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, Session>();
  #server: WebSocketServer | null = null;
  /** With this, identify is answered by a close with the code, or hello never comes. */
  refuseWith: { readonly at: 'connect' | 'identify'; readonly code: number } | null = null;
  acknowledges = true;
  /** Frames received, counted by opcode. */
  readonly received = new Map<number, number>();
  readonly identified: Json[] = [];
  resumed = 0;

  constructor(options: GatewayOptions) {
    super();
    this.#options = options;
  }

  attach(server: Server): void {
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#welcome(socket));
  }

  #welcome(socket: WebSocket): void {
    if (this.refuseWith?.at === 'connect') {
      socket.close(this.refuseWith.code);
      return;
    }
    let session: Session | null = null;
    const sends = gatewaySends();
    socket.on('message', (data) => {
      if (!sends.take()) {
        this.#options.complain('over 120 frames in a minute');
        return socket.close(4008);
      }
      const frame: unknown = JSON.parse(String(data));
      if (!isJson(frame)) return socket.close(4002);
      const op = Number(frame['op']);
      this.received.set(op, (this.received.get(op) ?? 0) + 1);
      this.emit('frame', op);
      const d = isJson(frame['d']) ? frame['d'] : {};
      if (op === 1 && this.acknowledges) socket.send(JSON.stringify({ op: 11, d: null }));
      if (op === 2) session = this.#identify(socket, d);
      if (op === 6) session = this.#resume(socket, d);
    });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
      this.emit('closed');
    });
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.#options.heartbeatMs } }));
  }

  #identify(socket: WebSocket, d: Json): Session | null {
    this.identified.push(d);
    if (this.refuseWith?.at === 'identify') return this.#refuse(socket, this.refuseWith.code);
    if (!this.#options.acceptsToken(d['token'])) return this.#refuse(socket, 4004);
    if ((Number(d['intents']) & PRIVILEGED) !== 0) return this.#refuse(socket, 4014);
    const [shard, shards] = Array.isArray(d['shard']) ? d['shard'].map(Number) : [0, 1];
    const session: Session = {
      id: snowflake(),
      shard: shard ?? 0,
      shards: shards ?? 1,
      intents: Number(d['intents']),
      events: [],
      seq: 0,
      socket,
    };
    for (const [id, old] of this.#sessions) if (old.shard === session.shard) this.#sessions.delete(id);
    this.#sessions.set(session.id, session);
    const mine = this.#options
      .guilds()
      .filter((guild) => shardFor(String(guild['id']), session.shards) === session.shard);
    const guilds = mine.map((guild) => ({ id: guild['id'], unavailable: true }));
    const shardInfo = [session.shard, session.shards];
    this.#send(session, 'READY', {
      ...this.#options.ready(),
      session_id: session.id,
      guilds,
      shard: shardInfo,
    });
    for (const guild of mine) this.#send(session, 'GUILD_CREATE', guild);
    this.emit('ready', session.shard);
    return session;
  }

  #refuse(socket: WebSocket, code: number): null {
    socket.close(code);
    return null;
  }

  #resume(socket: WebSocket, d: Json): Session | null {
    const session = this.#sessions.get(String(d['session_id']));
    if (!this.#options.acceptsToken(d['token'])) return this.#refuse(socket, 4004);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return null;
    }
    session.socket = socket;
    for (const event of session.events.slice(Number(d['seq']))) if (event !== '') socket.send(event);
    this.#send(session, 'RESUMED', {});
    this.resumed += 1;
    this.emit('resumed', session.shard);
    return session;
  }

  #send(session: Session, t: string, d: unknown): void {
    session.seq += 1;
    const event = JSON.stringify({ op: 0, t, s: session.seq, d });
    session.events.push(event);
    if (session.events.length > 2000) session.events[session.events.length - 2001] = '';
    session.socket?.send(event);
  }

  /** Sends an event to the shard of the guild; kept for a replay where nobody is connected. */
  dispatch(t: string, d: unknown, guild?: string): void {
    const needed = INTENTS[t]?.[guild === undefined ? 'direct' : 'guild'] ?? 0;
    for (const session of this.#sessions.values())
      if (shardFor(guild, session.shards) === session.shard && (session.intents & needed) === needed)
        this.#send(session, t, d);
  }

  /** Sends a frame as it is, on every connection. */
  raw(frame: unknown): void {
    const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
    for (const { socket } of this.#sessions.values()) socket?.send(text);
  }

  /** Closes every connection with a code. */
  close(code: number): void {
    for (const socket of this.#server?.clients ?? []) socket.close(code);
  }

  /** Drops every connection without a word. */
  cut(): void {
    for (const socket of this.#server?.clients ?? []) socket.terminate();
  }

  /** Makes every session impossible to resume. */
  forget(): void {
    this.#sessions.clear();
  }

  get connected(): number {
    return [...this.#sessions.values()].filter(({ socket }) => socket !== null).length;
  }

  /** Settles at the next such event of the gateway: `ready`, `resumed` or `closed`. */
  async next(event: 'ready' | 'resumed' | 'closed'): Promise<void> {
    await once(this, event);
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    for (const client of server.clients) client.terminate();
    await new Promise((resolve) => server.close(resolve));
  }
}
