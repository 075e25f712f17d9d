// The plain form of a word: what is left when case, accents, apostrophes and invisible marks don't count.

/** Letters that Unicode takes apart into nothing simpler. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const ASCII = /^[a-z0-9]+$/;
const NOT_SPOKEN = /[^\p{L}\p{N}]/gu;
const FOLDABLE = /[ßæœøłđðþı]/g;

/**
 * The plain form of one word, such as `dont` for `Don’t`.
 *
 * @returns lower-case letters and digits; empty where the word has none
 */
export function plainWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(NOT_SPOKEN, '')
    .toLowerCase()
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter);
}
