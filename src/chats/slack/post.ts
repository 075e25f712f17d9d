// A post that nobody asked for: found again by its key before it is sent, so that it is there once.
import { type Reply, sayOf } from '../../command/index.ts';
import { PostError, type Recipient, type Target } from '../chat.ts';
import { FORBIDDEN } from './codes.ts';
import { headOf } from './head.ts';
import { HISTORY } from './limits.ts';
import { showPicture } from './pictures.ts';
import { ALONE, type Rendered, render } from './render.ts';
import { findSent, type Place, sendDirect, sendOnce } from './send.ts';
import { codeOf, isRefused } from './trouble.ts';
import { NotInstalled, type Workspaces } from './workspaces.ts';

type Client = Awaited<ReturnType<Workspaces['client']>>;

/** Looks for a post that got out shortly before; where the history may not be read there is nothing to find. */
const sentBefore = (client: Client, place: Place, key: string, within: number): Promise<string | null> =>
  findSent(client, place, key, Date.now() - within).catch((error: unknown) => {
    if (!FORBIDDEN.has(codeOf(error) ?? '')) throw error;
    return null;
  });

function messagesOf(reply: Reply): readonly [Rendered, ...Rendered[]] {
  const [first, ...more] = render(reply, { files: true, alone: false }, sayOf(reply));
  if (first === undefined || first.blocks.length === 0) throw new PostError('The post is empty.', true);
  return [first, ...more];
}

/** What belongs to a post stands under it: messages, from this number on, then all pictures. */
async function sendUnder(
  client: Client,
  place: Place,
  messages: readonly Rendered[],
  key: string,
  { from, title }: { readonly from: number; readonly title: string },
): Promise<void> {
  for (const [index, message] of messages.entries())
    if (index >= from && message.blocks.length > 0)
      await sendOnce(client, place, message, `${key}\n${index}`);
  for (const { pictures } of messages)
    for (const picture of pictures) await showPicture(client, place, picture, title);
}

async function sendPost(
  client: Client,
  target: Target,
  reply: Reply,
  key: string,
  isFirst: boolean,
): Promise<string> {
  const { channel } = target;
  const messages = messagesOf(reply);
  const [first] = target.thread ? messagesOf(headOf(reply)) : messages;
  const title = sayOf(reply)('slack.pictureTitle');
  const within = target.thread ? HISTORY.announced : HISTORY.again;
  // Slack shows the history of a channel less often than it takes posts.
  const before = isFirst ? null : await sentBefore(client, { channel, thread: null }, key, within);
  if (before !== null && !target.thread) return before;
  const id = before ?? (await sendOnce(client, { channel, thread: null }, first, key));
  const place = { channel, thread: id };
  if (!target.thread) await sendUnder(client, place, messages, key, { from: 1, title });
  else if (before === null || (await sentBefore(client, place, `${key}\n0`, within)) === null)
    await sendUnder(client, place, messages, key, { from: 0, title });
  return id;
}

/** A post in a thread is there when its words are, and not only what announces it in the channel. */
async function findPost(client: Client, target: Target, key: string, since: number): Promise<string | null> {
  const id = await findSent(client, { channel: target.channel, thread: null }, key, since);
  if (id === null || !target.thread) return id;
  const words = await findSent(client, { channel: target.channel, thread: id }, `${key}\n0`, since);
  return words === null ? null : id;
}

const isPermanent = (error: unknown): boolean => isRefused(error) || error instanceof NotInstalled;

async function asPost<T>(failure: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PostError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new PostError(`${failure}: ${words}`, isPermanent(error), error);
  }
}

/**
 * Posts a reply.
 *
 * @throws PostError
 */
export const post = (
  workspaces: Workspaces,
  target: Target,
  reply: Reply,
  key: string,
  first = false,
): Promise<string> =>
  asPost('Slack didn’t take the post', async () =>
    sendPost(await workspaces.client(target.workspace), target, reply, key, first),
  );

/**
 * Tells one person something; where they take no message, whoever installed the app. A direct message can't be looked up
 * without more rights, so that one whose way broke in the middle may come twice.
 *
 * @throws PostError
 */
export const tell = (workspaces: Workspaces, { workspace, person }: Recipient, reply: Reply): Promise<void> =>
  asPost('Slack didn’t take the message', async () => {
    const client = await workspaces.client(workspace);
    const messages = render(reply, ALONE, sayOf(reply));
    await sendDirect(client, person, messages).catch(async (error: unknown) => {
      const installer = isRefused(error) ? workspaces.installer(workspace) : null;
      if (installer === null || installer === person) throw error;
      await sendDirect(client, installer, messages);
    });
  });

/**
 * The id of the message that {@link post} made with this key since `since` (ms), or null.
 *
 * @throws PostError where the channel's history can't be read
 */
export const posted = (
  workspaces: Workspaces,
  target: Target,
  key: string,
  since: number,
): Promise<string | null> =>
  asPost('Slack doesn’t show the channel', async () => {
    const client = await workspaces.client(target.workspace);
    return findPost(client, target, key, since);
  });
