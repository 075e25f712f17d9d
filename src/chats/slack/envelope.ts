// What comes over a socket, looked at before Slack's own client trips over it.

/** The client emits an event under the name that Slack gives it, beside events of its own of these names. */
const RESERVED: ReadonlySet<string> = new Set([
  'authenticated',
  'close',
  'connected',
  'connecting',
  'disconnected',
  'disconnecting',
  'error',
  'outgoing_message',
  'reconnecting',
  'slack_event',
  'ws_message',
]);

const GREETINGS: ReadonlySet<unknown> = new Set(['hello', 'disconnect']);
const KINDS: ReadonlySet<unknown> = new Set(['slash_commands', 'interactive', 'events_api']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Some text as a JSON object; null for anything else. */
export function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether a message of the socket is one that can be handed on. */
export function isEnvelope(data: unknown): boolean {
  const message = typeof data === 'string' ? objectIn(data) : null;
  if (message === null) return false;
  if (GREETINGS.has(message['type'])) return true;
  const { type, envelope_id: id, payload } = message;
  if (!KINDS.has(type) || typeof id !== 'string' || !isObject(payload)) return false;
  if (type !== 'events_api') return true;
  const event = isObject(payload['event']) ? payload['event']['type'] : undefined;
  return typeof event === 'string' && !RESERVED.has(event);
}
