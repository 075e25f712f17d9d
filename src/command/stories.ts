// Which story an option means, and the stories that are offered while somebody types.
import type { Story } from '../story/index.ts';
import { UserError } from './errors.ts';
import { shorten, storyKey } from './offer.ts';
import type { Choice } from './option.ts';
import type { Scene } from './scene.ts';

/** How much of what was asked for is said again. */
const ASKED = 60;

/** Discord's limit for the label of an autocomplete choice. */
const CHOICE_LENGTH = 100;

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether words are the same, but for case and marks. */
const sameWords = (a: string, b: string): boolean => folded(a) === folded(b);

const fits = ({ id, title }: Story, wanted: string): boolean =>
  folded(title).includes(wanted) || folded(id).includes(wanted);

/** The word that means every story, in every language; an option's value. */
export const ALL_STORIES = 'all';

/** Whether an option means every story. */
export const meansAll = (option: string, { say }: Pick<Scene, 'say'>): boolean =>
  sameWords(option, ALL_STORIES) || sameWords(option, say('story.allWord'));

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

/** The choices for an option that takes every story as well: that one first, where it fits. */
export function suggestStoriesOrAll(typed: string, scene: Pick<Scene, 'everything' | 'say'>): Choice[] {
  const { say } = scene;
  const wanted = folded(typed);
  const words = [ALL_STORIES, say('story.allWord'), folded(say('story.all'))];
  return [
    ...(words.some((word) => word.startsWith(wanted))
      ? [{ name: say('story.all'), value: ALL_STORIES }]
      : []),
    ...suggestStories(typed, scene),
  ];
}

/** Titles named where an option fits several stories. */
const NAMED = 5;

/**
 * The id of the one story that an option means, or null for every story.
 *
 * @throws UserError where no story fits, or several do
 */
export function storyOrAll(option: string, scene: Pick<Scene, 'everything' | 'say'>): string | null {
  if (meansAll(option, scene)) return null;
  const { say } = scene;
  const [story, ...others] = storiesCalled(option, scene);
  if (story === undefined)
    throw new UserError('no-story', say('story.unknown', { story: shorten(option, ASKED) }));
  if (others.length === 0) return story.id;
  const titles = [story, ...others].slice(0, NAMED).map(({ title }) => `“${title}”`);
  throw new UserError('several-stories', `${say('story.several')} ${titles.join(', ')}`);
}
