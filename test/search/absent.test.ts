// What nobody in the story is reported to have said is never said to be found.
import { beforeAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../scripts/bench/lines.ts';
import { QueryMaker } from '../../scripts/bench/queries.ts';
import { createRandom } from '../../scripts/bench/random.ts';
import { loadCorpus } from '../../src/corpus/index.ts';
import { read } from '../../src/reading/index.ts';
import { FUNCTION_WORDS } from '../../src/search/function-words.ts';
import { createLibrary, type Library } from '../../src/search/index.ts';
import { plainWords } from '../../src/search/words.ts';

let library: Library;

beforeAll(async () => {
  const { stories } = await loadCorpus('corpus');
  library = createLibrary(stories.map(read));
});

const asserted = (phrase: string): boolean => ['found', 'ambiguous'].includes(library.find(phrase).verdict);

/** Lines of other times and places, and lines that borrow the story's words. */
const ABSENT = [
  'ask not what your country can do for you',
  'the lady is not for turning',
  'we shall fight on the beaches',
  'I have nothing but respect for Ed Miliband',
  'Ed Miliband is a great leader',
  'principled hero with the backbone of a lion',
  'an unprincipled hero with the backbone of an amoeba',
  'the meeting was the best hour of my life',
  'he was expelled from Labour in 2003 for his remarks',
  'urge people to vote Labour in seats Respect was not contesting',
  'sparked speculation relations could be thawing',
  'the war of words erupted',
  'George Galloway is welcome in the cabinet',
  'George Galloway views are brilliant',
  'I would be proud to have him as an MP',
  'we had a big vote on Europe',
  'I met all the trade unions',
  'a decisive break with the trade unions',
  'the minimum wage must go up at once',
  'our long-term economic plan is working',
  'cast into the history of Labour',
  'a bid to garner votes in Scotland',
  'poor judgement in agreeing to meet Blair',
  'that is, quite simply, the truth',
  'Len McCluskey apologised to the party',
  'no retreat from socialism',
  'a principled coward with the backbone of an amoeba',
  'to meet Miliband a principled coward with the backbone of',
  'he was quite disappointing physically and intellectually',
  'a dangerous retreat into a comfort zone',
  'I realise now that I never showed poor judgement in agreeing to meet Miliband',
  'I thought he was not quite impressive, physically and intellectually',
  'George Galloway is coming back to the Labour Party',
  'there can be a retreat into a comfort zone of narrow sectionalism',
  'He might not want me to be prime minister but I do want him to be an MP',
  'of the past to forge a part',
  'zebra',
  'zebra crossing',
  'was hat er gesagt',
  '他说了什么',
];

describe('absent quotations', () => {
  test.each(ABSENT)('“%s” is not said to be found', (phrase) => {
    expect(asserted(phrase)).toBe(false);
  });

  test('the reporter’s own sentences are nobody’s statement', () => {
    const story = library.stories[0]!;
    const said = story.statements.flatMap(({ content }) => content);
    const own = story.sentences.filter(
      ([start, end]) => !said.some(([from, to]) => from < end && start < to),
    );
    expect(own.length).toBeGreaterThan(2);
    expect(own.map(([start, end]) => story.text.slice(start, end)).filter(asserted)).toEqual([]);
  });

  test('a quotation with one word of meaning in three swapped for a foreign one is not found', () => {
    const random = createRandom(7);
    const foreign = [
      'giraffe',
      'volcano',
      'pancake',
      'umbrella',
      'saxophone',
      'glacier',
      'turnip',
      'orchestra',
    ];
    const story = library.stories[0]!;
    const wrong: string[] = [];
    for (const { content } of story.statements)
      for (const [start, end] of content) {
        const words = plainWords(story.text.slice(start, end));
        for (let at = 0; at + 6 <= words.length; at++) {
          const part = words.slice(at, at + 6);
          const meaning = part.flatMap((word, place) => (FUNCTION_WORDS.has(word) ? [] : [place]));
          if (meaning.length === 0 || meaning.length > 3) continue;
          const phrase = part.with(random.pick(meaning), random.pick(foreign)).join(' ');
          if (asserted(phrase)) wrong.push(phrase);
        }
      }
    expect(wrong).toEqual([]);
  });
});

describe('words of the story in a new order', () => {
  test.each([
    ['a name with what the reporter says of it', 'galloway made clear'],
    ['a role without a word of what was said', 'the former glasgow'],
    ['a name that stands beside one word', 'the talk party Galloway'],
    ['another known word in the place of the right one', 'get mr galloway pursued in 2015'],
    ['another English word in the place of the right one', 'cast into the dustbin of mystery'],
    ['another known word a letter away from a word that stands elsewhere', 'dustbin of the past'],
  ])('%s', (_, phrase) => {
    expect(asserted(phrase)).toBe(false);
  });

  test('pieces of two statements, spliced, are hardly ever found', () => {
    const stories = library.stories;
    const maker = new QueryMaker(linesOf(stories), createRandom(411), { fewest: 4, most: 8 });
    const phrases = maker.absent(90, stories).map(({ text }) => text);
    expect(phrases.length).toBe(90);
    expect(phrases.filter(asserted).length).toBeLessThanOrEqual(1);
  });
});

describe('near misses', () => {
  test.each([
    ['an unprincipled hero with the backbone of an amoeba', 'backbone of an amoeba'],
    ['poor judgement in agreeing to meet Blair', 'poor judgement'],
    ['we had a big vote on Europe', 'big vote'],
  ])('“%s” is answered with what was really said', (phrase, words) => {
    const { verdict, matches } = library.find(phrase);
    expect(verdict).toBe('close');
    expect(matches[0]?.statement.text.replace(/\s+/g, ' ')).toContain(words);
    expect(matches.length).toBeLessThanOrEqual(3);
  });
});
