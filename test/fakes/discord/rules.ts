// The limits that Discord enforces on what a bot sends, written down from its reference and not from our own code.
// https://discord.com/developers/docs/resources/message and …/components
import { isJson, type Json } from '../json.ts';

export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
export const words = (value: unknown): string => (typeof value === 'string' ? value : '');

export type Complain = (where: string, what: string) => void;

export function within(complain: Complain, where: string, value: unknown, min: number, max: number): void {
  // White space around it doesn't count, so that a blank is as good as nothing.
  const { length } = words(value).trim();
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
      else if (component['type'] !== 3) complain(at, `is of type ${String(component['type'])}`);
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

/** Message flags that a bot may set: suppress embeds, ephemeral, suppress notifications, components of the second kind. */
const FLAGS = (1 << 2) | (1 << 6) | (1 << 12) | (1 << 15);
const COMPONENTS_V2 = 1 << 15;

/** With components of the second kind a message has neither content nor embeds, and others than rows in it. */
function checkFlags(body: Json, complain: Complain): boolean {
  const flags = Number(body['flags'] ?? 0);
  if ((flags & ~FLAGS) !== 0) complain('flags', `may not be set: ${flags}`);
  if ((flags & COMPONENTS_V2) === 0) return false;
  if (words(body['content']) !== '' || list(body['embeds']).length > 0)
    complain('flags', 'components of the second kind stand alone');
  if (list(body['components']).length > 40) complain('components', 'over 40');
  return true;
}

/** Files are named by what the body says of them, and by the pictures of embeds. */
function checkFiles(body: Json, files: readonly string[], complain: Complain): void {
  if (files.length > 10) complain('files', `over 10: ${files.length}`);
  for (const { image } of list(body['embeds'])) {
    const [, name] = /^attachment:\/\/(.+)$/.exec(isJson(image) ? words(image['url']) : '') ?? [];
    if (name !== undefined && !files.includes(name)) complain('image', `no file ${name}`);
  }
  for (const { id, description } of list(body['attachments'])) {
    if (Number(id) >= files.length) complain('attachments', `no file ${String(id)}`);
    if (words(description).length > 1024) complain('attachments.description', 'over 1024');
  }
}

const some = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

/** Left out, everything that is mentioned is pinged. */
const mayPing = (allowed: unknown): boolean =>
  !isJson(allowed) ||
  !Array.isArray(allowed['parse']) ||
  some(allowed['parse']) ||
  some(allowed['users']) ||
  some(allowed['roles']) ||
  allowed['replied_user'] === true;

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
  if (!checkFlags(body, complain)) checkComponents(components, complain);
  if (content.trim() === '' && embeds.length === 0 && files.length === 0 && components.length === 0)
    complain('message', 'is empty (50006)');
  checkFiles(body, files, complain);
  const nonce = body['nonce'];
  if (typeof nonce === 'string' && nonce.length > 25) complain('nonce', `over 25: ${nonce.length}`);
  if (mayPing(body['allowed_mentions'])) complain('allowed_mentions', 'may ping somebody');
  if (JSON.stringify(body).includes('\\u0000')) complain('message', 'holds a null byte');
  return faults;
}
