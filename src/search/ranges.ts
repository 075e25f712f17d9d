// From places among a statement's words back to stretches of the story's text.
import type { Span, Statement, Story } from '../story/index.ts';
import { type Word, wordsIn } from './words.ts';

interface PlacedWord extends Word {
  /** Which span of the content it stands in. */
  readonly part: number;
}

const placedWords = (story: Story, statement: Statement): PlacedWord[] =>
  statement.content.flatMap(([start, end], part) =>
    wordsIn(story.text.slice(start, end), start).map((word) => ({ ...word, part })),
  );

/**
 * The stretches of text at some places among a statement's words; neighbours make one stretch, which never reaches
 * over what stands between two parts of the statement.
 *
 * @param places in order
 */
export function rangesAt(story: Story, statement: Statement, places: readonly number[]): Span[] {
  const words = placedWords(story, statement);
  const ranges: Span[] = [];
  let before: { place: number; part: number } | undefined;
  for (const place of places) {
    const word = words[place];
    if (word === undefined) continue;
    const last = ranges.at(-1);
    if (last !== undefined && before?.place === place - 1 && before.part === word.part)
      ranges[ranges.length - 1] = [last[0], word.span[1]];
    else ranges.push(word.span);
    before = { place, part: word.part };
  }
  return ranges;
}
