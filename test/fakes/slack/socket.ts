// The socket side of the fake Slack: hello, envelopes with acknowledgements, refreshes and cuts.
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { asJson, type Json } from '../json.ts';
import { APP, nextId } from './shapes.ts';

export type Kind = 'slash_commands' | 'interactive' | 'events_api';

interface Pending {
  readonly socket: WebSocket;
  settle(payload: unknown): void;
}

export class FakeSocket {
  readonly #sockets = new Set<WebSocket>();
  readonly #pending = new Map<string, Pending>();
  readonly #waiting: ((socket: WebSocket) => void)[] = [];
  readonly #tickets = new Set<string>();
  #server: WebSocketServer | null = null;
  /** How many connections have been greeted. */
  greeted = 0;
  /** Milliseconds for which Slack waits for an acknowledgement. */
  patience = 3000;
  /** Says hello or, when false, lets the app wait for it. */
  greets = true;

  attach(server: Server): void {
    const sockets = new WebSocketServer({ noServer: true });
    this.#server = sockets;
    server.on('upgrade', (request, stream, head) => {
      const ticket = new URL(request.url ?? '/', 'http://fake').searchParams.get('ticket') ?? '';
      // A ticket lets one connection in.
      if (this.#tickets.delete(ticket))
        sockets.handleUpgrade(request, stream, head, (socket) => this.#greet(socket));
      else stream.destroy();
    });
  }

  /** The path of an address to connect to, good for one connection. */
  ticket(): string {
    const ticket = nextId('t');
    this.#tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${APP}`;
  }

  #greet(socket: WebSocket): void {
    socket.on('message', (data) => this.#take(socket, String(data)));
    socket.on('close', () => {
      this.#sockets.delete(socket);
      for (const [id, pending] of this.#pending)
        if (pending.socket === socket) {
          this.#pending.delete(id);
          pending.settle(undefined);
        }
    });
    if (!this.greets) return;
    this.#sockets.add(socket);
    this.greeted += 1;
    const hello = {
      type: 'hello',
      num_connections: this.#sockets.size,
      connection_info: { app_id: APP },
      debug_info: { host: 'applink', build_number: 1, approximate_connection_time: 3600 },
    };
    socket.send(JSON.stringify(hello));
    for (const waiting of this.#waiting.splice(0)) waiting(socket);
  }

  #take(socket: WebSocket, text: string): void {
    const message = asJson(JSON.parse(text));
    const id = String(message['envelope_id']);
    const pending = this.#pending.get(id);
    // An acknowledgement counts on the connection over which the envelope came.
    if (pending === undefined || pending.socket !== socket) return;
    this.#pending.delete(id);
    pending.settle(message['payload'] ?? {});
  }

  /** A connection, now or as soon as there is one. */
  async #connection(): Promise<WebSocket> {
    const [socket] = this.#sockets;
    return socket ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  /**
   * Sends an envelope.
   *
   * @returns the payload of the acknowledgement, or undefined when none came in time or the socket went
   */
  async send(type: Kind, payload: Json, more: Json = {}): Promise<unknown> {
    const socket = await this.#connection();
    const id = nextId('env');
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        resolve(undefined);
      }, this.patience);
      const settle = (answer: unknown): void => {
        clearTimeout(timer);
        resolve(answer);
      };
      this.#pending.set(id, { socket, settle });
      const accepts = type !== 'events_api';
      socket.send(
        JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: accepts, ...more }),
      );
    });
  }

  /** Sends whatever text, answered or not. */
  async raw(text: string): Promise<void> {
    (await this.#connection()).send(text);
  }

  /** Asks the app to connect anew, as Slack does now and then; nothing new comes over the old connection. */
  refresh(reason = 'refresh_requested'): void {
    for (const socket of this.#sockets)
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink' } }));
    this.#sockets.clear();
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
    this.#sockets.clear();
  }

  get open(): number {
    return this.#sockets.size;
  }

  async stop(): Promise<void> {
    this.cut();
    this.#server?.close();
    this.#server = null;
  }
}
