// The limits that Discord enforces on what a bot sends, written down from its reference and not from our own code.
// https://discord.com/developers/docs/resources/message, …/components, …/interactions/application-commands
import { isJson, type Json } from '../json.ts';

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

type Complain = (where: string, what: string) => void;

function within(complain: Complain, where: string, value: unknown, min: number, max: number): void {
  const { length } = words(value);
  if (length < min || length > max) complain(where, `must be ${min} to ${max} characters, got ${length}`);
}

function checkEmbed(embed: Json, where: string, complain: Complain): number {
  const footer = isJson(embed['footer']) ? words(embed['footer']['text']) : '';
  const author = isJson(embed['author']) ? words(embed['author']['name']) : '';
  const title = words(embed['title']);
  const description = words(embed['description']);
  if (title.length > 256) complain(`${where}.title`, `over 256: ${title.length}`);
  if (description.length > 4096) complain(`${where}.description`, `over 4096: ${description.length}`);
  if (footer.length > 2048) complain(`${where}.footer`, `over 2048: ${footer.length}`);
  if (author.length > 256) complain(`${where}.author`, `over 256: ${author.length}`);
  const fields = list(embed['fields']);
  if (fields.length > 25) complain(`${where}.fields`, `over 25: ${fields.length}`);
  let total = title.length + description.length + footer.length + author.length;
  for (const [index, field] of fields.entries()) {
    within(complain, `${where}.fields[${index}].name`, field['name'], 1, 256);
    within(complain, `${where}.fields[${index}].value`, field['value'], 1, 1024);
    total += words(field['name']).length + words(field['value']).length;
  }
  if (total === 0 && !isJson(embed['image'])) complain(where, 'is empty');
  const image = isJson(embed['image']) ? words(embed['image']['url']) : null;
  if (image !== null && !/^(https?|attachment):\/\//.test(image))
    complain(`${where}.image`, `bad url ${image}`);
  return total;
}

function checkComponents(rows: readonly Json[], complain: Complain): void {
  if (rows.length > 5) complain('components', `over 5 rows: ${rows.length}`);
  const ids = new Set<string>();
  for (const [r, row] of rows.entries()) {
    const inner = list(row['components']);
    const where = `components[${r}]`;
    if (row['type'] !== 1) complain(where, 'is no action row');
    if (inner.length < 1 || inner.length > 5) complain(where, `holds ${inner.length} components`);
    for (const [c, component] of inner.entries()) {
      const at = `${where}[${c}]`;
      within(complain, `${at}.custom_id`, component['custom_id'], 1, 100);
      const id = words(component['custom_id']);
      if (ids.has(id)) complain(`${at}.custom_id`, `is there twice: ${id}`);
      ids.add(id);
      if (component['type'] === 2) within(complain, `${at}.label`, component['label'], 1, 80);
      if (component['type'] === 3) {
        const options = list(component['options']);
        if (inner.length > 1) complain(at, 'a select menu needs a row of its own');
        if (options.length < 1 || options.length > 25) complain(`${at}.options`, `${options.length} of them`);
        if (words(component['placeholder']).length > 150) complain(`${at}.placeholder`, 'over 150');
        const values = new Set<string>();
        for (const [o, option] of options.entries()) {
          within(complain, `${at}.options[${o}].label`, option['label'], 1, 100);
          within(complain, `${at}.options[${o}].value`, option['value'], 1, 100);
          const value = words(option['value']);
          if (values.has(value)) complain(`${at}.options[${o}].value`, `is there twice: ${value}`);
          values.add(value);
        }
      }
    }
  }
}

/**
 * What is wrong with a message that a bot wants to send; empty when nothing is.
 *
 * @param files names of the files that came with it
 */
export function messageFaults(body: Json, files: readonly string[]): string[] {
  const faults: string[] = [];
  const complain: Complain = (where, what) => faults.push(`${where}: ${what}`);
  const content = words(body['content']);
  const embeds = list(body['embeds']);
  if (content.length > 2000) complain('content', `over 2000: ${content.length}`);
  if (embeds.length > 10) complain('embeds', `over 10: ${embeds.length}`);
  if (embeds.length > 0) {
    const total = embeds.reduce((sum, embed, i) => sum + checkEmbed(embed, `embeds[${i}]`, complain), 0);
    if (total > 6000) complain('embeds', `over 6000 in all: ${total}`);
  }
  const components = list(body['components']);
  checkComponents(components, complain);
  if (content.trim() === '' && embeds.length === 0 && files.length === 0 && components.length === 0)
    complain('message', 'is empty (50006)');
  for (const attachment of list(body['attachments'])) {
    if (words(attachment['description']).length > 1024) complain('attachments.description', 'over 1024');
  }
  const nonce = body['nonce'];
  if (typeof nonce === 'string' && nonce.length > 25) complain('nonce', `over 25: ${nonce.length}`);
  const allowed = body['allowed_mentions'];
  const parse = isJson(allowed) ? allowed['parse'] : undefined;
  if (!Array.isArray(parse) || parse.length > 0) complain('allowed_mentions', 'may ping somebody');
  if (JSON.stringify(body).includes('\\u0000')) complain('message', 'holds a null byte');
  return faults;
}

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
  if (choices.length > 0 && option['autocomplete'] === true) complain(where, 'has choices and autocomplete');
  for (const choice of choices) {
    within(complain, `${where}.choices.name`, choice['name'], 1, 100);
    within(complain, `${where}.choices.value`, choice['value'], 1, 100);
  }
  const max = option['max_length'];
  if (max !== undefined && (typeof max !== 'number' || max < 1 || max > 6000))
    complain(where, 'bad max_length');
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
