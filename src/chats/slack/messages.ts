// Mentions and direct messages: a question in plain words goes to the desk, its answer into the thread under it.
import type { AllMiddlewareArgs, webApi } from '@slack/bolt';
import { type Asker, notice, type Reply, sayIn } from '../../command/index.ts';
import { within } from '../within.ts';
import { mentions, questionIn } from './addressed.ts';
import { askerAt, type Spot } from './asker.ts';
import { FORBIDDEN } from './codes.ts';
import { conversationBefore } from './conversation.ts';
import { showPicture } from './pictures.ts';
import { ALONE, type Rendered, render } from './render.ts';
import { type Place, sendDirect, sendOnce, whisper } from './send.ts';
import type { Tools } from './tools.ts';
import { codeOf } from './trouble.ts';

/** A message as an `app_mention` or a `message` event tells it. */
export interface Heard {
  readonly type: string;
  readonly subtype?: string | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly text?: string | undefined;
  readonly channel: string;
  readonly channel_type?: string | undefined;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
}

type Args = Pick<AllMiddlewareArgs, 'client' | 'context'>;

/** Kinds of messages that a person writes; all others are notes of Slack's own. */
const WRITTEN: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast']);

function isForBot(heard: Heard, bot: string): boolean {
  if (heard.bot_id !== undefined || heard.user === undefined || heard.user === bot) return false;
  if (!WRITTEN.has(heard.subtype)) return false;
  if (heard.channel_type === 'im') return true;
  return heard.type === 'app_mention' && mentions(heard.text ?? '', bot);
}

interface Talk {
  readonly heard: Heard;
  readonly asker: Asker;
  readonly client: webApi.WebClient;
  readonly tools: Tools;
}

/** Sends messages of which each has a key, and their pictures after them, into one place. */
async function sendAll(
  client: webApi.WebClient,
  place: Place,
  messages: readonly Rendered[],
  key: string,
  locale: string,
): Promise<void> {
  const title = sayIn(locale)('slack.pictureTitle');
  for (const [index, message] of messages.entries()) {
    if (message.blocks.length > 0) await sendOnce(client, place, message, `${key}/${index}`);
    for (const picture of message.pictures) await showPicture(client, place, picture, title);
  }
}

async function show(talk: Talk, reply: Reply): Promise<void> {
  if (reply.repeated === true) return;
  const { heard, asker, client } = talk;
  const say = sayIn(asker.locale);
  const thread = heard.thread_ts ?? null;
  const hidden = (reply.visibility === 'private' || reply.aside === true) && !asker.direct;
  const messages = render(reply, { files: !hidden, alone: asker.direct }, say);
  try {
    if (hidden) await whisper(client, { channel: heard.channel, thread }, asker.person, messages);
    else {
      const place = { channel: heard.channel, thread: thread ?? heard.ts };
      await sendAll(client, place, messages, `${heard.channel}/${heard.ts}`, asker.locale);
    }
  } catch (error) {
    if (!FORBIDDEN.has(codeOf(error) ?? '') || asker.direct) throw error;
    if (reply.aside === true) return;
    const instead = hidden ? reply : notice(say('slack.cannotWriteHere'));
    await sendDirect(client, asker.person, render(instead, ALONE, say));
  }
}

/** Tells in the agent view that an answer is on its way. */
async function tellLooking({ heard, asker, client, tools }: Talk): Promise<void> {
  try {
    await client.assistant.threads.setStatus({
      channel_id: heard.channel,
      thread_ts: heard.thread_ts ?? heard.ts,
      status: sayIn(asker.locale)('slack.looking'),
    });
  } catch (error) {
    tools.guard.fault(error, 'status');
  }
}

async function answer(talk: Talk, bot: string): Promise<void> {
  const { heard, asker, client, tools } = talk;
  const looking = asker.direct ? setTimeout(() => void tellLooking(talk), tools.times.deferAfter) : undefined;
  try {
    const { channel, ts, thread_ts: thread = null } = heard;
    const asked = { channel, thread, ts, direct: asker.direct, bot };
    const recalled = conversationBefore(client, asked, tools.guard);
    const before = (await within(recalled, tools.times.recall)) ?? [];
    const reply = await tools.desk.ask(questionIn(heard.text ?? '', bot), asker, before);
    await show(talk, reply);
  } finally {
    clearTimeout(looking);
  }
}

async function handle(heard: Heard, user: string, bot: string, { client, context }: Args, tools: Tools) {
  const workspace = context.teamId ?? null;
  // One message can come as a mention and as a message, and each of them again when Slack missed our word for it.
  if (!(await tools.claims.claim(`message/${workspace}/${heard.channel}/${heard.ts}`))) return;
  const direct = heard.channel_type === 'im' || (await tools.direct.has(heard.channel, client));
  const spot: Spot = {
    workspace,
    channel: heard.channel,
    thread: heard.thread_ts ?? null,
    user,
    direct,
  };
  const asker = await askerAt(spot, client, tools);
  const talk = { heard, asker, client, tools };
  if (!tools.running.open) {
    return show(talk, notice(sayIn(asker.locale)('slack.stopping')));
  }
  await answer(talk, bot);
}

/** Handles one message; nearly all are none of the bot's business. */
export async function onMessage(heard: Heard, args: Args, tools: Tools): Promise<void> {
  const bot = args.context.botUserId ?? '';
  if (heard.channel_type === 'im') tools.direct.add(heard.channel);
  if (heard.user === undefined || !isForBot(heard, bot)) return;
  await tools.running.track(handle(heard, heard.user, bot, args, tools));
}
