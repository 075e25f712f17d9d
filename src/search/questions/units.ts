// A story cut into what can answer a question: its sentences, each with its words, its people and its statements.
import type { Person, Span, Statement, Story } from '../../story/index.ts';
import { paragraphAt } from '../../story/index.ts';
import { joined } from './phrases.ts';
import { isSmall, type Word, wordsOf } from './words.ts';

export interface Unit {
  readonly index: number;
  readonly span: Span;
  /** 1-based. */
  readonly paragraph: number;
  readonly words: readonly Word[];
  /** Its stems, with those of the names of all whom it mentions by another name or a pronoun. */
  readonly stems: ReadonlySet<string>;
  /** Statements with words in this sentence. */
  readonly statements: readonly Statement[];
  /** People whom the sentence mentions, pronouns included. */
  readonly people: ReadonlySet<Person>;
  /** Share of the sentence's letters that stand in quotation marks of a statement. */
  readonly quoted: number;
}

export interface Units {
  readonly story: Story;
  readonly all: readonly Unit[];
  /** In how many sentences a stem stands. */
  readonly frequency: ReadonlyMap<string, number>;
  /** A plain form for each stem of the story. */
  readonly vocabulary: ReadonlyMap<string, string>;
  /** Mean number of telling words in a sentence. */
  readonly length: number;
}

const meets = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

function unitOf(story: Story, span: Span, index: number): Unit {
  const words = wordsOf(story.text.slice(span[0], span[1]), span[0]);
  const statements = story.statements.filter(({ content }) => content.some((part) => meets(part, span) > 0));
  const people = story.cast.filter(({ mentions }) => mentions.some((mention) => meets(mention, span) > 0));
  const quoted = statements
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ content }) => content)
    .reduce((sum, part) => sum + meets(part, span), 0);
  return {
    index,
    span,
    paragraph: paragraphAt(story, span[0]),
    words,
    stems: new Set([
      ...words.map(({ stem }) => stem),
      ...joined(words).map(({ stem }) => stem),
      ...[
        ...people.map(({ name }) => name),
        ...statements.flatMap(({ speaker, about }) => [speaker ?? '', about ?? '']),
      ]
        .flatMap((name) => wordsOf(name))
        .map(({ stem }) => stem),
    ]),
    statements,
    people: new Set(people),
    quoted: Math.min(1, quoted / Math.max(1, span[1] - span[0])),
  };
}

function cut(story: Story): Units {
  const all = story.sentences.map((span, index) => unitOf(story, span, index));
  const frequency = new Map<string, number>();
  const vocabulary = new Map<string, string>();
  for (const { stems, words } of all) {
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    for (const { stem, plain } of [...joined(words), ...words]) vocabulary.set(stem, plain);
  }
  const telling = all.reduce((sum, { words }) => sum + words.filter((word) => !isSmall(word)).length, 0);
  return { story, all, frequency, vocabulary, length: Math.max(1, telling / Math.max(1, all.length)) };
}

/** So many words before and after a name say what somebody is: "Ann Lee, the mayor of the town,". */
const BESIDE = 7;

/** The stems that stand beside a name in the story, as its description. */
function describe({ all }: Units, name: string): Set<string> {
  const last = wordsOf(name).at(-1)?.plain;
  const found = new Set<string>();
  for (const { words } of all)
    words.forEach(({ plain, capital }, index) => {
      if (plain !== last || !capital) return;
      for (const { stem } of words.slice(Math.max(0, index - BESIDE), index + BESIDE + 1)) found.add(stem);
    });
  return found;
}

const described = new WeakMap<Units, Map<string, ReadonlySet<string>>>();

/** What the story says beside somebody's name, as stems. */
export function descriptionOf(units: Units, name: string): ReadonlySet<string> {
  const names = described.get(units) ?? new Map<string, ReadonlySet<string>>();
  described.set(units, names);
  const kept = names.get(name) ?? describe(units, name);
  names.set(name, kept);
  return kept;
}

const known = new WeakMap<Story, Units>();

/** The units of a story; cut once and kept as long as the story is. */
export function unitsOf(story: Story): Units {
  const kept = known.get(story);
  if (kept !== undefined) return kept;
  const made = cut(story);
  known.set(story, made);
  return made;
}
