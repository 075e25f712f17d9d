// Lays a quotation as somebody gives it beside the words of the story: what is the same, what was added, what left out.
import type { Span, Story } from '../../story/index.ts';
import { isSmall, nearlySame, type Word, wordsOf } from './words.ts';

/** A stretch of the comparison, in the order of the words. */
interface Piece {
  /** same: in both; added: only in what was given; omitted: only in the story. */
  readonly kind: 'same' | 'added' | 'omitted';
  readonly text: string;
}

export interface Comparison {
  /** Whether the words are the story's, one after the other; case, marks and accents don't count. */
  readonly exact: boolean;
  /** Share of the given words that the story has there, from 0 to 1. */
  readonly same: number;
  /** The same share, where an inflection or a slip of the pen doesn't count. */
  readonly alike: number;
  /** The words given that carry meaning: how many, and how many of them are alike in the story. */
  readonly telling: { readonly all: number; readonly alike: number };
  readonly pieces: readonly Piece[];
  /** Where the words stand in the story, or null where nothing is the same. */
  readonly span: Span | null;
}

const NOTHING: Comparison = {
  exact: false,
  same: 0,
  alike: 0,
  telling: { all: 0, alike: 0 },
  pieces: [],
  span: null,
};

const SAME = 0;
const SLIP = 0.6;
const CHANGE = 1.4;
const LEFT_OUT = 0.5;
const ADDED = 1;

/** How dear it is to take one word for another. */
const costOf = (given: Word, there: Word): number =>
  given.plain === there.plain
    ? SAME
    : given.stem === there.stem || nearlySame(given.plain, there.plain)
      ? SLIP
      : CHANGE;

type Step = 'start' | 'both' | 'added' | 'omitted';

/** The cheapest way to lay all given words on some stretch of the story's words. */
function lay(given: readonly Word[], there: readonly Word[]): { steps: Step[]; end: number } {
  const width = there.length + 1;
  const cost = new Float64Array((given.length + 1) * width);
  const step: Step[] = new Array((given.length + 1) * width).fill('start');
  for (let i = 1; i <= given.length; i++)
    for (let j = 0; j < width; j++) {
      const at = i * width + j;
      let best = (cost[at - width] ?? 0) + ADDED;
      let how: Step = 'added';
      const word = there[j - 1];
      const own = given[i - 1];
      if (word !== undefined && own !== undefined) {
        const both = (cost[at - width - 1] ?? 0) + costOf(own, word);
        if (both < best) [best, how] = [both, 'both'];
        const omitted = (cost[at - 1] ?? 0) + LEFT_OUT;
        if (omitted < best) [best, how] = [omitted, 'omitted'];
      }
      cost[at] = best;
      step[at] = how;
    }
  let end = 0;
  const last = given.length * width;
  for (let j = 1; j < width; j++) if ((cost[last + j] ?? 0) < (cost[last + end] ?? 0)) end = j;
  const steps: Step[] = [];
  for (let i = given.length, j = end; i > 0; ) {
    const how = step[i * width + j] ?? 'added';
    steps.unshift(how);
    if (how !== 'omitted') i--;
    if (how !== 'added') j--;
  }
  return { steps, end };
}

/** The words of some spans of a story, in order. */
const wordsIn = (story: Story, spans: readonly Span[]): Word[] =>
  spans.flatMap(([start, end]) => wordsOf(story.text.slice(start, end), start));

/**
 * Compares a quotation with words of a story.
 *
 * @param given the quotation as somebody gives it
 * @param spans where the story's words stand: a statement's content, or a sentence
 */
export function compare(given: string, story: Story, spans: readonly Span[]): Comparison {
  const own = wordsOf(given);
  const there = wordsIn(story, spans);
  if (own.length === 0 || there.length === 0) return NOTHING;
  const { steps, end } = lay(own, there);
  const pieces: { kind: Piece['kind']; words: string[] }[] = [];
  const add = (kind: Piece['kind'], word: string) => {
    const open = pieces.at(-1);
    if (open?.kind === kind) open.words.push(word);
    else pieces.push({ kind, words: [word] });
  };
  let i = 0;
  let j = end - steps.filter((step) => step !== 'added').length;
  let [first, last]: [Word | undefined, Word | undefined] = [undefined, undefined];
  let same = 0;
  let alike = 0;
  let telling = 0;
  for (const step of steps) {
    const mine = own[i];
    const word = there[j];
    if (step !== 'omitted') i++;
    if (step !== 'added') j++;
    if (step === 'both' && mine !== undefined && word !== undefined) {
      first ??= word;
      last = word;
      if (costOf(mine, word) < CHANGE) {
        alike++;
        if (!isSmall(mine)) telling++;
      }
      if (mine.plain === word.plain) {
        add('same', story.text.slice(word.start, word.end));
        same++;
        continue;
      }
      add('added', given.slice(mine.start, mine.end));
      add('omitted', story.text.slice(word.start, word.end));
    } else if (step === 'added' && mine !== undefined) add('added', given.slice(mine.start, mine.end));
    else if (word !== undefined) add('omitted', story.text.slice(word.start, word.end));
  }
  return {
    exact: pieces.length === 1 && pieces[0]?.kind === 'same',
    same: same / own.length,
    alike: alike / own.length,
    telling: { all: own.filter((word) => !isSmall(word)).length, alike: telling },
    pieces: pieces.map(({ kind, words }) => ({ kind, text: words.join(' ') })),
    span: first === undefined || last === undefined ? null : [first.start, last.end],
  };
}
