// Mentions, replies to the bot and direct messages: a question in plain words goes to the desk, its answer to the same place.
import type { Message } from 'discord.js';
import { type Desk, notice, type Once, type Reply, sayIn, type TextKey } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import type { Running } from '../running.ts';
import type { Seen } from '../seen.ts';
import { mentions, questionIn } from './addressed.ts';
import { authorOf } from './asker.ts';
import { conversationBefore } from './conversation.ts';
import { outgoing } from './outgoing.ts';
import { render } from './render.ts';
import type { Times } from './settings.ts';
import { type ChannelSurface, surfaceFor } from './surface.ts';
import { again, isClosedThread, isForbidden, isUnwanted } from './trouble.ts';

export interface MessageTools {
  readonly desk: Desk;
  readonly guard: Guard;
  readonly running: Running;
  readonly seen: Seen;
  readonly times: Times;
  /** Whether a person is to be told (again) that the bot may not write in a channel. */
  readonly tells: Once;
}

/** A message speaks to the bot when it mentions it, replies to it with a ping, or is a direct one. */
function isForBot(message: Message): boolean {
  const bot = message.client.user.id;
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  if (message.channel.isDMBased()) return true;
  const replies = message.mentions.repliedUser?.id === bot && message.mentions.users.has(bot);
  return replies || mentions(message.content, bot);
}

/**
 * Sends a reply under the question, or after it where it can't hang there. Its nonce comes from the question's id: a
 * repeated request makes no second message.
 */
async function sendUnder(message: Message, reply: Reply, surface: ChannelSurface): Promise<void> {
  const say = sayIn(authorOf(message).locale);
  for (const [index, rendered] of render(reply, surface, say).entries()) {
    const body = { ...outgoing(rendered), nonce: `${message.id}.${index}`, enforceNonce: true };
    const { channel } = message;
    if (surface.replies || !channel.isSendable())
      await again(() => message.reply({ ...body, failIfNotExists: false }));
    else await again(async () => channel.send(body));
  }
}

/** Sends a reply to the author alone. */
async function sendPrivately(message: Message, reply: Reply): Promise<void> {
  const say = sayIn(authorOf(message).locale);
  const direct = await again(() => message.author.createDM());
  const alone = { ...reply, actions: reply.actions.filter(({ amongOthers }) => amongOthers !== true) };
  for (const [index, rendered] of render(alone, { embeds: true, files: true }, say).entries()) {
    const body = { ...outgoing(rendered), nonce: `${message.id}.${index}`, enforceNonce: true };
    await again(() => direct.send(body));
  }
}

/** Tells the author, once in a while, why the bot can't answer there. */
async function noteClosed(message: Message, { tells }: MessageTools, why: TextKey): Promise<void> {
  if (!tells(`${message.author.id} ${message.channelId}`, Date.now())) return;
  const say = sayIn(authorOf(message).locale);
  await sendPrivately(message, notice(say(why))).catch((error: unknown) => {
    if (!isUnwanted(error)) throw error;
  });
}

async function show(
  message: Message,
  reply: Reply,
  surface: ChannelSurface | null,
  tools: MessageTools,
): Promise<void> {
  if (reply.repeated === true) return;
  if (surface === null) return noteClosed(message, tools, 'discord.mayNotWrite');
  if (reply.visibility === 'private' && !message.channel.isDMBased()) {
    try {
      return await sendPrivately(message, reply);
    } catch (error) {
      if (!isUnwanted(error)) throw error;
      if (reply.aside === true) return;
      const say = sayIn(authorOf(message).locale);
      return sendUnder(message, notice(say('discord.cannotWriteToYou')), surface);
    }
  }
  try {
    await sendUnder(message, reply, surface);
  } catch (error) {
    if (!isForbidden(error)) throw error;
    await noteClosed(message, tools, isClosedThread(error) ? 'discord.closedThread' : 'discord.mayNotWrite');
  }
}

async function answer(message: Message, tools: MessageTools): Promise<void> {
  const { desk, guard, times } = tools;
  const surface = surfaceFor(message);
  const typing = setTimeout(() => {
    if (surface !== null && 'sendTyping' in message.channel)
      message.channel.sendTyping().catch((error: unknown) => guard.fault(error, 'typing'));
  }, times.deferAfter);
  try {
    const thread = surface === null ? [] : await conversationBefore(message, guard);
    const question = questionIn(message.content, message.client.user.id);
    const reply = await desk.ask(question, authorOf(message), thread);
    await show(message, reply, surface, tools);
  } finally {
    clearTimeout(typing);
  }
}

/** Handles one message; nearly all are none of the bot's business. */
export async function onMessage(message: Message, tools: MessageTools): Promise<void> {
  if (!isForBot(message) || !tools.seen.first(message.id)) return;
  const surface = surfaceFor(message);
  if (!tools.running.open) {
    const say = sayIn(authorOf(message).locale);
    if (surface !== null) await sendUnder(message, notice(say('discord.stopping')), surface);
    return;
  }
  await tools.running.track(answer(message, tools));
}
