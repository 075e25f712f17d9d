// Sends a payload to the app whichever way it is reached: over its socket, or by a signed request.
import type { Json } from '../json.ts';
import { type Signed, sendSigned } from './signed.ts';
import type { FakeSocket, Kind } from './socket.ts';

export const SIGNING_SECRET = 'a-signing-secret-of-the-fake';

/** What came back: 0 where nothing did in time. */
export interface Delivered {
  readonly status: number;
  readonly body: unknown;
}

export interface DeliveryOptions extends Partial<Signed> {
  /** Which repetition of the same delivery this is. */
  readonly retry?: number;
}

/** The body of a signed request, and its type: events as JSON, all else as a form. */
function written(kind: Kind, payload: Json): readonly [type: string, text: string] {
  if (kind === 'events_api') return ['application/json', JSON.stringify(payload)];
  const fields =
    kind === 'slash_commands'
      ? Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]))
      : { payload: JSON.stringify(payload) };
  return ['application/x-www-form-urlencoded', new URLSearchParams(fields).toString()];
}

/**
 * Delivers a payload.
 *
 * @param target address for signed requests; null for the socket
 */
export async function deliver(
  target: string | null,
  socket: FakeSocket,
  kind: Kind,
  payload: Json,
  { retry, ...signed }: DeliveryOptions = {},
): Promise<Delivered> {
  if (target === null) {
    const retried = retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' };
    const body = await socket.send(kind, payload, retried);
    return { status: body === undefined ? 0 : 200, body };
  }
  const [type, text] = written(kind, payload);
  const retried =
    retry === undefined ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' };
  try {
    const response = await sendSigned(target, text, type, {
      secret: SIGNING_SECRET,
      patience: socket.patience,
      ...signed,
      headers: { ...retried, ...signed.headers },
    });
    const answer = await response.text();
    const json = (response.headers.get('content-type') ?? '').startsWith('application/json');
    return { status: response.status, body: json ? JSON.parse(answer) : answer };
  } catch {
    return { status: 0, body: undefined };
  }
}
