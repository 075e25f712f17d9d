// Answers an interaction in time: at once where the reply is quick, else by deferring first.

import { type MessageComponentInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { notice, type Reply, sayIn, type Visibility } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import { within } from '../within.ts';
import { outgoing } from './outgoing.ts';
import { render, type Surface } from './render.ts';
import { surfaceIn } from './surface.ts';
import { again, isAnswered, isGone } from './trouble.ts';

const flagsFor = (visibility: Visibility): { flags?: MessageFlags.Ephemeral } =>
  visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {};

/** Acknowledges once, whatever the connection does: an answer that got through although it seemed lost counts. */
async function acknowledge(work: () => Promise<unknown>): Promise<void> {
  let tries = 0;
  await again(async () => {
    tries += 1;
    await work();
  }).catch((error: unknown) => {
    if (tries === 1 || !isAnswered(error)) throw error;
  });
}

function rendered(
  reply: Reply,
  surface: Surface,
  locale: string,
  guard: Guard,
): ReturnType<typeof outgoing>[] {
  const say = sayIn(locale);
  try {
    const messages = render(reply, surface, say);
    const shown =
      messages.length > 0
        ? messages
        : render(notice(reply.reason.trim() || say('discord.nothing')), surface, say);
    return shown.map(outgoing);
  } catch (error) {
    const reference = guard.fault(error, 'render');
    return render(notice(say('error.fault', { reference })), surface, say).map(outgoing);
  }
}

/** A button or a menu that somebody used. */
type Press = Extract<RepliableInteraction, MessageComponentInteraction>;

export interface Manner {
  /** Milliseconds after which Discord is told that the answer needs longer. */
  readonly deferAfter: number;
  readonly guard: Guard;
}

type Message = ReturnType<typeof outgoing>;

async function followUp(
  interaction: RepliableInteraction,
  messages: readonly Message[],
  visibility: Visibility,
): Promise<void> {
  for (const message of messages)
    await again(() => interaction.followUp({ ...message, ...flagsFor(visibility) }));
}

/** Takes the announcement of a reply away; it may be gone already, by a try that seemed to fail or by a moderator. */
async function takeAway(interaction: RepliableInteraction): Promise<void> {
  await again(() => interaction.deleteReply()).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}

/**
 * Shows the reply that `working` comes to.
 *
 * Private or public is fixed by Discord when a reply is deferred. Where the reply then turns out otherwise, the deferred
 * one is taken away before anybody can read anything in it.
 *
 * @param usual the visibility to defer with
 */
export async function respond(
  interaction: RepliableInteraction,
  working: Promise<Reply>,
  usual: Visibility,
  { deferAfter, guard }: Manner,
): Promise<void> {
  const quick = await within(working, deferAfter);
  if (quick === null) {
    await acknowledge(() => interaction.deferReply(flagsFor(usual)));
    interaction.deferred = true;
  }
  const reply = quick ?? (await working);
  const visibility = reply.visibility ?? usual;
  const [first, ...more] = rendered(reply, surfaceIn(interaction), interaction.locale, guard);
  if (first === undefined) return;
  if (!interaction.deferred) {
    await acknowledge(() => interaction.reply({ ...first, ...flagsFor(visibility) }));
    interaction.replied = true;
    await followUp(interaction, more, visibility);
  } else if (visibility === usual) {
    await again(() => interaction.editReply(first));
    await followUp(interaction, more, visibility);
  } else {
    await takeAway(interaction);
    await followUp(interaction, [first, ...more], visibility);
  }
}

/**
 * Shows the reply in the place of the message whose button was pressed. A refusal, or an answer for everybody, stands
 * beside it.
 *
 * @param usual where the reply itself leaves open who sees it
 */
export async function update(
  interaction: Press,
  working: Promise<Reply>,
  usual: Visibility,
  { deferAfter, guard }: Manner,
): Promise<void> {
  const quick = await within(working, deferAfter);
  if (quick === null) {
    await acknowledge(() => interaction.deferUpdate());
    interaction.deferred = true;
  }
  const reply = quick ?? (await working);
  const visibility = reply.visibility ?? usual;
  const messages = rendered(reply, surfaceIn(interaction), interaction.locale, guard);
  const [first, ...more] = messages;
  if (first === undefined) return;
  if (reply.refusal === true || visibility === 'public') {
    if (interaction.deferred) return followUp(interaction, messages, visibility);
    await acknowledge(() => interaction.reply({ ...first, ...flagsFor(visibility) }));
  } else {
    // What was attached before goes with it.
    const instead = { ...first, attachments: [] };
    if (interaction.deferred) await again(() => interaction.editReply(instead));
    else await acknowledge(() => interaction.update(instead));
  }
  interaction.replied = true;
  await followUp(interaction, more, visibility);
}
