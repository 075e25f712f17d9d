// The HTTP side of the fake Slack: signed requests to the app, and the requests that the app makes.
import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../faults.ts';
import { isJson, type Json } from '../json.ts';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly token: string | null;
  /** Arguments of the call: from a form, whose values may be JSON, or from a JSON body. */
  readonly body: Json;
  /** Bytes of an uploaded file. */
  readonly bytes: number;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** Arguments that the client sends as JSON inside a form. */
const STRUCTURED = new Set(['blocks', 'metadata', 'prompts', 'view', 'files']);
const BOOLEANS = new Set([
  'include_all_metadata',
  'include_locale',
  'mrkdwn',
  'unfurl_links',
  'unfurl_media',
]);

function fromForm(text: string): Json {
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => {
      if (STRUCTURED.has(key)) return [key, JSON.parse(value)];
      return [key, BOOLEANS.has(key) ? value === 'true' : value];
    }),
  );
}

async function readRequest(request: IncomingMessage): Promise<Request> {
  const url = new URL(request.url ?? '/', 'http://fake');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const common = {
    method: request.method ?? 'GET',
    path: url.pathname,
    token: /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null,
  };
  if (type.startsWith('multipart/')) {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const sizes = [...form.values()].map((value) => (typeof value === 'string' ? 0 : value.size));
    return { ...common, body: {}, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }
  const text = bytes.toString('utf8');
  if (!type.startsWith('application/json')) return { ...common, body: fromForm(text), bytes: 0 };
  const body: unknown = JSON.parse(text);
  return { ...common, body: isJson(body) ? body : {}, bytes: 0 };
}

function reply(response: ServerResponse, { status, body, headers }: Answer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}

/** Reads a request, lets an ordered trouble happen to it, else answers by the route. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  faults: Faults,
  route: (request: Request) => Answer,
): Promise<void> {
  const asked = await readRequest(request);
  const trouble = faults.take(`${asked.method} ${asked.path}`);
  if (trouble?.kind === 'refuse')
    return reply(response, { ...trouble, body: trouble.body ?? { ok: false, error: 'trouble' } });
  if (trouble?.kind === 'cut' && trouble.when === 'before') return void request.socket.destroy();
  const answer = route(asked);
  if (trouble?.kind === 'cut') request.socket.destroy();
  else if (trouble?.kind === 'fail-after') reply(response, { status: trouble.status, body: 'trouble' });
  else reply(response, answer);
}

export interface Signed {
  readonly secret: string;
  readonly timestamp?: number;
  readonly signature?: string | null;
  readonly headers?: Record<string, string>;
  /** Milliseconds to wait for an answer. */
  readonly patience?: number;
}

/** Sends a body to the app as Slack signs it. */
export async function sendSigned(
  target: string,
  body: string,
  type: string,
  { secret, timestamp = Math.floor(Date.now() / 1000), signature, headers = {}, patience = 3000 }: Signed,
): Promise<Response> {
  const own = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const signed = signature === undefined ? own : signature;
  return fetch(target, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      ...(signed === null ? {} : { 'x-slack-signature': signed }),
      ...headers,
    },
    body,
    signal: AbortSignal.timeout(patience),
  });
}
