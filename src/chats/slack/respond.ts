// Answers what carries a response_url: slash commands, buttons, menus and the shortcut on a message.
import type { types, webApi } from '@slack/bolt';
import { type Asker, notice, type Picture, type Reply, sayIn, type Visibility } from '../../command/index.ts';
import { within } from '../within.ts';
import { FORBIDDEN } from './codes.ts';
import { answering } from './outgoing.ts';
import { showPicture } from './pictures.ts';
import type { Rendered } from './render.ts';
import { answerAt } from './response-url.ts';
import { shown } from './shown.ts';
import type { Tools } from './tools.ts';
import { codeOf } from './trouble.ts';

/** Where an answer goes. */
export interface Exchange {
  readonly responseUrl: string;
  readonly client: webApi.WebClient;
  readonly channel: string;
  /** The thread to answer in, where it was asked in one. */
  readonly thread: string | null;
  /** The answer takes the place of the message whose button was pressed. */
  readonly inPlace?: boolean;
}

export interface Answer {
  readonly reply: Reply;
  readonly asker: Asker;
  /** Where the reply itself leaves it open. */
  readonly usual: Visibility;
  /** A menu to choose from, under the reply. */
  readonly picker?: types.ActionsBlock;
}

/** An answer taken apart into what is sent. */
interface Parcel {
  readonly messages: readonly Rendered[];
  readonly visibility: Visibility;
  readonly asker: Asker;
  /** A refusal, or an answer for everybody, stands beside the message that it was asked from. */
  readonly beside: boolean;
}

function parcel({ reply, asker, usual, picker }: Answer, { guard }: Tools): Parcel {
  const visibility = reply.visibility ?? usual;
  const surface = { files: visibility === 'public', alone: asker.direct };
  const messages = shown(reply, surface, asker.locale, guard).map((message) =>
    picker === undefined ? message : { ...message, blocks: [...message.blocks, picker] },
  );
  const beside = reply.refusal === true || visibility === 'public';
  return { messages, visibility, asker, beside };
}

const bodyOf = (message: Rendered, visibility: Visibility, { thread }: Exchange, replaces = false) => ({
  ...answering(message, visibility, replaces),
  ...(thread === null ? {} : { thread_ts: thread }),
});

type Body = ReturnType<typeof bodyOf>;

/** Shows a picture, or says in words what it shows where files may not be sent. */
async function sendPicture(picture: Picture, asker: Asker, exchange: Exchange, tools: Tools): Promise<void> {
  const say = sayIn(asker.locale);
  try {
    await showPicture(exchange.client, exchange, picture, say('slack.pictureTitle'));
  } catch (error) {
    if (!FORBIDDEN.has(codeOf(error) ?? '')) throw error;
    const reply = notice(say('slack.picture', { alt: picture.alt }));
    await respond({ reply, asker, usual: 'private' }, exchange, tools);
  }
}

/** Sends all that has not been sent with the acknowledgement. */
async function send(
  { messages, visibility, asker, beside }: Parcel,
  from: number,
  exchange: Exchange,
  tools: Tools,
): Promise<void> {
  for (const [index, message] of messages.entries()) {
    const replaces = exchange.inPlace === true && !beside && index === 0;
    const body = bodyOf(message, visibility, exchange, replaces);
    if (index >= from && message.blocks.length > 0)
      await answerAt(exchange.responseUrl, body, tools.times.request);
    for (const picture of message.pictures) await sendPicture(picture, asker, exchange, tools);
  }
}

/** Shows an answer at the response_url. */
export const respond = (answer: Answer, exchange: Exchange, tools: Tools): Promise<void> =>
  send(parcel(answer, tools), 0, exchange, tools);

/**
 * Answers with the acknowledgement itself where the answer is quick, else acknowledges first and answers later.
 * An acknowledgement that no longer gets out, because the socket has just gone, is made up for at the response_url.
 */
export async function acknowledgeWith(
  working: Promise<Answer>,
  ack: (body?: Body) => Promise<void>,
  exchange: Exchange,
  tools: Tools,
): Promise<void> {
  const { deferAfter } = tools.times;
  const started = performance.now();
  const quick = await within(working, deferAfter);
  // A busy process can find out late that it was late: then an answer in the acknowledgement would be lost unseen.
  const inTime = performance.now() - started <= deferAfter;
  const answered = quick === null || !inTime ? null : parcel(quick, tools);
  const first = answered?.messages.find((message) => message.blocks.length > 0);
  const got = await acknowledge(
    () =>
      first === undefined || answered === null ? ack() : ack(bodyOf(first, answered.visibility, exchange)),
    tools,
  );
  const all = answered ?? parcel(await working, tools);
  const from = got && first !== undefined ? all.messages.indexOf(first) + 1 : 0;
  await send(all, from, exchange, tools);
}

/** Whether the acknowledgement got out, as far as we can tell. */
export async function acknowledge(ack: () => Promise<void>, { guard }: Tools): Promise<boolean> {
  try {
    await ack();
    return true;
  } catch (error) {
    guard.fault(error, 'acknowledgement');
    return false;
  }
}
