// What a library promises: scopes, suggestions, names that count as the person, and an index that can be kept.
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.ts';
import { createLibrary, indexStories, restoreIndex, serialiseIndex } from '../../src/search/index.ts';
import { type Story, statementId } from '../../src/story/index.ts';
import { lamps } from '../fixtures/lamps.ts';

/** The same story under another id, as if a second paper had printed it. */
const reprinted: Story = {
  ...lamps,
  id: 'reprinted',
  statements: lamps.statements.map((statement) => ({
    ...statement,
    id: statementId('reprinted', statement.text),
  })),
};

const library = createLibrary([lamps]);
const two = createLibrary([lamps, reprinted]);
const texts = (entries: readonly { statement: { text: string } }[]): string[] =>
  entries.map(({ statement }) => statement.text.slice(0, 20));

describe('a library', () => {
  test('narrowed to a story it finds and knows that story alone', () => {
    const narrow = two.within('reprinted');
    expect(two.find('nobody asked the harbour').verdict).toBe('ambiguous');
    expect(narrow.find('nobody asked the harbour')).toMatchObject({
      verdict: 'found',
      matches: [{ story: { id: 'reprinted' } }],
    });
    expect(narrow.find('nobdy askde the harbour').matches.map(({ story }) => story.id)).toEqual([
      'reprinted',
    ]);
    expect(narrow.stories.map(({ id }) => id)).toEqual(['reprinted']);
    expect(narrow.statement(lamps.statements[0]!.id)).toBeUndefined();
    expect(narrow.suggest('', 100)).toHaveLength(reprinted.statements.length);
  });

  test('narrowed to a story it doesn’t have it is empty', () => {
    const none = two.within('no-such-story');
    expect(none.stories).toEqual([]);
    expect(none.find('nobody asked the harbour').verdict).toBe('unknown');
    expect(none.suggest('no', 5)).toEqual([]);
  });

  test('without stories it finds nothing', () => {
    const empty = createLibrary([]);
    expect(empty.find('anything at all')).toMatchObject({ verdict: 'unknown', why: 'absent' });
    expect(empty.suggest('', 5)).toEqual([]);
  });
});

describe('suggestions', () => {
  test('what begins so comes first, then what holds it', () => {
    expect(texts(library.suggest('a', 25))[0]).toMatch(/^[“"]?a /i);
    expect(texts(library.suggest('nobody asked the ha', 25))).toEqual([
      expect.stringContaining('Nobody asked'),
    ]);
    expect(texts(library.suggest('lamp that g', 25))[0]).toContain('We shall plant');
  });

  test('a slip of the finger still suggests', () => {
    expect(texts(library.suggest('nobdy asked', 3))[0]).toContain('Nobody asked');
  });

  test('no more than asked for, and none twice', () => {
    for (const typed of ['', 't', 'the', 'e', 'a tree'])
      for (const limit of [0, 1, 2, 25]) {
        const suggested = two.suggest(typed, limit);
        expect(suggested.length).toBeLessThanOrEqual(limit);
        expect(new Set(suggested).size).toBe(suggested.length);
      }
  });
});

describe('what stands aside of the words', () => {
  test.each([
    ['the name', 'Adeyemi harbour wanted', 'Nobody asked'],
    ['the role', 'harbour master nobody asked', 'Nobody asked'],
    ['the mayor', 'mayor lamp tree town', 'We shall plant'],
  ])('%s of the speaker counts as the speaker', (_, phrase, words) => {
    expect(library.find(phrase).matches[0]?.statement.text).toContain(words);
  });

  const rivals = read({
    id: 'rivals',
    title: 'Rivals',
    text: [
      'Mara Voss said: “We shall plant a tree in this town for all who lost a boat, and then one for every lamp.”',
      'Olu Adeyemi replied: “Voss wants a tree in the square, and a bench to sit on in the shade, and then a lamp to read by.”',
    ].join('\n\n'),
    date: null,
    source: null,
    people: [],
    corrections: [],
  });

  test.each([
    ['Voss tree lamp', 'Mara Voss'],
    ['tree lamp Voss', 'Mara Voss'],
    ['Adeyemi tree lamp', 'Olu Adeyemi'],
    ['Voss wants tree lamp', 'Olu Adeyemi'],
  ])('%s: words with a name are rather what that person said than what is said of them', (phrase, name) => {
    expect(createLibrary([rivals]).find(phrase).matches[0]?.statement.speaker).toBe(name);
  });

  test('a name alone claims nothing that wasn’t said', () => {
    expect(library.find('Mara Voss loves the harbour').verdict).not.toBe('found');
  });
});

describe('an index that is kept', () => {
  const stories = [lamps, reprinted];
  const documents = lamps.statements.length * 2;
  const bytes = serialiseIndex(indexStories(stories));

  test('comes back as it was', () => {
    const index = restoreIndex(bytes, documents);
    expect(index).toEqual(indexStories(stories));
    expect(createLibrary(stories, index ?? undefined).find('a tree gives no light')).toEqual(
      two.find('a tree gives no light'),
    );
  });

  test('gives nothing when a byte is changed, bytes are missing, or it is of other stories', () => {
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = bytes.slice();
      broken[at]! ^= 1;
      expect(restoreIndex(broken, documents)).toBeNull();
    }
    for (let length = 0; length < bytes.length; length += 97)
      expect(restoreIndex(bytes.slice(0, length), documents)).toBeNull();
    expect(restoreIndex(bytes, documents - 1)).toBeNull();
    expect(restoreIndex(new Uint8Array(), 0)).toBeNull();
  });
});
