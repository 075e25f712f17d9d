// The picture of a story's row, with the same told in words.
import type { Picture, Say } from '../command/index.ts';
import type { Story } from '../story/index.ts';
import { pngOf } from './png.ts';
import { type Row, rowOf } from './row.ts';
import { closed } from './said.ts';
import { svgOf } from './svg.ts';

/** Discord's limit for the words of a picture, the smallest of all chats. */
const ALT = 1024;
/** What each statement has in the alt text, in UTF-16 units: the most with which all of them fit. */
const WORDS = [70, 55, 40, 25] as const;

const short = (words: string, length: number): string =>
  words.length <= length ? words : `${words.slice(0, length).replace(/\s+\S*$/u, '')}…`;

/**
 * The row in words, a sentence for each arrow of the picture, within what every chat takes: quotations are shortened
 * as far as need be, and only then are arrows left out.
 */
export function tellRow(story: Story, { links, left }: Row, say: Say): string {
  const intro = say('row.alt', { title: story.title });
  const more = (count: number): string[] => (count > 0 ? [say('row.more', { count })] : []);
  const told = (count: number, length: number): string =>
    [
      intro,
      ...links.slice(0, count).map(({ kind, from, to, words, number }) =>
        say(kind === 'answers' ? 'row.answers' : 'row.about', {
          number,
          from,
          to,
          words: closed(short(words, length)),
        }),
      ),
      ...more(links.length - count + left),
    ].join('\n');
  const all = WORDS.map((length) => told(links.length, length)).find(({ length }) => length <= ALT);
  if (all !== undefined) return all;
  const counts = links.map((_, index) => links.length - 1 - index);
  return (
    counts.map((count) => told(count, WORDS[WORDS.length - 1] ?? 0)).find(({ length }) => length <= ALT) ??
    short(intro, ALT - 1)
  );
}

/** A row as SVG; null where nobody answers, or speaks of, anybody. */
export function drawSvg(story: Story, say: Say): string | null {
  const row = rowOf(story);
  if (row.links.length === 0) return null;
  return svgOf(row, {
    title: say('row.title'),
    story: story.title,
    about: say('row.dashed'),
    more: row.left > 0 ? say('row.more', { count: row.left }) : '',
    alt: tellRow(story, row, say),
  });
}

const drawn = new WeakMap<Story, Map<string, Promise<Picture | null>>>();

async function draw(story: Story, say: Say): Promise<Picture | null> {
  const svg = drawSvg(story, say);
  if (svg === null) return null;
  return { type: 'picture', name: 'row.png', png: await pngOf(svg), alt: tellRow(story, rowOf(story), say) };
}

/** A row as a picture; drawn once for each story and language. Null where there is no row. */
export function drawRow(story: Story, say: Say): Promise<Picture | null> {
  const language = say('row.title');
  const known = drawn.get(story) ?? new Map<string, Promise<Picture | null>>();
  drawn.set(story, known);
  const picture = known.get(language) ?? draw(story, say);
  known.set(language, picture);
  return picture;
}
