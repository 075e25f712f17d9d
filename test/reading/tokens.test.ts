// Tokens, sentences and paragraphs: the ground that every rule of the reading stands on.
import { expect, test } from 'vitest';
import { tokenise } from '../../src/reading/tokens.ts';

const sentencesOf = (text: string): string[] =>
  tokenise(text).sentenceSpans.map(([start, end]) => text.slice(start, end));

test.each<[string, string[]]>([
  ['Mr. Lane met Sen. Ada Gray. They talked.', ['Mr. Lane met Sen. Ada Gray.', 'They talked.']],
  ['He left the U.S. Senate in May.', ['He left the U.S. Senate in May.']],
  ['She came to the U.S. The trip took a day.', ['She came to the U.S.', 'The trip took a day.']],
  ['"Is it over?" she asked. "No."', ['"Is it over?" she asked.', '"No."']],
  ['“We won.” Then they left.', ['“We won.”', 'Then they left.']],
  ['Mary J. Hale spoke at 5 p.m. on Monday.', ['Mary J. Hale spoke at 5 p.m. on Monday.']],
])('cuts %j into sentences', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test('every token is the text at its offsets, also with Windows line ends and odd spaces', () => {
  const text = 'One  line.\r\n\r\n“Two,” he said — it’s\u00a0done.\r\nThree 😀 words.';
  const { tokens, paragraphSpans, paragraphs } = tokenise(text);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  expect(paragraphSpans.map(([start, end]) => text.slice(start, end))).toEqual([
    'One  line.',
    '“Two,” he said — it’s\u00a0done.',
    'Three 😀 words.',
  ]);
  expect(paragraphs.length).toBe(3);
});

test('a text wrapped by hand is cut at blank lines only', () => {
  const text =
    'The mayor said that\nthe bridge would be\nclosed for repairs\nuntil the spring of\nnext year.\n\nNobody minded.';
  expect(tokenise(text).paragraphSpans.length).toBe(2);
});

test('nothing gives nothing', () => {
  expect(tokenise('')).toMatchObject({ tokens: [], sentences: [], paragraphs: [] });
  expect(tokenise(' \n\t\n')).toMatchObject({ tokens: [], sentences: [], paragraphs: [] });
});

test.each([
  ['Quendle', "“Quendle's of the harbour,” he said. (Quendle's)", "Quendle's plan failed."],
  ['Vorrimer', '“Vorrimer’s,” she said, “‘Vorrimer’s’”.', 'Vorrimer’s plan failed.'],
])('what was read before changes no cut: %s', (name, before, text) => {
  tokenise(before);
  tokenise(before);
  expect(tokenise(text).tokens.map((token) => token.text)).toEqual([
    name,
    text.slice(name.length, name.length + 2),
    'plan',
    'failed',
    '.',
  ]);
});
