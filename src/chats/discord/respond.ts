// Answers an interaction in time: at once where the reply is quick, else by deferring first.

import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { notice, type Reply, sayIn, type Visibility } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import { within } from '../within.ts';
import { outgoing } from './outgoing.ts';
import { render, type Surface } from './render.ts';
import { surfaceIn } from './surface.ts';
import { again, isAnswered } from './trouble.ts';

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

/**
 * Shows the reply that `working` comes to.
 *
 * Private or public is fixed by Discord when a reply is deferred. Where the reply then turns out otherwise, the deferred
 * one is taken away before anybody can read anything in it.
 *
 * @param usual the visibility to defer with
 * @param deferAfter milliseconds
 */
export async function respond(
  interaction: RepliableInteraction,
  working: Promise<Reply>,
  usual: Visibility,
  deferAfter: number,
  guard: Guard,
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
  } else if (visibility === usual) {
    await again(() => interaction.editReply(first));
  } else {
    await again(() => interaction.deleteReply());
    await interaction.followUp({ ...first, ...flagsFor(visibility) });
  }
  for (const message of more) await interaction.followUp({ ...message, ...flagsFor(visibility) });
}
