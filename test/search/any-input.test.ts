// Whatever is asked, the search answers, and points only to words of the statements it found.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary, type Library } from '../../src/search/index.ts';
import type { Story } from '../../src/story/index.ts';
import { lamps } from '../fixtures/lamps.ts';

const library: Library = createLibrary([lamps]);

const inside = (story: Story, statement: Story['statements'][number], start: number, end: number): boolean =>
  start < end &&
  end <= story.text.length &&
  statement.content.some(([from, to]) => from <= start && end <= to);

function check(phrase: string): void {
  const { verdict, matches } = library.find(phrase);
  expect(matches.length > 0).toBe(verdict !== 'unknown');
  for (const { story, statement, ranges, score } of matches) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    let before = -1;
    for (const [start, end] of ranges) {
      expect(inside(story, statement, start, end)).toBe(true);
      expect(start).toBeGreaterThan(before);
      before = end;
    }
  }
  expect(library.suggest(phrase, 5).length).toBeLessThanOrEqual(5);
}

const words = fc.constantFrom(
  ...lamps.text.split(/\s+/),
  'treee',
  'habour',
  '”',
  '’',
  '\u200b',
  '\0',
  '😀',
  '—',
);

describe('any input', () => {
  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 300, seed: 1 });
  });

  test('any jumble of the story’s words', () => {
    const jumble = fc.array(words, { maxLength: 40 }).map((chosen) => chosen.join(' '));
    fc.assert(fc.property(jumble, check), { numRuns: 500, seed: 2 });
  });

  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \t\n\u00a0', 'empty'],
    ['only marks', '“… — !?”', 'empty'],
    ['only emoji', '😀🎉', 'empty'],
    ['a mention of everyone', '@everyone', 'absent'],
    ['six thousand letters without a blank', 'x'.repeat(6000), 'absent'],
  ])('%s', (_, phrase, why) => {
    expect(library.find(phrase)).toMatchObject({ verdict: 'unknown', why, matches: [] });
  });

  test('six thousand words', () => {
    check('nobody asked the harbour '.repeat(1500));
  });

  test.each([
    ['a null byte', 'nobody asked the har\0bour what'],
    ['marks without a width', 'nobody\u200b asked the har\u200dbour what'],
    ['right-to-left marks', '\u202enobody asked the harbour\u202c what'],
    ['accents', 'nobódy asked the härbour what'],
    ['full-width letters', 'ｎｏｂｏｄｙ asked the harbour what'],
    ['an unclosed quotation mark', '“nobody asked the harbour what'],
    ['dashes', 'nobody—asked—the–harbour-what'],
    ['asterisks and backticks', '**nobody** `asked` the _harbour_ what'],
  ])('%s doesn’t count', (_, phrase) => {
    const { verdict, why, matches } = library.find(phrase);
    expect([verdict, why]).toEqual(['found', 'exact']);
    expect(matches[0]?.statement.text).toContain('Nobody asked the harbour');
  });
});
