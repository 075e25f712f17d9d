// The fakes are worth as much as what they refuse: here they are sent what Discord and Slack would not take.
import { expect, test } from 'vitest';
import { choiceFaults, commandFaults } from '../fakes/discord/command-rules.ts';
import { messageFaults as discordFaults } from '../fakes/discord/rules.ts';
import type { Json } from '../fakes/json.ts';
import { manifestFaults } from '../fakes/slack/manifest-rules.ts';
import { blockFaults, messageFaults as slackFaults } from '../fakes/slack/rules.ts';

const x = (length: number): string => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const quiet = { allowed_mentions: { parse: [] } };
const embed = (more: Json): Json => ({ embeds: [{ description: 'words', ...more }] });
const field = (name: string, value: string): Json => embed({ fields: [{ name, value }] });
const button = (more: Json = {}): Json => ({ type: 2, style: 2, label: 'Press', custom_id: 'a', ...more });
const rows = (...components: Json[][]): Json => ({
  content: 'words',
  components: components.map((inner) => ({ type: 1, components: inner })),
});
const menu = (options: Json[], more: Json = {}): Json => ({ type: 3, custom_id: 'm', options, ...more });
const option = (index: number): Json => ({ label: `${index}`, value: `${index}` });

test('what the tables below begin with is taken', () => {
  expect(discordFaults({ ...quiet, ...embed({}) }, [])).toEqual([]);
  expect(discordFaults({ ...quiet, ...rows([button()], [menu(times(25, option))]) }, [])).toEqual([]);
  expect(slackFaults({ text: 'words', blocks: [rich('words')] })).toEqual([]);
  expect(commandFaults([command({})], true)).toEqual([]);
  expect(manifestFaults(manifest())).toEqual([]);
});

test.each<[string, Json, string[]?]>([
  ['content over 2000', { content: x(2001) }],
  ['a message of nothing', { content: ' ' }],
  ['eleven embeds', { embeds: times(11, () => ({ description: 'words' })) }],
  ['6001 characters in all', { embeds: [{ description: x(4000) }, { description: x(2001) }] }],
  ['a title over 256', embed({ title: x(257) })],
  ['a description over 4096', embed({ description: x(4097) })],
  ['a footer over 2048', embed({ footer: { text: x(2049) } })],
  ['26 fields', embed({ fields: times(26, () => ({ name: 'a', value: 'b' })) })],
  ['a field with a blank name', field(' ', 'b')],
  ['a field without a value', field('a', '')],
  ['a field over 1024', field('a', x(1025))],
  ['an empty embed', { embeds: [{}] }],
  ['six rows', rows(...times(6, (index) => [button({ custom_id: `${index}` })]))],
  ['six buttons in a row', rows(times(6, (index) => button({ custom_id: `${index}` })))],
  ['an empty row', rows([])],
  ['a custom id over 100', rows([button({ custom_id: x(101) })])],
  ['the same custom id twice', rows([button(), button()])],
  ['a blank label', rows([button({ label: ' ' })])],
  ['a label over 80', rows([button({ label: x(81) })])],
  ['26 options', rows([menu(times(26, option))])],
  ['no option', rows([menu([])])],
  ['the same option twice', rows([menu([option(1), option(1)])])],
  ['a menu beside a button', rows([menu([option(1)]), button()])],
  ['a component of no kind', rows([button({ type: 99 })])],
  ['content beside components of the second kind', { content: 'words', flags: 1 << 15 }],
  ['a flag of Discord’s own', { content: 'words', flags: 1 }],
  ['a picture without its file', embed({ image: { url: 'attachment://row.png' } }), ['other.png']],
  ['words for no file', { content: 'words', attachments: [{ id: 0, description: 'a picture' }] }],
  [
    'words over 1024 for a file',
    { content: 'words', attachments: [{ id: 0, description: x(1025) }] },
    ['a.png'],
  ],
  ['eleven files', { content: 'words' }, times(11, (index) => `${index}.png`)],
  ['a nonce over 25', { content: 'words', nonce: x(26) }],
  ['a ping of everybody', { content: 'words', allowed_mentions: { parse: ['everyone'] } }],
  ['a ping of one', { content: 'words', allowed_mentions: { parse: [], users: ['1'] } }],
  [
    'a ping of whoever is replied to',
    { content: 'words', allowed_mentions: { parse: [], replied_user: true } },
  ],
  ['pings left open', { content: 'words', allowed_mentions: undefined }],
  ['a null byte', { content: 'a\u0000b' }],
])('Discord refuses %s', (_, body, files = []) => {
  expect(discordFaults({ ...quiet, ...body }, files)).not.toEqual([]);
});

test.each<[string, unknown]>([
  ['no choices', undefined],
  ['26 of them', times(26, (index) => ({ name: `${index}`, value: `${index}` }))],
  ['a blank name', [{ name: ' ', value: 'a' }]],
  ['a name over 100', [{ name: x(101), value: 'a' }]],
  ['a value over 100', [{ name: 'a', value: x(101) }]],
])('Discord refuses choices: %s', (_, choices) => {
  expect(choiceFaults(choices)).not.toEqual([]);
});

function command(more: Json): Json {
  return { name: 'lamp', description: 'A lamp', contexts: [0], integration_types: [0], ...more };
}
const chosen = (...choices: Json[]): Json => ({ name: 'to', description: 'What', type: 3, choices });

test.each<[string, Json]>([
  ['a name in capitals', { name: 'Lamp' }],
  ['a name over 32', { name: x(33) }],
  ['a description over 100', { description: x(101) }],
  ['no place', { contexts: undefined }],
  ['26 options', { options: times(26, (index) => ({ ...chosen(), name: `o${index}` })) }],
  ['a required option last', { options: [chosen(), { ...chosen(), name: 'b', required: true }] }],
  [
    'choices beside autocomplete',
    { options: [{ ...chosen({ name: 'a', value: 'a' }), autocomplete: true }] },
  ],
  ['a choice of the same name', { options: [chosen({ name: 'a', value: 'a' }, { name: 'a', value: 'b' })] }],
  ['a language that there is not', { description_localizations: { xx: 'Lampe' } }],
  ['a translation over 100', { description_localizations: { de: x(101) } }],
])('Discord refuses a command with %s', (_, more) => {
  expect(commandFaults([command(more)], true)).not.toEqual([]);
});

function rich(text: string, more: Json = {}): Json {
  const element = { type: 'text', text, ...more };
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] };
}
const plain = (text: string): Json => ({ type: 'plain_text', text });
const press = (more: Json = {}): Json => ({ type: 'button', action_id: 'a', text: plain('Press'), ...more });
const actions = (...elements: Json[]): Json => ({ type: 'actions', elements });
const select = (options: Json[]): Json => ({
  type: 'static_select',
  action_id: 'm',
  placeholder: plain('Choose'),
  options,
});
const pick = (text: string, value: string): Json => ({ text: plain(text), value });

test.each<[string, Json]>([
  ['51 blocks', { blocks: times(51, () => ({ type: 'divider' })) }],
  ['no words beside the blocks', { text: ' ' }],
  ['words over 40,000', { text: x(40_001) }],
  ['a mention in the words', { text: 'hey <!channel>' }],
  ['a bare ampersand', { text: 'lamps & trees' }],
  ['what can’t be seen', { text: 'a\u202eb' }],
  ['a section over 3000', { blocks: [{ type: 'section', text: plain(x(3001)) }] }],
  ['an empty section', { blocks: [{ type: 'section' }] }],
  ['a mention in a section', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '<@U1>' } }] }],
  ['a header over 150', { blocks: [{ type: 'header', text: plain(x(151)) }] }],
  [
    'eleven elements of small print',
    { blocks: [{ type: 'context', elements: times(11, () => plain('a')) }] },
  ],
  ['rich text of nothing', { blocks: [{ type: 'rich_text', elements: [] }] }],
  ['rich text with an empty run', { blocks: [rich('')] }],
  ['rich text that pings', { blocks: [rich('a', { type: 'user', user_id: 'U1' })] }],
  ['rich text underlined', { blocks: [rich('a', { style: { underline: true } })] }],
  ['13,001 characters in all', { blocks: [rich(x(7000)), rich(x(6001))] }],
  ['26 buttons', { blocks: [actions(...times(26, (index) => press({ action_id: `${index}` })))] }],
  ['no button', { blocks: [actions()] }],
  ['a button over 75', { blocks: [actions(press({ text: plain(x(76)) }))] }],
  ['a value over 2000', { blocks: [actions(press({ value: x(2001) }))] }],
  ['an action_id over 255', { blocks: [actions(press({ action_id: x(256) }))] }],
  ['the same action_id twice', { blocks: [actions(press()), actions(press())] }],
  ['a menu of nothing', { blocks: [actions(select([]))] }],
  ['a menu of 101', { blocks: [actions(select(times(101, (index) => pick('a', `${index}`))))] }],
  ['an option over 75', { blocks: [actions(select([pick(x(76), 'a')]))] }],
  ['an option’s value over 150', { blocks: [actions(select([pick('a', x(151))]))] }],
  ['a picture without its words', { blocks: [{ type: 'image', image_url: 'https://a.example/1.png' }] }],
  ['a block of no kind', { blocks: [{ type: 'table_of_contents' }] }],
  ['metadata over 8 KB', { metadata: { event_type: 'a', event_payload: { key: x(8192) } } }],
  ['names that become mentions', { link_names: true }],
])('Slack refuses %s', (_, more) => {
  expect(slackFaults({ text: 'words', blocks: [rich('words')], ...more })).not.toEqual([]);
});

test('Slack refuses a Home tab of 101 blocks, and takes one of 100', () => {
  expect(
    blockFaults(
      times(100, () => ({ type: 'divider' })),
      100,
    ),
  ).toEqual([]);
  expect(
    blockFaults(
      times(101, () => ({ type: 'divider' })),
      100,
    ),
  ).not.toEqual([]);
});

const slash = (more: Json = {}): Json => ({ command: '/lamp', description: 'A lamp', ...more });
function manifest(features: Json = {}, settings: Json = {}, scopes = ['commands', 'assistant:write']): Json {
  return {
    display_information: { name: 'Lamp' },
    features: { bot_user: { display_name: 'lamp' }, slash_commands: [slash()], ...features },
    oauth_config: { scopes: { bot: scopes } },
    settings: { socket_mode_enabled: true, ...settings },
  };
}

test.each<[string, Json]>([
  ['51 commands', manifest({ slash_commands: times(51, (index) => slash({ command: `/l${index}` })) })],
  ['a name over 32', manifest({ slash_commands: [slash({ command: `/${x(32)}` })] })],
  ['the same name twice', manifest({ slash_commands: [slash(), slash()] })],
  ['a description over 300', manifest({ slash_commands: [slash({ description: x(301) })] })],
  ['an address in Socket Mode', manifest({ slash_commands: [slash({ url: 'https://a.example/' })] })],
  ['no address by HTTP', manifest({}, { socket_mode_enabled: false })],
  ['the old assistant view', manifest({ assistant_view: {} })],
  [
    'five prompts',
    manifest({ agent_view: { agent_description: 'a', suggested_prompts: times(5, () => ({})) } }),
  ],
  ['commands without their scope', manifest({}, {}, [])],
  ['an event without its scope', manifest({}, { event_subscriptions: { bot_events: ['message.im'] } })],
  ['an event that there is not', manifest({}, { event_subscriptions: { bot_events: ['tea_time'] } })],
  ['rotation without an address to come back to', manifest({}, { token_rotation_enabled: true })],
  ['a part that there is not', { ...manifest(), extras: {} }],
])('Slack refuses a manifest with %s', (_, whole) => {
  expect(manifestFaults(whole)).not.toEqual([]);
});
