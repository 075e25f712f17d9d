// The commands as Discord registers them, made from the same definitions that answer.

import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import {
  type Command,
  LANGUAGES,
  languageFor,
  listed,
  type Option,
  sayIn,
  type TextKey,
} from '../../command/index.ts';
import { cutText } from '../cut.ts';
import { LIMITS } from './limits.ts';

type Registered = RESTPutAPIApplicationCommandsJSONBody[number];

const english = sayIn('en');

/** A text in every language that Discord and we both know, but for the English that it falls back to. */
function localised(key: TextKey, limit: number): Record<string, string> {
  const languages = Object.keys(LANGUAGES).filter((language) => language !== 'en');
  return Object.fromEntries(
    Object.values(Locale)
      .filter((locale) => languages.includes(languageFor(locale)))
      .map((locale) => [locale, cutText(sayIn(locale)(key), limit)]),
  );
}

const described = (key: TextKey) => ({
  description: cutText(english(key), LIMITS.commandDescription),
  description_localizations: localised(key, LIMITS.commandDescription),
});

function optionData(name: string, option: Option): APIApplicationCommandBasicOption {
  const common = { name, ...described(option.description), required: option.required ?? false };
  if (option.type === 'number')
    return {
      ...common,
      type: ApplicationCommandOptionType.Integer,
      min_value: option.min,
      max_value: option.max,
    };
  if (option.type === 'choice')
    return {
      ...common,
      type: ApplicationCommandOptionType.String,
      choices: option.choices.map(({ value, label }) => ({
        name: cutText(english(label), LIMITS.choiceName),
        name_localizations: localised(label, LIMITS.choiceName),
        value,
      })),
    };
  return {
    ...common,
    type: ApplicationCommandOptionType.String,
    ...(option.suggest === undefined ? {} : { autocomplete: true }),
    ...(option.maxLength === undefined
      ? {}
      : { max_length: Math.min(option.maxLength, LIMITS.textOptionLength) }),
  };
}

/** The name under which a command stands in the menu of a message; null where it doesn't. */
export const menuNameOf = ({ shortcut }: Command): string | null =>
  shortcut === undefined ? null : cutText(english(shortcut.label), LIMITS.menuCommandName);

/** Where a global command may be used. Left out, discord.js would take it for "nowhere" when comparing. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

function commandData(command: Command, global: boolean): Registered[] {
  const common = {
    ...(global ? EVERYWHERE : {}),
    default_member_permissions:
      command.permission === 'administrators' ? PermissionFlagsBits.ManageGuild.toString() : null,
  };
  const entries = Object.entries(command.options);
  const slash: Registered = {
    ...common,
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    ...described(command.description),
    // Discord wants the required ones first.
    options: [
      ...entries.filter(([, option]) => option.required === true),
      ...entries.filter(([, option]) => option.required !== true),
    ].map(([name, option]) => optionData(name, option)),
  };
  const menuName = menuNameOf(command);
  if (menuName === null || command.shortcut === undefined) return [slash];
  const menu: Registered = {
    ...common,
    type: ApplicationCommandType.Message,
    name: menuName,
    name_localizations: localised(command.shortcut.label, LIMITS.menuCommandName),
  };
  return [slash, menu];
}

/** What a bulk registration sends. Contexts and install types belong to global commands only. */
export const registrationOf = (commands: readonly Command[], global: boolean): Registered[] =>
  listed(commands).flatMap((command) => commandData(command, global));
