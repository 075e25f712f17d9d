// Slash commands, autocomplete, buttons, menus and the message menu: each becomes a call at the desk.

import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import {
  type Call,
  type Command,
  type Desk,
  decodeCall,
  isInPlace,
  notice,
  type Reply,
  sayIn,
  type TextKey,
} from '../../command/index.ts';
import { cutText } from '../cut.ts';
import type { Guard } from '../guard.ts';
import type { Running } from '../running.ts';
import type { Seen } from '../seen.ts';
import { visible } from '../visible.ts';
import { askerOf } from './asker.ts';
import { isMenu } from './components.ts';
import { LIMITS } from './limits.ts';
import { unmarked } from './mark.ts';
import { menuNameOf } from './registration.ts';
import { respond, update } from './respond.ts';
import type { Times } from './settings.ts';
import { wordsOf } from './target.ts';

export interface InteractionTools {
  readonly desk: Desk;
  readonly guard: Guard;
  readonly running: Running;
  readonly seen: Seen;
  readonly times: Times;
}

const slashCall = (interaction: ChatInputCommandInteraction): Call => ({
  command: interaction.commandName,
  options: Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, String(value ?? '')])),
});

function menuCall(
  interaction: MessageContextMenuCommandInteraction,
  commands: readonly Command[],
): Call | null {
  const command = commands.find((one) => menuNameOf(one) === interaction.commandName);
  const words = wordsOf(interaction);
  if (command?.shortcut === undefined || words === '') return null;
  return { command: command.name, options: { [command.shortcut.option]: words } };
}

/** The id of what was pressed or chosen. */
function pressedId(interaction: MessageComponentInteraction): string {
  const { customId } = interaction;
  if (!isMenu(customId)) return unmarked(customId);
  return interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
}

/** Whether nobody but the person who pressed sees the message. */
const isAlone = ({ message, context }: MessageComponentInteraction): boolean =>
  message.flags.has(MessageFlags.Ephemeral) || context === InteractionContextType.BotDM;

function callOf(interaction: RepliableInteraction, desk: Desk): Call | null {
  if (interaction.isChatInputCommand()) return slashCall(interaction);
  if (interaction.isMessageContextMenuCommand()) return menuCall(interaction, desk.commands);
  return interaction.isMessageComponent() ? decodeCall(pressedId(interaction)) : null;
}

/** Why there is no call. */
const reasonAgainst = (interaction: RepliableInteraction): TextKey =>
  interaction.isMessageContextMenuCommand() && wordsOf(interaction) === ''
    ? 'error.noWords'
    : 'discord.oldButton';

async function run(
  interaction: RepliableInteraction,
  { desk, guard, times }: InteractionTools,
): Promise<void> {
  const call = callOf(interaction, desk);
  const working: Promise<Reply> =
    call === null
      ? Promise.resolve(notice(sayIn(interaction.locale)(reasonAgainst(interaction))))
      : desk.call(call, askerOf(interaction));
  const command = desk.commands.find(({ name }) => name === call?.command);
  const usual = command?.visibility ?? 'private';
  const manner = { deferAfter: times.deferAfter, guard };
  if (interaction.isMessageComponent() && isInPlace(pressedId(interaction)) && isAlone(interaction))
    await update(interaction, working, usual, manner);
  else await respond(interaction, working, usual, manner);
}

async function suggest(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices = await desk.suggest(interaction.commandName, name, String(value), askerOf(interaction));
  const shown = choices
    .map((choice) => ({ name: cutText(visible(choice.name).trim(), LIMITS.choiceName), value: choice.value }))
    .filter(
      (choice) => choice.name !== '' && choice.value !== '' && choice.value.length <= LIMITS.choiceValue,
    )
    .slice(0, LIMITS.choices);
  await interaction.respond(shown);
}

/** Handles one interaction of whatever kind. */
export async function onInteraction(interaction: Interaction, tools: InteractionTools): Promise<void> {
  if (!tools.seen.first(interaction.id)) return;
  if (interaction.isAutocomplete()) return suggest(interaction, tools.desk);
  if (!interaction.isRepliable()) return;
  if (!tools.running.open) {
    const content = sayIn(interaction.locale)('discord.stopping');
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    return;
  }
  await tools.running.track(run(interaction, tools));
}
