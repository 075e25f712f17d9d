// Sends a message to a channel once: where it is not known whether it got through, the channel's history tells.
import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import { FORBIDDEN } from './codes.ts';
import { HISTORY } from './limits.ts';
import { outgoing } from './outgoing.ts';
import type { Rendered } from './render.ts';
import { again, codeOf } from './trouble.ts';

/** Messages of ours carry their key in the metadata of the message, where nobody sees it. */
const EVENT = 'rowbot_message';

/** The mark of a key: the same for the same key. */
const markOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 24);

export interface Place {
  readonly channel: string;
  readonly thread: string | null;
}

interface Found {
  readonly ts?: string | undefined;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object } | undefined;
}

const carries = ({ metadata }: Found, mark: string): boolean =>
  metadata?.event_type === EVENT &&
  metadata.event_payload !== undefined &&
  'key' in metadata.event_payload &&
  metadata.event_payload.key === mark;

/** One page of what stands in a channel, or in a thread of it, since a time. */
async function pageOf(
  client: webApi.WebClient,
  { channel, thread }: Place,
  since: number,
  cursor: string | undefined,
): Promise<{ readonly messages: readonly Found[]; readonly next: string | undefined }> {
  const query = {
    channel,
    oldest: (Math.max(0, since) / 1000).toFixed(6),
    limit: HISTORY.page,
    include_all_metadata: true as const,
    ...(cursor === undefined ? {} : { cursor }),
  };
  const page =
    thread === null
      ? await client.conversations.history(query)
      : await client.conversations.replies({ ...query, ts: thread });
  return { messages: page.messages ?? [], next: page.response_metadata?.next_cursor || undefined };
}

/** The message with this key since `since` (ms), or null. */
export async function findSent(
  client: webApi.WebClient,
  place: Place,
  key: string,
  since: number,
): Promise<string | null> {
  const mark = markOf(key);
  let cursor: string | undefined;
  for (let page = 0; page < HISTORY.pages; page += 1) {
    const { messages, next } = await again(() => pageOf(client, place, since, cursor));
    const hit = messages.find((message) => carries(message, mark));
    if (hit?.ts !== undefined) return hit.ts;
    if (next === undefined) return null;
    cursor = next;
  }
  return null;
}

/**
 * Sends a message with a key.
 *
 * @returns its id, its time stamp
 */
export async function sendOnce(
  client: webApi.WebClient,
  place: Place,
  message: Rendered,
  key: string,
): Promise<string> {
  const { channel, thread } = place;
  const since = Date.now() - HISTORY.again;
  return again(
    async () => {
      const sent = await client.chat.postMessage({
        channel,
        ...outgoing(message),
        ...(thread === null ? {} : { thread_ts: thread }),
        metadata: { event_type: EVENT, event_payload: { key: markOf(key) } },
      });
      return sent.ts ?? '';
    },
    () =>
      findSent(client, place, key, since).catch((error: unknown) => {
        // Where the history may not be read, a message twice is better than none.
        if (!FORBIDDEN.has(codeOf(error) ?? '')) throw error;
        return null;
      }),
  );
}

/** Sends messages to a person alone. Slack opens the conversation behind the person's id, but lets nobody read it back. */
export async function sendDirect(
  client: webApi.WebClient,
  person: string,
  messages: readonly Rendered[],
): Promise<void> {
  for (const message of messages)
    await again(() => client.chat.postMessage({ channel: person, ...outgoing(message) }));
}

/** Shows messages to one person where others are. Slack shows them in a thread only where that is there already. */
export async function whisper(
  client: webApi.WebClient,
  { channel, thread }: Place,
  person: string,
  messages: readonly Rendered[],
): Promise<void> {
  const under = thread === null ? {} : { thread_ts: thread };
  for (const message of messages)
    await again(() => client.chat.postEphemeral({ channel, user: person, ...outgoing(message), ...under }));
}
