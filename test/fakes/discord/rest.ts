// The REST side of the fake Discord: routes, authorisation, ordered troubles, and bodies as JSON or multipart.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../faults.ts';
import type { Json } from '../json.ts';
import type { SentFile } from './asked.ts';

export interface Request {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly SentFile[];
}

/** What a route gives back; no body means 204. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const nothing: Answer = { status: 204 };

/** An error as Discord phrases it. */
export const refusal = (status: number, code: number, message: string, errors?: Json): Answer => ({
  status,
  body: errors === undefined ? { code, message } : { code, message, errors },
});

async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: SentFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/')) return { body: JSON.parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: SentFile[] = [];
  let body: unknown;
  for (const [key, value] of form) {
    if (typeof value !== 'string')
      files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    else if (key === 'payload_json') body = JSON.parse(value);
  }
  return { body, files };
}

function send(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string> = {},
): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Reads a request, lets an ordered trouble happen to it, else answers by the route. */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  faults: Faults,
  route: (request: Request, authorization: string | undefined) => Answer,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://fake');
  const path = decodeURIComponent(url.pathname).replace(/^\/api(\/v\d+)?/, '');
  const method = request.method ?? 'GET';
  const { body, files } = await readBody(request);
  const trouble = faults.take(`${method} ${path}`);
  if (trouble?.kind === 'refuse') {
    return send(
      response,
      { status: trouble.status, body: trouble.body ?? { message: 'trouble', code: 0 } },
      trouble.headers,
    );
  }
  if (trouble?.kind === 'cut' && trouble.when === 'before') {
    request.socket.destroy();
    return;
  }
  const answer = route({ method, path, query: url.searchParams, body, files }, request.headers.authorization);
  if (trouble?.kind === 'cut') request.socket.destroy();
  else if (trouble?.kind === 'fail-after')
    send(response, { status: trouble.status, body: { message: 'trouble', code: 0 } });
  else send(response, answer);
}
