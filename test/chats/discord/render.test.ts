// Replies against Discord's limits, and words against its markdown.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '../../../src/chats/cut.ts';
import { escapeMarkdown } from '../../../src/chats/discord/escape.ts';
import { markdown } from '../../../src/chats/discord/markup.ts';
import { render } from '../../../src/chats/discord/render.ts';
import { share } from '../../../src/chats/share.ts';
import { visible } from '../../../src/chats/visible.ts';
import { plain, type RichText, sayIn } from '../../../src/command/index.ts';
import { reply } from '../quotes.ts';

const say = sayIn('en');
const WORDS = 'The quick brown fox *jumps* over `the` lazy dog, @everyone. ';

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

test('visible words have no control characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (words) => !/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u.test(visible(words)),
    ),
  );
});
