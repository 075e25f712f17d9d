// The HTTP side that both fakes share: a server on loopback that keeps its port, and requests that meet ordered troubles.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Faults } from './faults.ts';

/** A request as it came over the wire. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly type: string;
  readonly bytes: Buffer;
}

/** What a route gives back: text as it is, anything else as JSON, and nothing without a content type. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a platform says of an ordered trouble that brings no words of its own. */
const TROUBLE = { message: 'trouble', code: 0, ok: false, error: 'trouble' };

async function read(request: IncomingMessage): Promise<Incoming> {
  const url = new URL(request.url ?? '/', 'http://fake');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: request.headers,
    type: request.headers['content-type'] ?? '',
    bytes: Buffer.concat(chunks),
  };
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (body === undefined) return void response.writeHead(status, { ...headers }).end();
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}

/** A file in a form of several parts. */
export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The fields and files of a form of several parts. */
export async function partsOf({ bytes, type }: Pick<Incoming, 'bytes' | 'type'>): Promise<{
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly FormFile[];
}> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const fields = new Map<string, string>();
  const files: FormFile[] = [];
  for (const [key, value] of form)
    if (typeof value === 'string') fields.set(key, value);
    else files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  return { fields, files };
}

export interface LoopbackParts {
  readonly faults: Faults;
  /** The name of a request's route, as an ordered trouble looks for it. */
  readonly named?: (incoming: Incoming) => string;
  readonly answer: (incoming: Incoming) => Answer | Promise<Answer>;
  /** Told when the fake itself is wrong. */
  readonly failed: (error: unknown) => void;
}

export class Loopback {
  readonly #parts: LoopbackParts;
  #server: Server | null = null;
  #port = 0;

  constructor(parts: LoopbackParts) {
    this.#parts = parts;
  }

  get port(): number {
    return this.#port;
  }

  /** Listens; after a stop, on the same port as before. */
  async start(attach: (server: Server) => void): Promise<void> {
    const server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.#parts.failed(error);
        response.writeHead(500).end();
      });
    });
    attach(server);
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Reads a request, lets an ordered trouble happen to it, else answers by the route. */
  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { faults, answer, named = ({ method, path }) => `${method} ${path}` } = this.#parts;
    const incoming = await read(request);
    const trouble = faults.take(named(incoming));
    if (trouble?.kind === 'refuse') return send(response, { ...trouble, body: trouble.body ?? TROUBLE });
    if (trouble?.kind === 'cut' && trouble.when === 'before') return void request.socket.destroy();
    const given = await answer(incoming);
    if (trouble?.kind === 'cut') request.socket.destroy();
    else if (trouble?.kind === 'fail-after') send(response, { status: trouble.status, body: TROUBLE });
    else send(response, given);
  }
}
