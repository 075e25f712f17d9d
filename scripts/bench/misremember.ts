// The ways in which people misremember a line: each takes the words of a fragment and gives back what they type.
import { IRREGULAR } from '../../src/search/irregular-words.ts';
import { stem } from '../../src/search/stem.ts';
import type { Random } from './random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of the finger: a letter changed, left out, doubled in with another, or swapped with its neighbour. */
function slip(word: string, random: Random): string {
  const at = random.below(word.length - 1);
  const letter = random.pick([...LETTERS]);
  const slips = [
    `${word.slice(0, at)}${letter}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${letter}${word.slice(at)}`,
    `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
  ];
  const slipped = random.pick(slips);
  return slipped === word ? slip(word, random) : slipped;
}

/** Slips in one or two of the words with four letters or more. */
export function withTypos(words: readonly string[], random: Random, count = random.between(1, 2)): string[] {
  const long = words.flatMap((word, at) => (/^[\p{L}'’]{4,}$/u.test(word) ? [at] : []));
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, long.length)) chosen.add(random.pick(long));
  return words.map((word, at) => (chosen.has(at) ? slip(word, random) : word));
}

/** Two or three pieces of the fragment in another order. */
export function reordered(words: readonly string[], random: Random): string[] {
  const first = random.between(1, words.length - 2);
  const second = random.between(first + 1, words.length - 1);
  const [a, b, c] = [words.slice(0, first), words.slice(first, second), words.slice(second)];
  return random.pick([
    [...b, ...a, ...c],
    [...c, ...a, ...b],
    [...a, ...c, ...b],
    [...c, ...b, ...a],
  ]);
}

/** Up to three words left out between the first and the last. */
export function withGaps(words: readonly string[], random: Random): string[] {
  const gone = new Set<number>();
  const count = random.between(1, Math.max(1, Math.min(3, words.length - 4)));
  while (gone.size < count) gone.add(random.between(1, words.length - 2));
  return words.filter((_, at) => !gone.has(at));
}

/** Another form of a word, or null where it has none that is easily made. */
function otherForm(word: string): string | null {
  if (!/^[a-z]{4,}$/.test(word) || word.endsWith('ly') || IRREGULAR.has(word) || IRREGULAR.has(stem(word)))
    return null;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing')) return word.length > 6 ? `${word.slice(0, -3)}ed` : null;
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ed') && !word.endsWith('eed')) return word.length > 5 ? `${word.slice(0, -2)}ing` : null;
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  if (/(?:[^aeiou]y)$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:ss|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[a-z]$/.test(word) && !/(?:ly|ful|ous|ive|al|ic)$/.test(word) ? `${word}s` : null;
}

/** One or two words in another form; null where none of them has one. */
export function inflected(
  words: readonly string[],
  random: Random,
  plain: ReadonlySet<string>,
): string[] | null {
  const able = words.flatMap((word, at) => (!plain.has(word) && otherForm(word) !== null ? [at] : []));
  if (able.length === 0) return null;
  const chosen = new Set([random.pick(able), random.pick(able)]);
  return words.map((word, at) => (chosen.has(at) ? (otherForm(word) ?? word) : word));
}

/** The marks typed otherwise: apostrophes gone or curled, dashes as spaces, quotation marks around it, capitals off. */
export function withOtherMarks(text: string, random: Random): string {
  const changed = random.pick([
    (line: string) => line.replace(/['’‘]/g, ''),
    (line: string) => line.replace(/['‘]/g, '’').replace(/-/g, '–'),
    (line: string) => line.replace(/’/g, "'").replace(/[-–—]/g, ' '),
  ])(text);
  return random.pick([
    (line: string) => `“${line}”`,
    (line: string) => line.toUpperCase(),
    (line: string) => `"${line.toLowerCase()}`,
    (line: string) => line.replace(/[.,;:!?]/g, ''),
  ])(changed);
}
