// Finds the words of a running text by its letters and digits, as [\p{L}\p{N}]+ does, without a string for each of them.

const LETTER = 1;
const DIGIT = 2;

/** What each UTF-16 unit is, one more than its kind; 0 where it was not looked up yet. */
const kinds = new Uint8Array(0x10000);

/** What a unit is that makes a character by itself. */
function kindAt(code: number): number {
  const known = kinds[code] ?? 0;
  if (known > 0) return known - 1;
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind + 1;
  return kind;
}

function kindOf(character: string): number {
  return /\p{L}/u.test(character) ? LETTER : /\p{N}/u.test(character) ? DIGIT : 0;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** What stands at a place, and of how many UTF-16 units: both in one number, 0 where it belongs to no word. */
function at(text: string, place: number, to: number): number {
  const code = text.charCodeAt(place);
  if (!isHigh(code) || place + 1 >= to || !isLow(text.charCodeAt(place + 1))) return kindAt(code) << 1;
  const kind = kindOf(text.slice(place, place + 2));
  return kind === 0 ? 0 : (kind << 1) | 1;
}

/** Where the first word begins, from a place on; `to` where there is none before that. */
export function wordStart(text: string, from: number, to: number): number {
  let place = from;
  while (place < to && at(text, place, to) === 0) place++;
  return place;
}

/** Where the word ends that begins at a place. */
export function wordEnd(text: string, from: number, to: number): number {
  let place = from;
  while (place < to) {
    const here = at(text, place, to);
    if (here === 0) break;
    place += 1 + (here & 1);
  }
  return place;
}

/** Where the word begins that ends at a place; no further back than `from`. */
export function wordBegin(text: string, from: number, end: number): number {
  let place = end;
  while (place > from) {
    const wide = place - 2 >= from && isLow(text.charCodeAt(place - 1)) && isHigh(text.charCodeAt(place - 2));
    const start = wide ? place - 2 : place - 1;
    if (at(text, start, place) === 0) break;
    place = start;
  }
  return place;
}

/** Where a word ends with what an apostrophe ties to it ("don't", "Roe's"), given where it ends without that. */
export function tiedEnd(text: string, end: number, to: number): number {
  const mark = text.charCodeAt(end);
  if (end >= to || (mark !== 39 && mark !== 8217)) return end;
  let place = end + 1;
  while (place < to) {
    const here = at(text, place, to);
    if (here >> 1 !== LETTER) break;
    place += 1 + (here & 1);
  }
  return place === end + 1 ? end : place;
}

/** How many words stand between two places. */
export function countWords(text: string, from: number, to: number): number {
  let words = 0;
  for (let start = wordStart(text, from, to); start < to; words++)
    start = wordStart(text, wordEnd(text, start, to), to);
  return words;
}

/** The words of a text in small letters, joined by single blanks: what texts are compared by. */
export function plainly(text: string): string {
  const small = text.toLowerCase();
  const to = small.length;
  let words = '';
  // Words that a single blank parts are taken over in one piece.
  let piece = wordStart(small, 0, to);
  for (let start = piece; start < to; ) {
    const end = wordEnd(small, start, to);
    const next = wordStart(small, end, to);
    if (next === to || next !== end + 1 || small.charCodeAt(end) !== BLANK) {
      words += words === '' ? small.slice(piece, end) : ` ${small.slice(piece, end)}`;
      piece = next;
    }
    start = next;
  }
  return words;
}

const BLANK = 32;

/** A text with one blank for any white space in it. */
export const singleSpaced = (text: string): string => (SPACED.test(text) ? text.replace(/\s+/g, ' ') : text);

/** White space that is more than one blank. */
const SPACED = /[^\S ]| {2}/;

/** White space as patterns know it. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));
