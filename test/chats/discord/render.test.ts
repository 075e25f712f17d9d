// Replies against Discord's limits, and words against its markdown.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '../../../src/chats/cut.ts';
import { escapeMarkdown } from '../../../src/chats/discord/escape.ts';
import { LIMITS } from '../../../src/chats/discord/limits.ts';
import { markdown } from '../../../src/chats/discord/markup.ts';
import { bodyOf } from '../../../src/chats/discord/outgoing.ts';
import { render } from '../../../src/chats/discord/render.ts';
import { share } from '../../../src/chats/share.ts';
import { visible } from '../../../src/chats/visible.ts';
import { type Part, plain, type Reply, type RichText, sayIn } from '../../../src/command/index.ts';
import { messageFaults } from '../../fakes/discord/rules.ts';
import { card, reply } from '../quotes.ts';

const say = sayIn('en');
const WORDS = 'The quick brown fox *jumps* over `the` lazy dog, @everyone. ';

const faults = (some: Reply, embeds = true): string[] =>
  render(some, { embeds, files: true }, say).flatMap((message) =>
    messageFaults(
      JSON.parse(JSON.stringify(bodyOf(message, 'n'))),
      message.files.map(({ name }) => name),
    ),
  );

test('a long quotation is cut at a word with "…", and story and paragraph stay', () => {
  const long = reply({ parts: [card({ body: [plain(WORDS.repeat(200))] })] });
  const [message] = render(long, { embeds: true, files: true }, say);
  const [embed] = message?.embeds ?? [];
  expect(embed?.description?.length).toBeLessThanOrEqual(LIMITS.embedDescription);
  expect(embed?.description?.slice(-24)).toMatch(/ \S+…$/);
  expect(embed?.footer?.text).toBe('Lamps and trees · paragraph 4');
});

test.each([
  ['eight long cards', Array.from({ length: 8 }, () => card({ body: [plain(WORDS.repeat(100))] }))],
  ['twelve cards', Array.from({ length: 12 }, () => card())],
  [
    'a card with sixty fields',
    [
      card({
        fields: Array.from({ length: 60 }, (_, i) => ({
          label: `Field ${i}`,
          value: plain(WORDS.repeat(30)),
        })),
      }),
    ],
  ],
  [
    'empty words',
    [card({ heading: plain(''), body: [plain('')], fields: [{ label: '', value: plain('') }], footer: '' })],
  ],
  [
    'a footer and a heading beyond all measure',
    [card({ heading: plain(WORDS.repeat(50)), footer: WORDS.repeat(80) })],
  ],
  [
    'a list of two hundred long items',
    [
      {
        type: 'list',
        numbered: true,
        items: Array.from({ length: 200 }, () => ({ text: plain(WORDS.repeat(9)) })),
      },
    ],
  ],
] as [string, Part[]][])('%s break no limit, as embeds or as plain text', (_, parts) => {
  expect(faults(reply({ parts }))).toEqual([]);
  expect(faults(reply({ parts }), false)).toEqual([]);
});

test('short items of a list stay whole where long ones are cut', () => {
  const items = [plain('A short one'), plain(WORDS.repeat(300)), plain('Another')].map((text) => ({ text }));
  const [message] = render(
    reply({ parts: [{ type: 'list', numbered: true, items }] }),
    { embeds: true, files: true },
    say,
  );
  const lines = message?.embeds[0]?.description?.split('\n') ?? [];
  expect([lines[0], lines[2]]).toEqual(['1. A short one', '3. Another']);
  expect(lines[1]).toMatch(/…$/);
});

test('without leave to attach, a picture is told in its words', () => {
  const picture = {
    type: 'picture' as const,
    name: 'row.png',
    png: new Uint8Array(1),
    alt: 'Voss answers Adeyemi.',
  };
  const [message] = render(reply({ parts: [picture] }), { embeds: true, files: false }, say);
  expect(message).toMatchObject({ files: [], embeds: [{ description: 'Voss answers Adeyemi.' }] });
});

test.each([
  ['**bold** _it_', String.raw`\*\*bold\*\* \_it\_`],
  ['`code` ~~gone~~ ||spoiler||', String.raw`\`code\` \~\~gone\~\~ \|\|spoiler\|\|`],
  [
    '@everyone <@1> <@&2> <#3> <:a:4> <t:5>',
    String.raw`\@everyone \<\@1\> \<\@&2\> \<\#3\> \<:a:4\> \<t:5\>`,
  ],
  ['# heading', String.raw`\# heading`],
  ['- a\n+ b\n1. c', '\\- a\n\\+ b\n1\\. c'],
  ['[text](https://x.example)', String.raw`\[text\]\(https\://x.example\)`],
  ['well-known, 3.5 %', 'well-known, 3.5 %'],
  ['a\0b\u200bc\u202ed', 'abcd'],
])('%j is shown as these very words', (words, expected) => {
  expect(escapeMarkdown(words)).toBe(expected);
});

test.each([
  [[{ text: 'a ', emphasis: 'bold' }, { text: 'b' }], '**a** b'],
  [
    [
      { text: 'a', emphasis: 'bold' },
      { text: 'b', emphasis: 'bold' },
    ],
    '**ab**',
  ],
  [
    [
      { text: 'a', emphasis: 'bold' },
      { text: 'b', emphasis: 'italic' },
    ],
    '**a**\u200b*b*',
  ],
  [[{ text: 'a\nb', emphasis: 'bold' }], '**a**\n**b**'],
  [[{ text: 'a*b', emphasis: 'strike' }], String.raw`~~a\*b~~`],
  [[{ text: '/x `y`', emphasis: 'code' }], '`/x ˋyˋ`'],
  [[{ text: '   ', emphasis: 'bold' }], '   '],
] as [RichText, string][])('%j becomes %j', (rich, expected) => {
  expect(markdown(rich)).toBe(expected);
});

test('a cut falls between words, or between visible characters where there is none', () => {
  expect(cutText('one two three', 9)).toBe('one two…');
  expect(cutText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13)).toBe('👩‍👩‍👧‍👦…');
  expect(cutText('short', 5)).toBe('short');
});

test('room is shared so that the short ones stay whole', () => {
  expect(share([10, 500, 500], 210)).toEqual([10, 100, 100]);
  expect(share([], 10)).toEqual([]);
});

const rich = fc
  .array(
    fc.record({
      text: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.stringMatching(/^[*_`~|<@#> \n-]{0,60}$/),
      ),
      emphasis: fc.constantFrom('bold', 'italic', 'strike', 'underline', 'code', undefined),
    }),
    { maxLength: 8 },
  )
  .map(
    (runs) =>
      runs.map(({ text, emphasis }) => (emphasis === undefined ? { text } : { text, emphasis })) as RichText,
  );

test('whatever a reply says, it breaks no limit', () => {
  const part = fc.oneof(
    fc.record({ type: fc.constant('text' as const), text: rich }),
    fc.record({
      type: fc.constant('card' as const),
      heading: rich,
      body: fc.array(rich, { maxLength: 4 }),
      fields: fc.array(fc.record({ label: fc.string({ maxLength: 300 }), value: rich }), { maxLength: 30 }),
      footer: fc.string({ maxLength: 2500 }),
    }),
    fc.record({
      type: fc.constant('list' as const),
      numbered: fc.boolean(),
      items: fc.array(fc.record({ text: rich }), { maxLength: 40 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), fc.boolean(), (parts, embeds) => {
      expect(faults(reply({ parts: parts as Part[] }), embeds)).toEqual([]);
    }),
    {
      numRuns: 150,
      examples: [[[{ type: 'text', text: [{ text: '\u0000', emphasis: 'bold' }, { text: 'x' }] }], false]],
    },
  );
});

test('visible words have no control characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (words) => !/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u.test(visible(words)),
    ),
  );
});
