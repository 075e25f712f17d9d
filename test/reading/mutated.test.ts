// Mutated articles of our own: the reading never throws, and every span lies in the text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.ts';
import type { Span, Story } from '../../src/story/index.ts';

const ARTICLES = [
  `Council rows over the bridge

"The bridge is falling into the river," said Mrs. Dora Pine, the mayor of Eastmoor. "Nobody has painted it since 1974."

Mr. Hugo Vance (R-Ohio), who sits on the council, called the mayor's figures ''a fairy tale'' and added: "She has never once walked over it.

"I walk over it every day."

"You do not," she replied. A spokesman for the river board said there were "no plans at all" to close it, according to The Eastmoor Gazette.`,
  `Transcript of the hearing

PINE: Did you read the letter?

VANCE: I did. It said "come at once".

PINE: And what did you do?

(LAUGHTER)

VANCE: I stayed in bed.`,
  `@dora_pine tweeted: “Not on my watch!” – and the Labourers’ Union wrote that ‘the bill is dead’.

Q: What comes next?

A: Rain, I'd say.

Q. And then?

"Every word of it is true" —Hugo Vance`,
];

/** Beyond so many characters nothing is doubled: many short texts find more than a few long ones in the same time. */
const LONGEST = 900;

const text = fc
  .tuple(
    fc.constantFrom(...ARTICLES),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'cut',
          'double',
          'drop marks',
          'swap marks',
          'crlf',
          'join',
          'insert',
          'capitals',
          'reverse',
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([article, changes]) =>
    changes.reduce((now, [change, a, b, extra]) => {
      const from = Math.floor(Math.min(a, b) * now.length);
      const to = Math.ceil(Math.max(a, b) * now.length);
      const piece = now.slice(from, to);
      const put = (other: string): string => now.slice(0, from) + other + now.slice(to);
      switch (change) {
        case 'cut':
          return put('');
        case 'double':
          return now.length > LONGEST ? now : put(piece + piece);
        case 'drop marks':
          return put(piece.replace(/["“”]/g, (mark, at: number) => (at % 2 === 0 ? '' : mark)));
        case 'swap marks':
          return put(piece.replace(/["“”]/g, "''"));
        case 'crlf':
          return put(piece.replace(/\n/g, '\r\n'));
        case 'join':
          return put(piece.replace(/\n+/g, ' '));
        case 'capitals':
          return put(piece.toUpperCase());
        case 'reverse':
          return put([...piece].reverse().join(''));
        default:
          return put(extra + piece);
      }
    }, article),
  );

const story = (body: string): Story =>
  read({
    id: 'mutated',
    title: 'Mutated',
    text: body,
    date: null,
    source: null,
    people: [{ name: 'Dora Pine', role: 'mayor of Eastmoor', also: ['the mayor'] }],
    corrections: [{ quote: 'no plans', speaker: null }],
  });

function spansOf({ paragraphs, sentences, cast, statements }: Story): Span[] {
  return [
    ...paragraphs,
    ...sentences,
    ...cast.flatMap(({ mentions }) => mentions),
    ...statements.flatMap(({ content, cue, mention, context }) => [
      ...content,
      ...context,
      ...(cue ? [cue] : []),
      ...(mention ? [mention] : []),
    ]),
  ];
}

describe('any text can be read', () => {
  test('it never throws, spans lie in the text, ids are unique and speakers are in the cast', () => {
    fc.assert(
      fc.property(text, (body) => {
        const read = story(body);
        const ids = read.statements.map(({ id }) => id);
        const names = new Set(read.cast.map(({ name }) => name));
        const faults = [
          ...spansOf(read).filter(([from, to]) => from < 0 || to <= from || to > body.length),
          ...ids.filter((id, at) => ids.indexOf(id) !== at),
          ...read.statements.filter(({ content }) => content.length === 0),
          ...read.statements.filter(({ speaker }) => speaker !== null && !names.has(speaker)),
        ];
        expect(faults).toEqual([]);
        expect(names.size).toBe(read.cast.length);
      }),
      { numRuns: 2000, seed: 20 },
    );
  }, 120_000);

  test('the same text gives the same reading', () => {
    fc.assert(
      fc.property(text, (body) => {
        expect(story(body)).toEqual(story(body));
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \r\n\t\n '],
    ['one mark', '"'],
    ['marks alone', '"“”\'\'"’‘'],
    ['a surrogate', '\ud83d"\ude00" she said.'],
  ])('%s', (_name, body) => {
    expect(story(body).statements.every(({ text }) => text.length > 0)).toBe(true);
  });
});
