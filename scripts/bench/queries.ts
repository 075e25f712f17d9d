// A seeded set of queries as people misremember statements, each with the statements that are right for it.
import { FUNCTION_WORDS } from '../../src/search/function-words.ts';
import { plainWord } from '../../src/search/normalise.ts';
import { stem } from '../../src/search/stem.ts';
import { plainWords, wordsIn } from '../../src/search/words.ts';
import type { Story } from '../../src/story/index.ts';
import type { Line } from './lines.ts';
import { inflected, reordered, withGaps, withOtherMarks, withTypos } from './misremember.ts';
import type { Random } from './random.ts';

export const KINDS = [
  'exact',
  'typos',
  'reordered',
  'missing',
  'inflected',
  'marks',
  'prefix',
  'speaker',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Query {
  readonly kind: Kind | 'absent';
  readonly text: string;
  /** Numbers of the statements that hold what the query was made from; none for an absent one. */
  readonly right: ReadonlySet<number>;
}

/** A fragment that more statements hold than this tells nothing. */
const MOST_RIGHT = 3;
/** Times a statement is drawn anew before a kind is given up. */
const PATIENCE = 3000;

const isContent = (word: string): boolean => word.length > 2 && !FUNCTION_WORDS.has(word);
const contentOf = (words: readonly string[]): string[] => [...new Set(words.filter(isContent))];

interface Fragment {
  /** As it stands in the story. */
  readonly text: string;
  readonly words: readonly string[];
}

/** So many neighbouring words of a statement, as they stand in the text. */
function fragment({ story, statement }: Line, count: number, random: Random): Fragment | null {
  const [start, end] = random.pick(statement.content);
  const text = story.text.slice(start, end);
  const words = wordsIn(text);
  if (words.length < count) return null;
  const first = random.between(0, words.length - count);
  const chosen = words.slice(first, first + count);
  return {
    text: text.slice(chosen[0]!.span[0], chosen.at(-1)!.span[1]).replace(/\s+/g, ' '),
    words: chosen.map((word) => word.text),
  };
}

function holdersOf(
  lines: readonly Line[],
  keys: (words: readonly string[]) => readonly string[],
): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  lines.forEach(({ words }, number) => {
    for (const key of new Set(keys(words))) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [number]);
      else list.push(number);
    }
  });
  return holders;
}

/** How long the fragments are that queries are made from, in words. */
export interface Lengths {
  readonly fewest: number;
  readonly most: number;
}

export class QueryMaker {
  readonly #lines: readonly Line[];
  readonly #random: Random;
  readonly #lengths: Lengths;
  readonly #drawn: number;
  readonly #holders: ReadonlyMap<string, readonly number[]>;
  readonly #stems: ReadonlyMap<string, readonly number[]>;

  /**
   * @param lines the whole corpus
   * @param drawn queries are made from the first so many of them
   */
  constructor(
    lines: readonly Line[],
    random: Random,
    lengths: Lengths = { fewest: 4, most: 8 },
    drawn = lines.length,
  ) {
    this.#lengths = lengths;
    this.#drawn = drawn;
    this.#lines = lines;
    this.#random = random;
    this.#holders = holdersOf(lines, (words) => words);
    this.#stems = holdersOf(lines, (words) => words.map(stem));
  }

  #draw(): Line {
    return this.#lines[this.#random.below(this.#drawn)]!;
  }

  /** The statements that hold all these words. */
  holding(words: readonly string[]): number[] {
    const lists = words.map((word) => this.#holders.get(word) ?? []).sort((a, b) => a.length - b.length);
    const sets = lists.slice(1).map((list) => new Set(list));
    return (lists[0] ?? []).filter((number) => sets.every((set) => set.has(number)));
  }

  /** So many queries, of each kind in turn; none of a kind that the corpus doesn't give. */
  present(count: number): Query[] {
    const queries: Query[] = [];
    let able: readonly Kind[] = KINDS;
    for (let at = 0; queries.length < count && able.length > 0; at++) {
      const kind = able[at % able.length]!;
      const query = this.#make(kind);
      if (query === null) able = able.filter((one) => one !== kind);
      else queries.push(query);
    }
    return queries;
  }

  #make(kind: Kind): Query | null {
    for (let time = 0; time < PATIENCE; time++) {
      const line = this.#draw();
      const query =
        kind === 'prefix'
          ? this.#prefix(line)
          : kind === 'speaker'
            ? this.#speaker(line)
            : this.#part(line, kind);
      if (query !== null) return query;
    }
    return null;
  }

  #part(line: Line, kind: Kind): Query | null {
    const random = this.#random;
    const count = this.#length() + (kind === 'missing' ? 2 : 0);
    const part = fragment(line, count, random);
    if (part === null || contentOf(part.words).length < Math.min(2, count)) return null;
    if (kind === 'reordered' && count < 3) return null;
    if (kind === 'marks' && !/['’‘–—-]/.test(part.text)) return null;
    const right = this.#rightFor(part.words);
    if (right === null) return null;
    const typed = part.text.toLowerCase().split(' ');
    const words: string[] | null =
      kind === 'typos'
        ? withTypos(typed, random)
        : kind === 'reordered'
          ? reordered(typed, random)
          : kind === 'missing'
            ? withGaps(typed, random)
            : kind === 'inflected'
              ? inflected(typed, random, FUNCTION_WORDS)
              : typed;
    if (words === null) return null;
    const text =
      kind === 'exact' ? part.text : kind === 'marks' ? withOtherMarks(part.text, random) : words.join(' ');
    if (kind !== 'exact' && kind !== 'marks' && text === typed.join(' ')) return null;
    if (contentOf(plainWords(text)).length < Math.min(2, count)) return null;
    // Whoever types what stands word for word in another statement is rightly answered with that one.
    for (const number of this.#holdersOf(plainWords(text))) right.add(number);
    return { kind, text, right };
  }

  #length(): number {
    return this.#random.between(this.#lengths.fewest, this.#lengths.most);
  }

  /** The statements that hold these words one after the other. */
  #holdersOf(words: readonly string[]): number[] {
    const held = ` ${words.join(' ')} `;
    return this.holding(words).filter((number) => this.#lines[number]!.line.includes(held));
  }

  #rightFor(words: readonly string[]): Set<number> | null {
    const right = this.#holdersOf(words);
    return right.length <= MOST_RIGHT && right.length > 0 ? new Set(right) : null;
  }

  /** The beginning of a statement, cut off at a letter, long enough that few statements begin so. */
  #prefix({ story, statement }: Line): Query | null {
    const [start, end] = statement.content[0]!;
    const text = story.text
      .slice(start, end)
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replace(/\s+/g, ' ');
    for (let length = this.#random.between(12, 36); length <= text.length; length++) {
      const typed = text.slice(0, length);
      if (!/[\p{L}\p{N}]$/u.test(typed)) continue;
      const words = plainWords(typed);
      const held = ` ${words.join(' ')}`;
      const right = this.holding(words.slice(0, -1)).filter((number) =>
        this.#lines[number]!.line.includes(held),
      );
      if (words.length > 1 && right.length > 0 && right.length <= MOST_RIGHT)
        return { kind: 'prefix', text: typed.toLowerCase(), right: new Set(right) };
    }
    return null;
  }

  /** The speaker's last name and two words of meaning; right is whatever the speaker said with both. */
  #speaker({ statement, words }: Line): Query | null {
    const content = contentOf(words).filter((word) => word.length > 3);
    const name = statement.speaker?.split(/\s+/).at(-1) ?? '';
    if (content.length < 2 || plainWord(name).length < 3) return null;
    const first = this.#random.pick(content);
    const second = this.#random.pick(content.filter((word) => word !== first));
    if (plainWord(name) === first || plainWord(name) === second) return null;
    const right = this.holding([first, second]).filter((number) =>
      plainWords(this.#lines[number]!.statement.speaker ?? '')
        .join(' ')
        .includes(plainWords(name).join(' ')),
    );
    if (right.length > MOST_RIGHT) return null;
    return { kind: 'speaker', text: `${name} ${first} ${second}`, right: new Set(right) };
  }

  /**
   * Words that nobody is reported to have said: the reporter's own, halves of two statements spliced, and a statement's
   * with one word of meaning swapped for another.
   */
  absent(count: number, stories: readonly Story[]): Query[] {
    const ways = [
      () => this.#reporters(this.#random.pick(stories)),
      () => this.#spliced(),
      () => this.#swapped(),
    ];
    const queries: Query[] = [];
    for (let time = 0; queries.length < count && time < PATIENCE * 10; time++) {
      const text = ways[queries.length % ways.length]!();
      if (text === null) continue;
      const content = contentOf(plainWords(text));
      if (content.length < Math.min(2, this.#lengths.fewest) || this.#stands(content)) continue;
      queries.push({ kind: 'absent', text, right: new Set() });
    }
    return queries;
  }

  /** Whether some statement holds all these words in whatever form. */
  #stands(words: readonly string[]): boolean {
    const lists = words.map((word) => this.#stems.get(stem(word)) ?? []).sort((a, b) => a.length - b.length);
    const sets = lists.slice(1).map((list) => new Set(list));
    return (lists[0] ?? []).some((number) => sets.every((set) => set.has(number)));
  }

  #swapped(): string | null {
    const part = fragment(this.#draw(), this.#length(), this.#random);
    if (part === null) return null;
    const content = contentOf(part.words);
    const other = contentOf(this.#draw().words);
    if (content.length < 2 || other.length === 0) return null;
    const gone = this.#random.pick(content);
    const come = this.#random.pick(other);
    if (stem(gone) === stem(come)) return null;
    return part.words.map((word) => (word === gone ? come : word)).join(' ');
  }

  #reporters(story: Story): string | null {
    const said = story.statements.flatMap(({ content }) => content);
    const words = wordsIn(story.text);
    const count = this.#length();
    if (words.length <= count) return null;
    const first = this.#random.between(0, words.length - count - 1);
    const [start] = words[first]!.span;
    const [, end] = words[first + count - 1]!.span;
    const text = story.text.slice(start, end);
    if (said.some(([from, to]) => from < end && start < to) || /[.!?:]\s|\n/.test(text)) return null;
    return text.toLowerCase();
  }

  #spliced(): string | null {
    const { fewest, most } = this.#lengths;
    const half = () => Math.max(1, Math.round(this.#random.between(fewest, most) / 2));
    const halves = [half(), half()].map((count) => fragment(this.#draw(), count, this.#random));
    return halves.includes(null) ? null : halves.map((half) => half?.text.toLowerCase()).join(' ');
  }
}
