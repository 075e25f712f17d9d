// Who a question means: a person of the story by name, by another name, by role, or by a slip of the pen.
import type { Person, Story } from '../../story/index.ts';
import { rankOf } from './english.ts';
import { isSmall, nearlySame, type Word, wordsOf } from './words.ts';

/** A person whom some words mean; `strength` from 0 to 1. */
export interface Meant {
  readonly person: Person;
  readonly strength: number;
  /** Which words mean this person, as indexes. */
  readonly words: readonly number[];
}

interface Name {
  readonly person: Person;
  /** Stems that must all be there. */
  readonly stems: readonly string[];
  readonly plain: readonly string[];
  readonly strength: number;
}

interface Directory {
  readonly names: readonly Name[];
  readonly mentions: ReadonlyMap<Person, number>;
}

const TITLES = new Set(
  'mr mrs ms miss dr sir dame lord lady sen senator rep representative gov governor president pope'.split(
    ' ',
  ),
);
/** Words for whoever heads something, that people use for each other. */
const HEADS = new Set(
  'leader boss chief head director chairman chairwoman chair secretary president ceo'.split(' '),
);
const LINKS = new Set(['of', 'the', 'and', 'for', 'de', 'von']);

/** "New York Times" → "nyt"; also with its small words, as in "dfl". */
const initials = (words: readonly Word[]): string =>
  words
    .filter(({ plain }) => !LINKS.has(plain))
    .map(({ plain }) => plain[0] ?? '')
    .join('');

function namesOf(person: Person): Name[] {
  const names: Name[] = [];
  const add = (words: readonly Word[], strength: number) => {
    const kept = words.filter(({ plain }) => !LINKS.has(plain) && !TITLES.has(plain));
    if (kept.length > 0)
      names.push({
        person,
        stems: kept.map(({ stem }) => stem),
        plain: kept.map(({ plain }) => plain),
        strength,
      });
  };
  const full = wordsOf(person.name);
  add(full, 1);
  for (const other of person.also) add(wordsOf(other), 0.95);
  if (person.kind === 'person' && full.length > 1) {
    add(full.slice(-1), 0.9);
    add(full.slice(0, 1), 0.7);
  }
  if (person.kind !== 'person') {
    const short = initials(full);
    if (short.length > 2) names.push({ person, stems: [short], plain: [short], strength: 0.9 });
    const telling = full.filter((word) => !isSmall(word));
    if (telling.length > 1) add(telling.slice(-1), 0.6);
    if (telling.length > 1) add(telling.slice(0, 1), 0.5);
  }
  if (person.role !== null) {
    const role = wordsOf(person.role).filter((word) => !isSmall(word));
    add(role, 0.85);
    // "mayor of the town": what somebody is stands before the "of"; what of, after it.
    const title = wordsOf(person.role.replace(/\s(?:of|for|at|in|to)\s.*$/u, '')).filter(
      (word) => !isSmall(word),
    );
    if (title.length < role.length) add(title, 0.75);
    const head = title.at(-1);
    if (head !== undefined && role.length > 1) add([head], 0.5);
    for (const word of role)
      if (head !== undefined && word !== head && role.length > 2) add([word, head], 0.7);
    // "the union boss" is the union's general secretary: whoever heads it.
    if (head !== undefined && HEADS.has(head.plain))
      for (const word of role)
        if (!HEADS.has(word.plain))
          for (const other of HEADS) if (other !== head.plain) add([word, ...wordsOf(other)], 0.6);
  }
  return names;
}

const directories = new WeakMap<Story, Directory>();

function directoryOf(story: Story): Directory {
  const known = directories.get(story);
  if (known !== undefined) return known;
  const made = {
    names: story.cast.flatMap(namesOf),
    mentions: new Map(story.cast.map((person) => [person, person.mentions.length])),
  };
  directories.set(story, made);
  return made;
}

/**
 * The people of a story whom the words mean, the likeliest first. A name that two people share means both, the one
 * whom the story mentions more often a little more.
 */
export function peopleIn(story: Story, words: readonly Word[]): Meant[] {
  const { names, mentions } = directoryOf(story);
  const best = new Map<Person, Meant>();
  for (const { person, stems, plain, strength } of names) {
    const at = stems.map((stem, index) =>
      words.findIndex((word) => word.stem === stem || nearlySame(word.plain, plain[index] ?? '')),
    );
    if (at.some((index) => index < 0)) continue;
    const exact = at.every((index, position) => words[index]?.stem === stems[position]);
    const shared = 0.05 * Math.min(1, (mentions.get(person) ?? 0) / 40);
    const score = strength * (exact ? 1 : 0.85) + shared + 0.04 * (stems.length - 1);
    if (score > (best.get(person)?.strength ?? 0)) best.set(person, { person, strength: score, words: at });
  }
  return [...best.values()].sort((a, b) => b.strength - a.strength);
}

const POSSESSOR = /^.*\p{L}['’]s?\s+(?=\p{L})/u;

const isTelling = (word: Word): boolean => !isSmall(word) && !TITLES.has(word.plain);

/** The telling words of a description that no name or role of a person has. */
function unexplained(person: Person, words: readonly Word[]): Word[] {
  const own = wordsOf([person.name, person.role ?? '', ...person.also].join(' '));
  const short = initials(wordsOf(person.name));
  return words
    .filter(isTelling)
    .filter(
      ({ stem, plain }) =>
        plain !== short && !own.some((word) => word.stem === stem || nearlySame(word.plain, plain)),
    );
}

/** Share of a description's telling words that a person's names and role have. */
function explained(person: Person, words: readonly Word[]): number {
  const telling = words.filter(isTelling).length;
  return telling === 0 ? 1 : 1 - unexplained(person, words).length / telling;
}

/** "Ann Moss" isn't Ann Lee: a first name alone means nobody where another last name stands behind it. */
function hasOtherName({ person, words: at }: Meant, words: readonly Word[]): boolean {
  const [first, ...rest] = wordsOf(person.name);
  const byFirst = at.every((index) => words[index]?.stem === first?.stem);
  return (
    person.kind === 'person' &&
    rest.length > 0 &&
    byFirst &&
    unexplained(person, words).some(({ stem, capital }) => capital || !Number.isFinite(rankOf(stem)))
  );
}

/**
 * The people whom a description means: those whose names and role explain the most of its words.
 *
 * @returns the likeliest first; empty where no word of it names anybody in the story
 */
export function peopleMeant(story: Story, description: string): Meant[] {
  // "her boss's doctor" is a doctor, and not her boss.
  const words = wordsOf(description.replace(POSSESSOR, ''));
  const found = peopleIn(story, words)
    .filter((meant) => !hasOtherName(meant, words))
    .map((meant) => ({ ...meant, strength: meant.strength * explained(meant.person, words) }))
    .sort((a, b) => b.strength - a.strength);
  const best = found[0]?.strength ?? 0;
  return found.filter(({ strength }) => strength > Math.max(0.3, best - 0.12));
}

const lastWord = (name: string): string => wordsOf(name).at(-1)?.plain ?? '';

/** How surely a speaker is among some people: by name, or less surely by a last name that they share. */
export function strengthOf(people: readonly Meant[], speaker: string | null): number {
  if (speaker === null) return 0;
  const same = people.find(({ person }) => person.name === speaker);
  if (same !== undefined) return same.strength;
  const last = lastWord(speaker);
  return 0.8 * (people.find(({ person }) => lastWord(person.name) === last)?.strength ?? 0);
}
