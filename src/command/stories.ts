// Which story an option means, and the stories that are offered while somebody types.
import type { Story } from '../story/index.ts';
import { shorten, storyKey } from './offer.ts';
import type { Choice } from './option.ts';
import type { Scene } from './scene.ts';

/** Discord's limit for the label of an autocomplete choice. */
const CHOICE_LENGTH = 100;

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether words are the same, but for case and marks. */
export const sameWords = (a: string, b: string): boolean => folded(a) === folded(b);

const fits = ({ id, title }: Story, wanted: string): boolean =>
  folded(title).includes(wanted) || folded(id).includes(wanted);

/** The stories that fit what has been typed, as choices. */
export function suggestStories(typed: string, { everything }: Pick<Scene, 'everything'>): Choice[] {
  const wanted = folded(typed);
  return everything.stories
    .filter((story) => fits(story, wanted))
    .map((story) => ({ name: shorten(story.title, CHOICE_LENGTH), value: `#${storyKey(story)}` }));
}

/** The stories that an option means: by key, id or title, else by a part of the title. */
export function storiesCalled(option: string, { everything }: Pick<Scene, 'everything'>): readonly Story[] {
  const wanted = folded(option);
  const same = everything.stories.filter(
    (story) =>
      `#${storyKey(story)}` === option || folded(story.id) === wanted || folded(story.title) === wanted,
  );
  return same.length > 0 ? same : everything.stories.filter((story) => wanted !== '' && fits(story, wanted));
}
