// What a stretch of a story takes up of what was said: "his claim", "the remarks of the mayor", "those comments".
import type { Span } from '../../story/index.ts';
import { tiedEnd, wordBegin, wordEnd, wordStart } from '../letters.ts';
import { SAID_NOUNS, THAT_ONE, TWEET_NOUNS } from '../lexicon/replies.ts';
import type { Mentions } from '../mentions.ts';
import type { Tokens } from '../tokens.ts';
import { firstIn, HINTS, hintsOf } from './hints.ts';

/** How far before or after a noun such as "claim" its owner is named, in UTF-16 units. */
const OWNER = 44;
/** "his claim", "the remarks of the mayor", "those comments": something said, and by whom where the story tells it. */
export interface Taken {
  readonly noun: string;
  /** Names of those it may belong to; none where the story only points ("those comments"). */
  readonly owners: ReadonlySet<string>;
  readonly pointed: boolean;
}

/** Everything said that some spans take up. */
export function takenIn(
  tokens: Tokens,
  mentions: Mentions,
  spans: readonly Span[],
  speaker: string | null,
): Taken[] {
  const { text, tokens: all } = tokens;
  const found: Taken[] = [];
  for (const span of spans) {
    const [from, to] = span;
    const take = (start: number): void => {
      const noun = text.slice(start, tiedEnd(text, wordEnd(text, start, to), to)).toLowerCase();
      const taken = SAID_NOUNS.has(noun) ? takenAt(text, mentions, noun, start, span, speaker) : null;
      if (taken) found.push(taken);
    };
    const first = firstIn(tokens, span);
    // A span may begin within a word: what is left of it counts as a word.
    if ((all[first]?.start ?? to) < from) take(wordStart(text, from, to));
    for (let i = first; i < all.length; i++) {
      const token = all[i];
      if (token === undefined || token.start >= to) break;
      if ((hintsOf(token) & HINTS.said) === 0) continue;
      const last = Math.min(token.end, to);
      for (let start = wordStart(text, token.start, last); start < last; ) {
        if (start >= from && wordBegin(text, from, start) === start && !isTied(text, from, start))
          take(start);
        start = wordStart(text, wordEnd(text, start, last), last);
      }
    }
  }
  return found;
}

/** Whether an apostrophe ties what begins at a place to the word before it. */
const isTied = (text: string, from: number, start: number): boolean =>
  (text[start - 1] === "'" || text[start - 1] === '’') &&
  start - 1 > from &&
  wordBegin(text, from, start - 1) < start - 1;

/** What is taken up by a noun that stands at a place in a span, or null where nothing shows that it is. */
function takenAt(
  text: string,
  mentions: Mentions,
  noun: string,
  at: number,
  [from, to]: Span,
  speaker: string | null,
): Taken | null {
  const end = at + noun.length;
  const before = mentions
    .within([Math.max(from, at - OWNER), at])
    .findLast(({ span }) => !/[,.;:!?"”]/.test(text.slice(span[1], at)));
  const after = /^ (?:of|by|from) /.test(text.slice(end, end + 6))
    ? mentions.within([end, Math.min(to, end + OWNER)])[0]
    : undefined;
  const owners = [before, after].flatMap((named) =>
    named === undefined || named.figure.name === speaker ? [] : [named.figure.name],
  );
  const pointed = THAT_ONE.test(text.slice(Math.max(from, at - 40), at));
  return owners.length > 0 || pointed || TWEET_NOUNS.has(noun)
    ? { noun, owners: new Set(owners), pointed }
    : null;
}
