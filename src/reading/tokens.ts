// An article as tokens with parts of speech, grouped into sentences and paragraphs: what every rule reads.
import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import type { Span } from '../story/index.ts';
import { paragraphSpans } from './paragraphs.ts';
import { sentenceStarts } from './sentences.ts';

type Pos = PartOfSpeech;

export interface Token {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offsets into the article. */
  readonly start: number;
  readonly end: number;
  /** Universal part of speech, as wink-nlp tags it. */
  readonly pos: Pos;
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
  const { its } = tagger;
  const spans = paragraphSpans(text);
  const tokens: Token[] = [];
  const sentences: TokenRange[] = [];
  const paragraphs: TokenRange[] = [];
  for (let first = 0; first < spans.length; ) {
    // Tagging costs less in one piece than paragraph by paragraph.
    let last = first;
    const from = spans[first]?.[0] ?? 0;
    while (last + 1 < spans.length && (spans[last + 1]?.[1] ?? 0) - from <= PIECE) last++;
    const to = spans[last]?.[1] ?? from;
    const cut = (tagger as ReturnType<typeof winkNLP>).readDoc(text.slice(from, to)).tokens();
    const pieces = place(text, from, to, cut.out() as string[], cut.out(its.pos) as Pos[]);
    let next = 0;
    for (let paragraph = first; paragraph <= last; paragraph++) {
      const end = spans[paragraph]?.[1] ?? to;
      const start = next;
      while (next < pieces.spans.length && (pieces.spans[next]?.[0] ?? end) < end) next++;
      addParagraph(
        paragraph,
        pieces.spans.slice(start, next),
        pieces.words.slice(start, next),
        pieces.tags.slice(start, next),
      );
    }
    first = last + 1;
  }

  function addParagraph(paragraph: number, pieces: Span[], words: string[], tags: Pos[]): void {
    const first = tokens.length;
    const starts = sentenceStarts(pieces, words, tags);
    let sentence = sentences.length - 1;
    pieces.forEach(([start, end], i) => {
      if (starts[i]) {
        if (sentence >= 0 && i > 0) sentences[sentence] = [sentences[sentence]?.[0] ?? 0, tokens.length];
        sentences.push([tokens.length, tokens.length]);
        sentence = sentences.length - 1;
      }
      const word = words[i] ?? '';
      const pos = tags[i] ?? 'X';
      tokens.push({ text: word, lower: word.toLowerCase(), start, end, pos, sentence, paragraph });
    });
    if (pieces.length > 0) sentences[sentence] = [sentences[sentence]?.[0] ?? 0, tokens.length];
    paragraphs.push([first, tokens.length]);
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

interface Pieces {
  readonly spans: Span[];
  readonly words: string[];
  readonly tags: Pos[];
}

/** Finds the tagger's words in the text again, since it keeps no offsets; its white space is left out. */
function place(
  text: string,
  from: number,
  to: number,
  words: readonly string[],
  tags: readonly Pos[],
): Pieces {
  const pieces: Pieces = { spans: [], words: [], tags: [] };
  const space = /\s*/y;
  let at = from;
  words.forEach((word, i) => {
    if (word.trim() === '') return;
    if (!text.startsWith(word, at)) {
      space.lastIndex = at;
      space.exec(text);
      at = space.lastIndex;
    }
    const ahead = text.startsWith(word, at) ? 0 : text.slice(at, at + word.length + LOOK_AHEAD).indexOf(word);
    const start = ahead < 0 || at + ahead + word.length > to ? at : at + ahead;
    const end = Math.min(to, start + word.length);
    at = end;
    if (end <= start) return;
    pieces.spans.push([start, end]);
    pieces.words.push(word);
    pieces.tags.push(tags[i] ?? 'X');
  });
  return pieces;
}

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
