// A request to the fake Discord as its routes see it, and what they may answer.

import type { Json } from '../json.ts';
import { type Answer, type FormFile, type Incoming, partsOf } from '../loopback.ts';

export interface Request {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly FormFile[];
  readonly authorization: string | undefined;
  readonly agent: string;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const nothing: Answer = { status: 204 };

/** An error as Discord phrases it. */
export const refusal = (status: number, code: number, message: string, errors?: Json): Answer => ({
  status,
  body: errors === undefined ? { code, message } : { code, message, errors },
});

/** The path of a route, whichever version of the interface it is asked of. */
export const routeOf = ({ path }: Pick<Incoming, 'path'>): string => path.replace(/^\/api(\/v\d+)?/, '');

/** Reads a body as JSON, alone or beside files. */
export async function requestOf(incoming: Incoming): Promise<Request> {
  const { method, query, headers, type, bytes } = incoming;
  const several = type.startsWith('multipart/') ? await partsOf(incoming) : null;
  const text = several === null ? bytes.toString('utf8') : (several.fields.get('payload_json') ?? '');
  return {
    method,
    path: routeOf(incoming),
    query,
    body: text === '' ? undefined : JSON.parse(text),
    files: several?.files ?? [],
    authorization: headers.authorization,
    agent: headers['user-agent'] ?? '',
  };
}
