// An article as tokens with parts of speech, grouped into sentences and paragraphs: what every rule reads.
import type { Span } from '../story/index.ts';
import { isSpace } from './letters.ts';
import { paragraphSpans } from './paragraphs.ts';
import { sentenceStarts } from './sentences.ts';
import { tagged } from './tagger/index.ts';
import { TAGS } from './tags.ts';
import { Token, type TokenRange } from './token.ts';
import { TRAITS } from './words.ts';

export { Token, type TokenRange } from './token.ts';

/** A text cut up once, for all rules. Arrays of ranges run parallel to the arrays of spans. */
export interface Tokens {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly sentenceSpans: readonly Span[];
  readonly paragraphs: readonly TokenRange[];
  readonly paragraphSpans: readonly Span[];
}

/** How far (UTF-16 units) a token that the tagger changed is looked for: keeps the search linear. */
const LOOK_AHEAD = 200;

/** The longest stretch (UTF-16 units) that is tagged at once: keeps the memory of a long text small. */
const PIECE = 40_000;

/** Cuts and tags a text. Deterministic, linear in the length of the text, never throws. */
export function tokenise(text: string): Tokens {
  const spans = paragraphSpans(text);
  const tokens: Token[] = [];
  const paragraphs: TokenRange[] = [];
  for (let first = 0; first < spans.length; ) {
    // Tagging costs less in one piece than paragraph by paragraph.
    let next = first + 1;
    const from = spans[first]?.[0] ?? 0;
    while (next < spans.length && (spans[next]?.[1] ?? 0) - from <= PIECE) next++;
    addParagraphs(text, spans, first, next, tokens, paragraphs);
    first = next;
  }
  const sentences: TokenRange[] = [];
  for (const [from, to] of paragraphs) addSentences(tokens, from, to, sentences);
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

/** Adds the tokens of some paragraphs, from `first` up to `next`, which are tagged in one piece. */
function addParagraphs(
  text: string,
  spans: readonly Span[],
  first: number,
  next: number,
  tokens: Token[],
  paragraphs: TokenRange[],
): void {
  const from = spans[first]?.[0] ?? 0;
  const to = spans[next - 1]?.[1] ?? from;
  const words = tagged(text, from, to);
  let paragraph = first;
  let end = spans[first]?.[1] ?? to;
  let opens = tokens.length;
  const close = (): void => {
    paragraphs.push([opens, tokens.length]);
    opens = tokens.length;
    paragraph++;
    end = spans[paragraph]?.[1] ?? to;
  };
  let at = from;
  let stamp = from;
  for (let i = 0; i < words.length; i++) {
    const word = words.word(i);
    if (word === undefined || (word.traits & TRAITS.blank) !== 0) continue;
    const start = placeOf(word.text, text, at, to, words.start(i));
    at = Math.min(to, start + word.text.length);
    if (at <= start) continue;
    while (start >= end) close();
    if (tokens.length === opens)
      stamp = start + (STAMP.exec(text.slice(start, start + LONGEST_STAMP))?.[0].length ?? 0);
    tokens.push(
      new Token(word, start, at, start < stamp ? TAGS.ADV : tagOf(words.tag(i), tokens), paragraph),
    );
  }
  while (paragraph < next) close();
}

/** The time at which an entry of a running report begins: "12.31pm", "09:15". */
const STAMP = /^\d{1,2}(?::\d{2}(?: ?[ap]\.?m\b)?|\.\d{2} ?[ap]\.?m\b)/;
const LONGEST_STAMP = 10;

/** The tag of the next word as the tagger has it, but for "court" in "according to court papers": what stands there is no verb. */
const tagOf = (tag: number, before: readonly Token[]): number =>
  tag === TAGS.VERB && before.at(-1)?.lower === 'to' && before.at(-2)?.lower === 'according'
    ? TAGS.NOUN
    : tag;

/** Finds the tagger's next word in the text again, from a place on; `told` is where the tagger saw it, or -1. */
function placeOf(word: string, text: string, from: number, to: number, told: number): number {
  let start = from;
  if (start === told) return start;
  if (text.charCodeAt(start) !== BLANK && text.startsWith(word, start)) return start;
  while (isSpace(text.charCodeAt(start))) start++;
  if (start === told || text.startsWith(word, start)) return start;
  const ahead = text.slice(start, start + word.length + LOOK_AHEAD).indexOf(word);
  return ahead >= 0 && start + ahead + word.length <= to ? start + ahead : start;
}

const BLANK = 32;

/** Adds the sentences of a paragraph, and tells its tokens in which of them they stand. */
function addSentences(tokens: readonly Token[], from: number, to: number, sentences: TokenRange[]): void {
  const starts = sentenceStarts(tokens, from, to);
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? to;
    for (let j = start; j < end; j++) {
      const token = tokens[j];
      if (token) token.sentence = sentences.length;
    }
    sentences.push([start, end]);
  }
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
