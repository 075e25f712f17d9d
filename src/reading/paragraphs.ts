// Cuts an article into paragraphs by its line breaks, also where the lines were wrapped by hand.
import type { Span } from '../story/index.ts';
import { isSpace as isWhite } from './letters.ts';

/** Share of single line breaks followed by a small letter from which a text counts as wrapped by hand. */
const WRAPPED = 0.25;

/**
 * The paragraphs of a text, in order, without the white space around them. A line break ends a paragraph,
 * unless the lines were wrapped at a fixed width: then only a blank line does.
 *
 * @returns spans in UTF-16 offsets; blank lines belong to none
 */
export function paragraphSpans(text: string): Span[] {
  const wrapped = isWrapped(text);
  const spans: Span[] = [];
  const gap = wrapped ? /\r?\n[^\S\n]*\r?\n\s*/g : /[\r\n]+/g;
  let start = 0;
  for (const match of text.matchAll(gap)) {
    add(text, start, match.index, spans);
    start = match.index + match[0].length;
  }
  add(text, start, text.length, spans);
  return spans;
}

function add(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) spans.push([start, end]);
}

/** Whether single line breaks are so often followed by a small letter, and blank lines so kept, that both are the writer's. */
function isWrapped(text: string): boolean {
  let single = 0;
  let lower = 0;
  let blankLines = false;
  // The character behind the last single break: no line of one character stands between two of them.
  let behind = -1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    let before = at - 1;
    while (before >= 0 && isBlank(text.charCodeAt(before))) before--;
    let after = at + 1;
    while (after < text.length && isBlank(text.charCodeAt(after))) after++;
    if (text[after] === '\n') blankLines = true;
    else if (before > behind && text[before] !== '\n' && after < text.length) {
      single++;
      behind = after;
      if (/\p{Ll}/u.test(text[after] ?? '')) lower++;
    }
  }
  return blankLines && single >= 4 && lower / single >= WRAPPED;
}

/** White space within a line. */
const isBlank = (code: number): boolean => code !== 10 && isWhite(code);

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff || code === 0x200b;
