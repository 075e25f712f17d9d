// Finds the words of a running text by its letters and digits, as [\p{L}\p{N}]+ does, without a string for each of them.

const LETTER = 1;
const DIGIT = 2;

/** What each of the first 128 characters is. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  return /\p{L}/u.test(character) ? LETTER : /\p{N}/u.test(character) ? DIGIT : 0;
}

/** What stands at a place, and of how many UTF-16 units: both in one number, 0 where it belongs to no word. */
function at(text: string, place: number, to: number): number {
  const code = text.charCodeAt(place);
  if (code < 128) return (PLAIN[code] ?? 0) << 1;
  const wide = code >= 0xd800 && code < 0xdc00 && place + 1 < to;
  const kind = kindOf(text.slice(place, place + (wide ? 2 : 1)));
  return kind === 0 ? 0 : (kind << 1) | (wide ? 1 : 0);
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
  for (let start = wordStart(small, 0, to); start < to; ) {
    const end = wordEnd(small, start, to);
    words += words === '' ? small.slice(start, end) : ` ${small.slice(start, end)}`;
    start = wordStart(small, end, to);
  }
  return words;
}
