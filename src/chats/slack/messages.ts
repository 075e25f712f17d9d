// Mentions and direct messages: a question in plain words goes to the desk, its answer into the thread under it.
import type { AllMiddlewareArgs, webApi } from '@slack/bolt';
import { type Asker, notice, sayIn } from '../../command/index.ts';
import { mentions, questionIn } from './addressed.ts';
import { askerAt, type Spot } from './asker.ts';
import { FORBIDDEN } from './codes.ts';
import { conversationBefore } from './conversation.ts';
import { outgoing } from './outgoing.ts';
import { showPicture } from './pictures.ts';
import { type Rendered, render } from './render.ts';
import type { Answer } from './respond.ts';
import { type Place, sendOnce } from './send.ts';
import type { Tools } from './tools.ts';
import { again, codeOf } from './trouble.ts';

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

/** Sends an answer to a person alone, as a direct message of the bot. */
export async function sendToPerson(
  client: webApi.WebClient,
  person: string,
  { reply, asker }: Answer,
  { guard }: Pick<Tools, 'guard'>,
): Promise<void> {
  // A person's id is a place to post to, but none to read back from: Slack opens the channel behind it.
  for (const message of render(reply, { files: false, alone: true }, sayIn(asker.locale))) {
    const sent = again(() => client.chat.postMessage({ channel: person, ...outgoing(message) }));
    await sent.catch((error: unknown) => guard.fault(error, 'direct message'));
  }
}

/** Shows messages to the asker alone, where they asked. */
async function whisper({ heard, asker, client }: Talk, messages: readonly Rendered[]): Promise<void> {
  // Slack shows such a message in a thread only where the thread is there already.
  const thread = heard.thread_ts === undefined ? {} : { thread_ts: heard.thread_ts };
  for (const message of messages)
    await again(() =>
      client.chat.postEphemeral({
        channel: heard.channel,
        user: asker.person,
        ...outgoing(message),
        ...thread,
      }),
    );
}

async function show(talk: Talk, answer: Answer): Promise<void> {
  const { heard, asker, client, tools } = talk;
  const hidden = answer.reply.visibility === 'private' && !asker.direct;
  const messages = render(answer.reply, { files: !hidden, alone: asker.direct }, sayIn(asker.locale));
  const place = { channel: heard.channel, thread: heard.thread_ts ?? heard.ts };
  try {
    if (hidden) await whisper(talk, messages);
    else await sendAll(client, place, messages, `${heard.channel}/${heard.ts}`, asker.locale);
  } catch (error) {
    if (!FORBIDDEN.has(codeOf(error) ?? '')) throw error;
    const reply = hidden ? answer.reply : notice(sayIn(asker.locale)('slack.cannotWriteHere'));
    await sendToPerson(client, asker.person, { ...answer, reply }, tools);
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
    const place = { channel: heard.channel, thread: heard.thread_ts ?? '', ts: heard.ts, bot };
    const before = heard.thread_ts === undefined ? [] : await conversationBefore(client, place, tools.guard);
    const reply = await tools.desk.ask(questionIn(heard.text ?? '', bot), asker, before);
    if (reply.repeated !== true) await show(talk, { reply, asker, usual: 'public' });
  } finally {
    clearTimeout(looking);
  }
}

async function handle(heard: Heard, user: string, bot: string, { client, context }: Args, tools: Tools) {
  const workspace = context.teamId ?? null;
  // One message can come as a mention and as a message, and each of them again when Slack missed our word for it.
  if (!(await tools.claims.claim(`message/${workspace}/${heard.channel}/${heard.ts}`))) return;
  const direct = heard.channel_type === 'im' || tools.direct.has(heard.channel);
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
    const reply = notice(sayIn(asker.locale)('slack.stopping'));
    await show(talk, { reply, asker, usual: 'private' });
    return;
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
