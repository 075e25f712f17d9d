// Requests to the app as Slack signs them. https://docs.slack.dev/authentication/verifying-requests-from-slack
import { createHmac } from 'node:crypto';

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
