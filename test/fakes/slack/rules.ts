// The limits that Slack enforces on what an app sends, written down from its reference and not from our own code.
// https://docs.slack.dev/reference/block-kit, …/reference/methods/chat.postMessage, …/messaging/formatting-message-text
import { asJson, isJson, type Json } from '../json.ts';

export type Complain = (where: string, what: string) => void;

export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
export const words = (value: unknown): string => (typeof value === 'string' ? value : '');

function within(complain: Complain, where: string, value: unknown, min: number, max: number): void {
  const { length } = words(value);
  if (length < min || length > max) complain(where, `must be ${min} to ${max} characters, got ${length}`);
}

/** In Slack's markup these open a mention or a link, and must be escaped. */
function checkMarkup(complain: Complain, where: string, text: string): void {
  if (/[<>]/.test(text)) complain(where, `could ping or link: ${text.slice(0, 80)}`);
  if (/&(?!amp;|lt;|gt;)/.test(text)) complain(where, 'has a bare ampersand');
}

function checkText(complain: Complain, where: string, value: unknown, max: number, kinds: string[]): void {
  const text = asJson(value);
  const kind = words(text['type']);
  if (!kinds.includes(kind)) complain(where, `is of type ${kind}`);
  within(complain, where, text['text'], 1, max);
  if (kind === 'mrkdwn') checkMarkup(complain, where, words(text['text']));
}

const PLAIN = ['plain_text'];
const ANY_TEXT = ['plain_text', 'mrkdwn'];
const STYLES = new Set(['bold', 'italic', 'strike', 'code']);

/** Inside rich text everything is what its type says; only text, and a channel that exists, is what we may send. */
function checkRichElements(complain: Complain, where: string, value: unknown): number {
  const elements = list(value);
  if (elements.length === 0) complain(where, 'has no elements');
  return elements.reduce((sum, element, i) => {
    const at = `${where}[${i}]`;
    if (element['type'] === 'channel') {
      if (!/^[CGD]\w+$/.test(words(element['channel_id']))) complain(at, 'names no channel');
      return sum;
    }
    if (element['type'] !== 'text') complain(at, `may ping or link: ${String(element['type'])}`);
    within(complain, at, element['text'], 1, 12_000);
    for (const style of Object.keys(asJson(element['style'])))
      if (!STYLES.has(style)) complain(at, `unknown style ${style}`);
    return sum + words(element['text']).length;
  }, 0);
}

function checkRichText(block: Json, where: string, complain: Complain): number {
  const elements = list(block['elements']);
  if (elements.length === 0) complain(where, 'has no elements');
  return elements.reduce((sum, element, i) => {
    const at = `${where}.elements[${i}]`;
    if (element['type'] === 'rich_text_section' || element['type'] === 'rich_text_quote')
      return sum + checkRichElements(complain, at, element['elements']);
    if (element['type'] !== 'rich_text_list') complain(at, `unknown type ${String(element['type'])}`);
    if (!['bullet', 'ordered'].includes(words(element['style']))) complain(at, 'has no style');
    const items = list(element['elements']);
    if (items.length === 0) complain(at, 'has no items');
    return items.reduce((inner, item, j) => {
      if (item['type'] !== 'rich_text_section') complain(`${at}[${j}]`, 'is no section');
      return inner + checkRichElements(complain, `${at}[${j}]`, item['elements']);
    }, sum);
  }, 0);
}

export function checkOptions(complain: Complain, where: string, value: unknown): void {
  const options = list(value);
  if (options.length > 100) complain(where, `over 100 options: ${options.length}`);
  for (const [i, option] of options.entries()) {
    checkText(complain, `${where}[${i}].text`, option['text'], 75, PLAIN);
    within(complain, `${where}[${i}].value`, option['value'], 1, 150);
  }
}

function checkAction(element: Json, where: string, ids: Set<string>, complain: Complain): void {
  const id = words(element['action_id']);
  within(complain, `${where}.action_id`, id, 1, 255);
  if (ids.has(id)) complain(`${where}.action_id`, `is there twice: ${id}`);
  ids.add(id);
  if (element['type'] === 'button') {
    checkText(complain, `${where}.text`, element['text'], 75, PLAIN);
    within(complain, `${where}.value`, element['value'] ?? '', 0, 2000);
  } else if (element['type'] === 'static_select') {
    checkText(complain, `${where}.placeholder`, element['placeholder'], 150, PLAIN);
    if (list(element['options']).length === 0) complain(where, 'has no options');
    checkOptions(complain, `${where}.options`, element['options']);
  } else if (element['type'] === 'external_select') {
    checkText(complain, `${where}.placeholder`, element['placeholder'], 150, PLAIN);
    if (!Number.isInteger(element['min_query_length'] ?? 3)) complain(where, 'bad min_query_length');
  } else complain(where, `unknown element ${String(element['type'])}`);
}

/** Checks one block; gives how many characters of rich text it holds. */
function checkBlock(block: Json, where: string, ids: Set<string>, complain: Complain): number {
  if (block['block_id'] !== undefined) within(complain, `${where}.block_id`, block['block_id'], 1, 255);
  const elements = list(block['elements']);
  switch (block['type']) {
    case 'rich_text':
      return checkRichText(block, where, complain);
    case 'section':
      if (block['text'] !== undefined) checkText(complain, `${where}.text`, block['text'], 3000, ANY_TEXT);
      if (list(block['fields']).length > 10) complain(where, 'over 10 fields');
      for (const [i, field] of list(block['fields']).entries())
        checkText(complain, `${where}.fields[${i}]`, field, 2000, ANY_TEXT);
      if (block['text'] === undefined && list(block['fields']).length === 0) complain(where, 'is empty');
      return 0;
    case 'header':
      checkText(complain, `${where}.text`, block['text'], 150, PLAIN);
      return 0;
    case 'context':
      if (elements.length < 1 || elements.length > 10) complain(where, `holds ${elements.length} elements`);
      for (const [i, element] of elements.entries())
        checkText(complain, `${where}[${i}]`, element, 3000, ANY_TEXT);
      return 0;
    case 'actions':
      if (elements.length < 1 || elements.length > 25) complain(where, `holds ${elements.length} elements`);
      for (const [i, element] of elements.entries()) checkAction(element, `${where}[${i}]`, ids, complain);
      return 0;
    case 'image':
      within(complain, `${where}.alt_text`, block['alt_text'], 1, 2000);
      return 0;
    case 'divider':
      return 0;
    default:
      complain(where, `unknown block ${String(block['type'])}`);
      return 0;
  }
}

/** Everything a message shows in one string of JSON may hold nothing that can't be seen. */
function checkVisible(complain: Complain, body: Json): void {
  const invisible = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u;
  const look = (value: unknown, where: string): void => {
    if (typeof value === 'string' && invisible.test(value)) complain(where, 'holds what can’t be seen');
    else if (Array.isArray(value)) for (const [i, one] of value.entries()) look(one, `${where}[${i}]`);
    else if (isJson(value)) for (const [key, one] of Object.entries(value)) look(one, `${where}.${key}`);
  };
  look(body['text'], 'text');
  look(body['blocks'], 'blocks');
}

/** What is wrong with blocks for a message (50) or for the Home tab (100). */
export function blockFaults(value: unknown, most: number): string[] {
  const faults: string[] = [];
  const complain: Complain = (where, what) => faults.push(`${where}: ${what}`);
  const blocks = list(value);
  if (blocks.length > most) complain('blocks', `over ${most}: ${blocks.length}`);
  const own = blocks.map((block) => words(block['block_id'])).filter((id) => id !== '');
  if (new Set(own).size < own.length) complain('blocks', 'a block_id is there twice');
  const ids = new Set<string>();
  const total = blocks.reduce((sum, block, i) => sum + checkBlock(block, `blocks[${i}]`, ids, complain), 0);
  if (total > 13_000) complain('blocks', `too long in all: ${total} (msg_blocks_too_long)`);
  return faults;
}

/** What is wrong with a message that an app wants to send; empty when nothing is. */
export function messageFaults(body: Json): string[] {
  const faults = blockFaults(body['blocks'], 50);
  const complain: Complain = (where, what) => faults.push(`${where}: ${what}`);
  const text = words(body['text']);
  if (text.length > 40_000) complain('text', `over 40000: ${text.length}`);
  if (text.trim() === '') complain('text', 'is missing: screen readers and notifications read it');
  checkMarkup(complain, 'text', text);
  checkVisible(complain, body);
  if (body['parse'] === 'full' || body['link_names'] === true) complain('message', 'may ping somebody');
  if (isJson(body['metadata'])) {
    const { event_type: type, event_payload: payload } = body['metadata'];
    if (!/^\w{1,255}$/.test(words(type))) complain('metadata', `bad event_type ${String(type)}`);
    if (!isJson(payload)) complain('metadata', 'has no payload');
    if (JSON.stringify(payload ?? {}).length > 8192) complain('metadata', 'over 8 KB');
  }
  return faults;
}
