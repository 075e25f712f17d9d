// `rowbot read` on a screen: what is shown of a story, as wide as the screen is.
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { showReading } from '../../src/cli/show-reading.ts';
import { read } from '../../src/reading/index.ts';

const storyOf = (text: string) =>
  read({ id: 'hens', title: 'The hens', text, date: null, source: null, people: [], corrections: [] });

const HENS = `Paul Reed, a farmer, said his hens had stopped laying because of the drones.

"There is no proof that a drone ever frightened a hen," Lena Ott replied.`;

test('a narrow screen breaks lines between words, and the items of a list stay set in', () => {
  expect(stripVTControlCharacters(showReading(storyOf(HENS), false, 40))).toMatchInlineSnapshot(`
    "The hens

    Paul Reed, a farmer, said [1 Paul
    Reed]his hens had stopped laying because
    of the drones.

    [2 Lena Ott]"There is no proof that a
    drone ever frightened a hen," Lena Ott
    replied.

    People, and how many statements each
    made
      Paul Reed    1  farmer
      Lena Ott     1

    Answers
      Lena Ott [2] → Paul Reed [1]: "There
        is no proof that a drone ever
        frightened a hen,"

    ~ inferred"
  `);
});

test('in a pipe no line is broken', () => {
  const [, , paragraph] = stripVTControlCharacters(showReading(storyOf(HENS), true, null)).split('\n');
  expect(paragraph).toMatch(/^Paul Reed, .* because of the drones\.$/);
});

test('nothing in a story moves the cursor of the terminal', () => {
  const story = storyOf('"The hens\u001b[2J are \u202egone," said Paul Reed.\u0007');
  const shown = showReading({ ...story, title: 'The\u001b]0;hens\u0007' }, true, 80);
  // What the program itself writes are colours alone.
  expect(shown.replace(/\p{Cc}\[\d+m|\n/gu, '')).not.toMatch(/[\p{Cc}\u202e]/u);
});
