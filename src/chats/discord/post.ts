// A post that nobody asked for: by plain REST, so that any process can post to any channel, whichever shard serves it.

import {
  type APIGuild,
  type APIMessage,
  type RawFile,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { plainText, type Reply, sayOf } from '../../command/index.ts';
import { PostError, type Recipient, type Target } from '../chat.ts';
import { cutText } from '../cut.ts';
import { visible } from '../visible.ts';
import { HISTORY, LIMITS } from './limits.ts';
import { carries, marked, nonceOf } from './mark.ts';
import { bodyOf } from './outgoing.ts';
import { type Rendered, render, type Surface } from './render.ts';
import { again, codeOf, isForbidden, isLockedOut, isRefused } from './trouble.ts';

const EVERYTHING: Surface = { embeds: true, files: true };
const BARE: Surface = { embeds: false, files: false };

async function send(rest: REST, channel: string, message: Rendered, nonce: string): Promise<APIMessage> {
  const body: RESTPostAPIChannelMessageJSONBody = bodyOf(message, nonce);
  const files: RawFile[] = message.files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) }));
  const sent = await again(() => rest.post(Routes.channelMessages(channel), { body, files }));
  return sent as APIMessage;
}

/** All messages of a reply; the id of the first, which carries the mark. */
async function sendAll(
  rest: REST,
  channel: string,
  reply: Reply,
  key: string,
  surface: Surface,
): Promise<string> {
  const say = sayOf(reply);
  const [first, ...more] = render(reply, surface, say);
  if (first === undefined) throw new PostError('The post is empty.', true);
  const { id } = await send(rest, channel, marked(first, key, say), nonceOf(key));
  for (const [index, message] of more.entries())
    await send(rest, channel, message, nonceOf(`${key}\n${index + 1}`));
  return id;
}

const threadName = (reply: Reply): string => {
  const heading = reply.parts.find((part) => part.type === 'card')?.heading ?? [];
  return cutText(visible(plainText(heading)).trim(), LIMITS.threadName) || sayOf(reply)('discord.thread');
};

/** Opens a thread under the post. One that is there already, or that may not be opened, doesn't undo the post. */
async function openThread(rest: REST, channel: string, message: string, reply: Reply): Promise<void> {
  try {
    await again(() => rest.post(Routes.threads(channel, message), { body: { name: threadName(reply) } }));
  } catch (error) {
    if (codeOf(error) !== RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage && !isForbidden(error))
      throw error;
  }
}

async function lookUp(
  rest: REST,
  target: Pick<Target, 'channel'>,
  key: string,
  since: number,
): Promise<string | null> {
  const me = (await again(() => rest.get(Routes.user()))) as { readonly id: string };
  const oldest = BigInt(Math.max(0, since - Number(SnowflakeUtil.epoch))) << 22n;
  let before: string | undefined;
  for (let page = 0; page < HISTORY.pages; page += 1) {
    const query = new URLSearchParams({ limit: '100', ...(before === undefined ? {} : { before }) });
    const found = (await again(() =>
      rest.get(Routes.channelMessages(target.channel), { query }),
    )) as APIMessage[];
    const recent = found.filter(({ id }) => BigInt(id) >= oldest);
    const hit = recent.find((message) => message.author.id === me.id && carries(message, key));
    if (hit !== undefined) return hit.id;
    if (recent.length < 100) return null;
    before = recent.at(-1)?.id;
  }
  return null;
}

/** Runs a request, with whatever goes wrong as the {@link PostError} that it comes to. */
async function asPost<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PostError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new PostError(`${what}: ${words}`, isRefused(error) && !isLockedOut(error), error);
  }
}

/**
 * Posts a reply. The nonce made from the key keeps Discord from taking the same post twice within some minutes;
 * beyond that {@link posted} finds it again.
 *
 * @throws PostError
 */
export const post = (rest: REST, target: Target, reply: Reply, key: string): Promise<string> =>
  asPost('Discord didn’t take the post', async () => {
    const id = await sendAll(rest, target.channel, reply, key, EVERYTHING).catch((error: unknown) => {
      // Where embeds or files are forbidden the words alone may still be welcome.
      if (codeOf(error) !== RESTJSONErrorCodes.MissingPermissions) throw error;
      return sendAll(rest, target.channel, reply, key, BARE);
    });
    if (target.thread) await openThread(rest, target.channel, id, reply);
    return id;
  });

/** Sends a direct message that isn't there yet. */
async function sendDirect(rest: REST, person: string, reply: Reply, key: string): Promise<void> {
  const body = { recipient_id: person };
  const { id } = (await again(() => rest.post(Routes.userChannels(), { body }))) as { readonly id: string };
  const there = await lookUp(rest, { channel: id }, key, 0);
  if (there === null) await sendAll(rest, id, reply, key, EVERYTHING);
}

async function ownerOf(rest: REST, guild: string): Promise<string | null> {
  const found = (await again(() => rest.get(Routes.guild(guild))).catch(() => null)) as APIGuild | null;
  return found?.owner_id ?? null;
}

/**
 * Tells somebody something in a direct message; where they take none, whoever owns the server.
 *
 * @throws PostError
 */
export const tell = (
  rest: REST,
  { workspace, person }: Recipient,
  reply: Reply,
  key: string,
): Promise<void> =>
  asPost('Discord didn’t take the message', () =>
    sendDirect(rest, person, reply, key).catch(async (error: unknown) => {
      const owner = workspace === null || !isRefused(error) ? null : await ownerOf(rest, workspace);
      if (owner === null || owner === person) throw error;
      await sendDirect(rest, owner, reply, key);
    }),
  );

/**
 * The id of the message that {@link post} made with this key since `since` (ms), or null.
 *
 * @throws PostError where the channel's history can't be read
 */
export const posted = (rest: REST, target: Target, key: string, since: number): Promise<string | null> =>
  asPost('Discord doesn’t show the channel', () => lookUp(rest, target, key, since));
