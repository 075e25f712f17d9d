// A post that nobody asked for: found again by its key before it is sent, so that it is there once.
import { type Reply, sayIn } from '../../command/index.ts';
import { PostError, type Recipient, type Target } from '../chat.ts';
import { FORBIDDEN } from './codes.ts';
import { HISTORY } from './limits.ts';
import { showPicture } from './pictures.ts';
import { ALONE, render } from './render.ts';
import { findSent, sendDirect, sendOnce } from './send.ts';
import { codeOf, isRefused } from './trouble.ts';
import { NotInstalled, type Workspaces } from './workspaces.ts';

/** A post has no reader of its own; its chrome is in the language of the project. */
const say = sayIn('en');

type Client = Awaited<ReturnType<Workspaces['client']>>;

/** Looks for a post that got out shortly before; where the history may not be read there is nothing to find. */
const sentBefore = (client: Client, channel: string, key: string): Promise<string | null> =>
  findSent(client, { channel, thread: null }, key, Date.now() - HISTORY.again).catch((error: unknown) => {
    if (!FORBIDDEN.has(codeOf(error) ?? '')) throw error;
    return null;
  });

async function sendPost(client: Client, target: Target, reply: Reply, key: string): Promise<string> {
  const { channel } = target;
  const [first, ...more] = render(reply, { files: true, alone: false }, say);
  if (first === undefined || first.blocks.length === 0) throw new PostError('The post is empty.', true);
  const before = await sentBefore(client, channel, key);
  if (before !== null) return before;
  const id = await sendOnce(client, { channel, thread: null }, first, key);
  // What belongs to a post stands under it.
  const place = { channel, thread: id };
  for (const [index, message] of more.entries())
    if (message.blocks.length > 0) await sendOnce(client, place, message, `${key}\n${index + 1}`);
  for (const { pictures } of [first, ...more])
    for (const picture of pictures) await showPicture(client, place, picture, say('slack.pictureTitle'));
  return id;
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
export const post = (workspaces: Workspaces, target: Target, reply: Reply, key: string): Promise<string> =>
  asPost('Slack didn’t take the post', async () =>
    sendPost(await workspaces.client(target.workspace), target, reply, key),
  );

/**
 * Tells one person something. A direct message can't be looked up without more rights, so that one whose way broke in
 * the middle may come twice.
 *
 * @throws PostError
 */
export const tell = (workspaces: Workspaces, { workspace, person }: Recipient, reply: Reply): Promise<void> =>
  asPost('Slack didn’t take the message', async () => {
    await sendDirect(await workspaces.client(workspace), person, render(reply, ALONE, say));
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
    return findSent(client, { channel: target.channel, thread: null }, key, since);
  });
