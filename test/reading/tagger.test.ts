// The tagger works on spellings once and on texts in flat tables: word by word it must say what wink-nlp says.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import { withOwnersApart } from '../../src/reading/owners.ts';
import { tagged } from '../../src/reading/tagger/index.ts';
import { posOf } from '../../src/reading/tags.ts';

const wink = winkNLP(model, ['pos']);

const winkSays = (text: string): [string, string][] => {
  const tokens = wink.readDoc(withOwnersApart(text)).tokens();
  const parts = tokens.out(wink.its.pos) as PartOfSpeech[];
  return tokens.out().map((word, i) => [word, parts[i] ?? '']);
};

const weSay = (text: string): [string, string][] => {
  const words = tagged(text, 0, text.length);
  return Array.from({ length: words.length }, (_, i) => [words.word(i)?.text ?? '', posOf(words.tag(i))]);
};

const expectSame = (text: string): void => expect(weSay(text)).toEqual(winkSays(text));

test.each([
  'The mayor’s aide, Ann Vale, said the council won’t vote on Ms. Okoro’s plan until 5 p.m.',
  '“We can’t wait,” she told @harbourwatch: “It’s now or never!” #bridge http://example.org/a?b=1',
  'I like to run; the run was long, and those running it could not have cared less about the cares of others.',
  'GOT TO GO — they’re gonna be well-known ex-miners (all 1,200 of them), e.g. in the U.S. and the E.U.',
  'One\u00a0two \u2009three\r\n\r\nfour\t five\u2028six 😀😀 seven…eight --nine',
  '',
  ' \n ',
])('words and parts of speech are those of wink-nlp: %j', expectSame);

test('so they are in whatever order words and marks come', () => {
  const words =
    'the a to that her his plan run runs said saying will can’t "no good mayor’s Vale Vale’s old-style well (as of) for , . — ’ ” “who not like.'.split(
      ' ',
    );
  const breaks = fc.constantFrom(' ', ' ', ' ', '  ', '\n\n', '', '\u00a0', '\t');
  const piece = fc.tuple(fc.constantFrom(...words), breaks).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expectSame(pieces.join(''));
    }),
    { numRuns: 150 },
  );
});

test('a text that is tagged in part is tagged as if that part stood alone', () => {
  const text = 'Nobody knew. She can run the plant. He runs.';
  const from = text.indexOf('She');
  const to = text.indexOf(' He');
  const words = tagged(text, from, to);
  const said = ['She', 'can', 'run', 'the', 'plant', '.'];
  expect(said.map((_, i) => words.word(i)?.text)).toEqual(said);
  expect(said.map((_, i) => words.start(i))).toEqual([13, 17, 21, 25, 29, 34]);
});
