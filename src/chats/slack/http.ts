// HTTP: Slack's signed requests at a port of ours, and the pages by which people install the app.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { HTTPReceiver, type HTTPReceiverOptions } from '@slack/bolt';
import { UserError } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import { objectIn } from './envelope.ts';
import type { Link } from './link.ts';
import { boltLogger } from './log.ts';
import type { SlackSettings, Transport } from './settings.ts';

/** Slack sends at most some ten thousand characters in one request. */
const BODY_LIMIT = 1_000_000;

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Whether a body is what Slack sends: an object as JSON, or a form, whose payload, if it has one, is an object. */
function isReadable(body: string, type: string): boolean {
  if (type !== 'application/x-www-form-urlencoded') return objectIn(body) !== null;
  const { payload } = parse(body);
  return payload === undefined || (typeof payload === 'string' && objectIn(payload) !== null);
}

const portTaken = (error: unknown, port: number): unknown =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
    ? new UserError(
        'slack-port',
        `Port ${port} can’t be used (${error.code}): set SLACK_PORT to another one, and let your proxy point to it.`,
      )
    : error;

type OAuthOptions = Pick<
  HTTPReceiverOptions,
  'clientId' | 'clientSecret' | 'stateSecret' | 'installationStore' | 'scopes' | 'installerOptions'
>;

export class HttpLink implements Link {
  readonly receiver: HTTPReceiver;
  readonly #transport: Transport & { mode: 'http' };
  readonly #server: Server;

  constructor(
    transport: Transport & { mode: 'http' },
    { log }: SlackSettings,
    oauth: OAuthOptions,
    guard: Guard,
  ) {
    this.#transport = transport;
    this.receiver = new HTTPReceiver({
      signingSecret: transport.signingSecret,
      logger: boltLogger(log),
      bodyLimit: BODY_LIMIT,
      ...oauth,
    });
    this.#server = createServer((request, response) => {
      this.#take(request, response).catch((error: unknown) => {
        guard.fault(error, 'request');
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
    this.#server.on('clientError', (_, socket) => socket.destroy());
  }

  /** Looks at a request before Bolt does, which trips over a body that is no object, and over a charset. */
  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'POST') {
      const body = await bodyOf(request);
      if (body === null) return void response.writeHead(413, { connection: 'close' }).end();
      const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
      request.headers['content-type'] = type;
      if (!isReadable(body.toString('utf8'), type)) return void response.writeHead(400).end();
      Object.assign(request, { rawBody: body });
    }
    try {
      this.receiver.requestListener(request, response);
    } catch {
      // Bolt throws for a path that it doesn't serve.
      response.writeHead(404).end();
    }
  }

  /** The port that it listens on. */
  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : this.#transport.port;
  }

  connected(): boolean {
    return this.#server.listening;
  }

  async open(): Promise<void> {
    const { port, host } = this.#transport;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error) => reject(portTaken(error, port)));
      this.#server.listen(port, host, () => resolve());
    });
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeIdleConnections();
    this.#server.closeAllConnections();
    await closed;
  }
}
