// Finds whom an option means, and offers the people of the stories while somebody types.
import { type Meant, peopleMeant } from '../search/index.ts';
import type { Person, Story } from '../story/index.ts';
import { shorten } from './offer.ts';
import type { Choice } from './option.ts';
import { referred } from './reference.ts';
import type { Scene } from './scene.ts';
import type { Say } from './texts/index.ts';

/** A person with the story that has them. */
export interface PlacedPerson {
  readonly story: Story;
  readonly person: Person;
}

/** Discord's limits for autocomplete, the only chat that has it. */
const CHOICES = 25;
const CHOICE_LENGTH = 100;

/** Says that no story has anybody of a name, or description: the sentence begins with it. */
export const nobodyCalled = (name: string, say: Say): string =>
  say('ask.stranger', { name: `${name.charAt(0).toUpperCase()}${name.slice(1)}` });

/** How many statements somebody makes in a story. */
export const statementCount = ({ story, person }: PlacedPerson): number =>
  story.statements.filter(({ speaker }) => speaker === person.name).length;

/**
 * Whom an option means: by name, other name, role, or by a statement of theirs (`#id`).
 *
 * @returns the people that fit best, one entry for each story that has them; empty for a stranger
 */
export function peopleCalled(option: string, scene: Pick<Scene, 'library' | 'everything'>): PlacedPerson[] {
  const placed = referred(option, scene);
  if (placed !== undefined) {
    const person = placed.story.cast.find(({ name }) => name === placed.statement.speaker);
    return person === undefined ? [] : [{ story: placed.story, person }];
  }
  const found = scene.library.stories
    .flatMap((story) =>
      peopleMeant(story, option).map((meant): Meant & PlacedPerson => ({ ...meant, story })),
    )
    .sort((a, b) => b.strength - a.strength);
  const best = found[0]?.strength ?? 0;
  return found
    .filter(({ strength }) => strength > best - 0.1)
    .map(({ story, person }) => ({ story, person }));
}

const plainWords = (words: string): string[] =>
  words.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];

/** Whether one name of a person has all these words. */
const named = ({ name, role, also }: Person, words: readonly string[]): boolean =>
  [name, role ?? '', ...also].some((one) => {
    const there = [...plainWords(one), 'the'];
    return words.every((word) => there.includes(word));
  });

/** Longest name in words that a line may begin with. */
const NAME_WORDS = 8;

/**
 * Splits words such as `Ann Lee the trees`, typed without quotation marks, after the name at their beginning.
 *
 * @returns the longest beginning that is one name of somebody, else the first word; and the rest
 */
export function nameFirst(
  line: string,
  scene: Pick<Scene, 'library' | 'everything'>,
): { readonly name: string; readonly rest: string } {
  const words = line.split(/\s+/).filter(Boolean);
  let kept = 1;
  for (let length = 2; length <= Math.min(NAME_WORDS, words.length); length++) {
    const beginning = words.slice(0, length);
    const people = peopleCalled(beginning.join(' '), scene);
    if (people.some(({ person }) => named(person, beginning.flatMap(plainWords)))) kept = length;
  }
  return { name: words.slice(0, kept).join(' '), rest: words.slice(kept).join(' ') };
}

/** The people of the stories whose names fit what has been typed, those who say most first. */
export function suggestPeople(typed: string, { library }: Scene): Choice[] {
  const wanted = typed.toLowerCase().trim();
  const counts = new Map<string, { role: string | null; count: number }>();
  for (const story of library.stories)
    for (const person of story.cast) {
      const fits =
        wanted === '' ||
        [person.name, person.role ?? '', ...person.also].some((name) => name.toLowerCase().includes(wanted));
      if (!fits) continue;
      const count = statementCount({ story, person });
      if (count === 0) continue;
      const known = counts.get(person.name);
      counts.set(person.name, { role: known?.role ?? person.role, count: (known?.count ?? 0) + count });
    }
  return [...counts]
    .sort(([a, { count: x }], [b, { count: y }]) => y - x || a.localeCompare(b))
    .slice(0, CHOICES)
    .map(([name, { role }]) => ({
      name: shorten(role === null ? name : `${name}, ${role}`, CHOICE_LENGTH),
      value: shorten(name, CHOICE_LENGTH),
    }));
}
