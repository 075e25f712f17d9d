// What a source without a name says, found by what the story calls it: "the union", "court papers".
import type { Statement, Story } from '../../story/index.ts';
import { unitsOf } from './units.ts';
import { isSmall, nearlySame, type Word, wordsOf } from './words.ts';

const tellingWords = (description: string): Word[] => wordsOf(description).filter((word) => !isSmall(word));

/**
 * The statements of a story that it lays to nobody by name, whose source it calls by all telling words of a description.
 *
 * @returns in the order of the text; empty where the description has no telling word
 */
export function saidByUnnamed(story: Story, description: string): Statement[] {
  const wanted = tellingWords(description);
  if (wanted.length === 0) return [];
  return story.statements.filter(({ speaker, unnamed, mention }) => {
    if (speaker !== null) return false;
    const called = mention === null ? '' : story.text.slice(mention[0], mention[1]);
    const there = wordsOf(`${unnamed ?? ''} ${called}`);
    return wanted.every(({ stem, plain }) =>
      there.some((word) => word.stem === stem || nearlySame(word.plain, plain)),
    );
  });
}

/** Whether a sentence of a story has all telling words of a description. */
export const isMentioned = (story: Story, description: string): boolean => {
  const wanted = tellingWords(description);
  return (
    wanted.length > 0 && unitsOf(story).all.some(({ stems }) => wanted.every(({ stem }) => stems.has(stem)))
  );
};
