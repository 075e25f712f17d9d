// The limits that Discord enforces on commands and on what is offered to whoever types one, from its reference.
// https://discord.com/developers/docs/interactions/application-commands
import { isJson, type Json } from '../json.ts';
import { type Complain, list, within, words } from './rules.ts';

/** What is wrong with the choices of an autocomplete answer. */
export function choiceFaults(choices: unknown): string[] {
  const faults: string[] = [];
  const complain: Complain = (where, what) => faults.push(`${where}: ${what}`);
  if (!Array.isArray(choices)) return ['choices: are missing'];
  if (choices.length > 25) complain('choices', `over 25: ${choices.length}`);
  for (const [index, choice] of list(choices).entries()) {
    within(complain, `choices[${index}].name`, choice['name'], 1, 100);
    within(complain, `choices[${index}].value`, choice['value'], 1, 100);
  }
  return faults;
}

function checkOption(option: Json, where: string, complain: Complain): void {
  if (!/^[-_'\p{Ll}\p{N}]{1,32}$/u.test(words(option['name']))) complain(where, `bad name ${option['name']}`);
  within(complain, `${where}.description`, option['description'], 1, 100);
  const choices = list(option['choices']);
  if (choices.length > 25) complain(`${where}.choices`, `over 25: ${choices.length}`);
  for (const key of ['name', 'value'])
    if (new Set(choices.map((one) => one[key])).size < choices.length)
      complain(`${where}.choices`, `a ${key} is there twice`);
  if (choices.length > 0 && option['autocomplete'] === true) complain(where, 'has choices and autocomplete');
  checkLocales(option, where, 32, complain);
  for (const choice of choices) {
    checkLocales(choice, `${where}.choices`, 100, complain);
    within(complain, `${where}.choices.name`, choice['name'], 1, 100);
    within(complain, `${where}.choices.value`, choice['value'], 1, 100);
  }
  const max = option['max_length'];
  if (max !== undefined && (typeof max !== 'number' || max < 1 || max > 6000))
    complain(where, 'bad max_length');
}

/** Locales that Discord knows. https://discord.com/developers/docs/reference#locales */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** Names, descriptions and values of a command and all that is in it, in characters. */
const counted = ({ name, description, value, choices, options }: Json): number =>
  [name, description, value].reduce((sum: number, one) => sum + words(one).length, 0) +
  [...list(choices), ...list(options)].reduce((sum, one) => sum + counted(one), 0);

/** Every translated text is in a language that Discord knows, and as short as the text itself must be. */
function checkLocales(thing: Json, where: string, nameLimit: number, complain: Complain): void {
  const limits = { name_localizations: nameLimit, description_localizations: 100 };
  for (const [key, limit] of Object.entries(limits))
    for (const [locale, text] of Object.entries(isJson(thing[key]) ? thing[key] : {})) {
      if (!LOCALES.has(locale)) complain(`${where}.${key}`, `unknown locale ${locale}`);
      within(complain, `${where}.${key}.${locale}`, text, 1, limit);
    }
}

/** What is wrong with a whole list of commands, as a bulk PUT sends it. */
export function commandFaults(commands: readonly Json[], global: boolean): string[] {
  const faults: string[] = [];
  const complain: Complain = (where, what) => faults.push(`${where}: ${what}`);
  const chat = commands.filter((command) => (command['type'] ?? 1) === 1);
  const menu = commands.filter((command) => command['type'] === 3);
  if (chat.length > 100) complain('commands', `over 100: ${chat.length}`);
  if (menu.length > 15) complain('message commands', `over 15: ${menu.length}`);
  const names = new Set<string>();
  for (const command of commands) {
    const type = command['type'] ?? 1;
    const where = `${type}/${words(command['name'])}`;
    if (names.has(where)) complain(where, 'is there twice');
    names.add(where);
    checkLocales(command, where, 32, complain);
    const size = counted(command);
    if (size > 8000) complain(where, `over 8000 characters in all: ${size}`);
    if (global && !(Array.isArray(command['contexts']) && Array.isArray(command['integration_types'])))
      complain(where, 'says neither where it may be used nor how it is installed');
    if (!global && (command['contexts'] !== undefined || command['integration_types'] !== undefined))
      complain(where, 'contexts and integration types are for global commands only');
    if (type === 1) {
      if (!/^[-_'\p{Ll}\p{N}]{1,32}$/u.test(words(command['name']))) complain(where, 'bad name');
      within(complain, `${where}.description`, command['description'], 1, 100);
      const options = list(command['options']);
      if (options.length > 25) complain(where, `over 25 options: ${options.length}`);
      let optional = false;
      for (const option of options) {
        checkOption(option, `${where}.${words(option['name'])}`, complain);
        if (option['required'] === true && optional)
          complain(where, 'a required option after an optional one');
        optional ||= option['required'] !== true;
      }
    } else {
      within(complain, `${where}.name`, command['name'], 1, 32);
      if (words(command['description']) !== '') complain(where, 'a menu command has no description');
    }
  }
  return faults;
}
