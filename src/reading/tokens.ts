// An article as tokens with parts of speech, grouped into sentences and paragraphs: what every rule reads.
import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import type { Span } from '../story/index.ts';
import { wordEnd } from './letters.ts';
import { paragraphSpans } from './paragraphs.ts';
import { sentenceStarts } from './sentences.ts';
import { TAGS } from './tags.ts';
import { TRAITS, type Word, wordOf } from './words.ts';

type Pos = PartOfSpeech;

export interface Token extends Word {
  /** UTF-16 offsets into the article. */
  readonly start: number;
  readonly end: number;
  /** Universal part of speech, as wink-nlp tags it, and its bit in {@link TAGS}. */
  readonly pos: Pos;
  readonly tag: number;
  /** 0-based. */
  readonly sentence: number;
  /** 0-based. */
  readonly paragraph: number;
}

/** `[from, to)` in token indexes. */
export type TokenRange = readonly [from: number, to: number];

/** A text cut up once, for all rules. Arrays of ranges run parallel to the arrays of spans. */
export interface Tokens {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly sentenceSpans: readonly Span[];
  readonly paragraphs: readonly TokenRange[];
  readonly paragraphSpans: readonly Span[];
}

// Made at the first reading: it costs 0.1 s, and a chat that only looks things up never needs it.
let tagger: ReturnType<typeof winkNLP> | undefined;

/** How far (UTF-16 units) a token that the tagger changed is looked for: keeps the search linear. */
const LOOK_AHEAD = 200;

/** The longest stretch (UTF-16 units) that is tagged at once: keeps the memory of a long text small. */
const PIECE = 40_000;

/** Cuts and tags a text. Deterministic, linear in the length of the text, never throws. */
export function tokenise(text: string): Tokens {
  tagger ??= winkNLP(model, ['pos']);
  const spans = paragraphSpans(text);
  const tokens: Token[] = [];
  const sentences: TokenRange[] = [];
  const paragraphs: TokenRange[] = [];
  for (let first = 0; first < spans.length; ) {
    // Tagging costs less in one piece than paragraph by paragraph.
    let last = first;
    const from = spans[first]?.[0] ?? 0;
    while (last + 1 < spans.length && (spans[last + 1]?.[1] ?? 0) - from <= PIECE) last++;
    const pieces = tagged(tagger, text, from, spans[last]?.[1] ?? from);
    const { starts } = pieces;
    let next = 0;
    for (let paragraph = first; paragraph <= last; paragraph++) {
      const end = spans[paragraph]?.[1] ?? 0;
      const start = next;
      while (next < starts.length && (starts[next] ?? end) < end) next++;
      const before = tokens.length;
      addSentences(pieces, start, next, paragraph, tokens, sentences);
      paragraphs.push([before, tokens.length]);
    }
    first = last + 1;
  }
  const spanOf = ([from, to]: TokenRange): Span => [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return {
    text,
    tokens,
    sentences,
    sentenceSpans: sentences.map(spanOf),
    paragraphs,
    paragraphSpans: spans,
  };
}

/** Adds the pieces of one paragraph, from `from` up to `to`, sentence by sentence. */
function addSentences(
  pieces: Pieces,
  from: number,
  to: number,
  paragraph: number,
  tokens: Token[],
  sentences: TokenRange[],
): void {
  const { words, tags, starts, ends } = pieces;
  const opens = sentenceStarts(pieces, from, to);
  let first = tokens.length;
  let sentence = sentences.length;
  for (let i = from; i < to; i++) {
    if (opens[i - from] === 1 && i > from) {
      sentences.push([first, tokens.length]);
      first = tokens.length;
      sentence++;
    }
    const { spelling, text, lower, bare, traits } = words[i] ?? NOTHING;
    const pos = tags[i] ?? 'X';
    tokens.push({
      spelling,
      text,
      lower,
      bare,
      traits,
      start: starts[i] ?? 0,
      end: ends[i] ?? 0,
      pos,
      tag: TAGS[pos],
      sentence,
      paragraph,
    });
  }
  if (to > from) sentences.push([first, tokens.length]);
}

const NOTHING = wordOf('');

/** What the tagger finds in a stretch of a text; the arrays run side by side. */
export interface Pieces {
  readonly words: readonly Word[];
  readonly tags: readonly Pos[];
  /** UTF-16 offsets into the article. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Tags a stretch, and finds the tagger's words in the text again, since it keeps no offsets; its white space is left out. */
function tagged(tagger: ReturnType<typeof winkNLP>, text: string, from: number, to: number): Pieces {
  const cut = tagger.readDoc(withOwnersApart(text.slice(from, to))).tokens();
  const said = cut.out() as string[];
  const known = cut.out(tagger.its.pos) as Pos[];
  const words: Word[] = [];
  const tags: Pos[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  for (let i = 0; i < said.length; i++) {
    const word = wordOf(said[i] ?? '');
    if ((word.traits & TRAITS.blank) !== 0) continue;
    const { length } = word.text;
    let start = at;
    if (!text.startsWith(word.text, start)) {
      while (isSpace(text.charCodeAt(start))) start++;
      if (!text.startsWith(word.text, start)) {
        const ahead = text.slice(start, start + length + LOOK_AHEAD).indexOf(word.text);
        if (ahead >= 0 && start + ahead + length <= to) start += ahead;
      }
    }
    at = Math.min(to, start + length);
    if (at <= start) continue;
    words.push(word);
    tags.push(known[i] ?? 'X');
    starts.push(start);
    ends.push(at);
  }
  return { words, tags, starts, ends };
}

/** Words with which "'s" stands for "is" or "us": the tagger knows these forms as they are. */
const CONTRACTED: ReadonlySet<string> = new Set(
  'it he she that there this what who here where when why how let everyone everybody someone somebody'.split(
    ' ',
  ),
);

/**
 * Sets "'s" apart from the word before it. The tagger takes "Smith's" for two words or for one, by what it has read
 * before; so cut, a text gives the same words whatever was read before it.
 */
function withOwnersApart(text: string): string {
  let apart = '';
  let done = 0;
  let last = 0;
  for (const { index } of text.matchAll(/['’]s/g)) {
    const word = wordBefore(text, last, index);
    last = index + 2;
    if (word === '' || CONTRACTED.has(word) || wordEnd(text, last, text.length) > last) continue;
    apart += `${text.slice(done, index)} `;
    done = index;
  }
  return apart + text.slice(done);
}

/** The word that ends at a place, in small letters, or the end of a long one; "" where none does. */
const wordBefore = (text: string, from: number, end: number): string =>
  /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(from, end - LONG), end))?.[0].toLowerCase() ?? '';

/** Longer than any word in {@link CONTRACTED}. */
const LONG = 12;

/** White space as patterns know it. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** The span of the text that a range of tokens covers. */
export const spanOf = ({ tokens }: Pick<Tokens, 'tokens'>, [from, to]: TokenRange): Span => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
];

/** The words of some ranges, joined by one space, or by a line break where a paragraph ends between them. */
export function textOfRanges(tokens: Tokens, ranges: readonly TokenRange[]): string {
  return ranges
    .map((range, i) => {
      const before = ranges[i - 1];
      const broken = before && tokens.tokens[before[1] - 1]?.paragraph !== tokens.tokens[range[0]]?.paragraph;
      return `${i === 0 ? '' : broken ? '\n' : ' '}${tokens.text.slice(...spanOf(tokens, range))}`;
    })
    .join('');
}
