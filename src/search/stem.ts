// A light stemmer for English: brings the inflections of a word together and leaves derivations apart.
import { IRREGULAR } from './irregular-words.ts';

const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfgklmnprtvz])\1$/;

/** The stem without a silent e or a doubled last letter, so that hoping = hope and stopped = stop. */
function trimmed(stem: string): string {
  const single = DOUBLED.test(stem) && !/(?:ll|ss|zz)$/.test(stem) ? stem.slice(0, -1) : stem;
  return single.length > 3 && single.endsWith('e') ? single.slice(0, -1) : single;
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function withoutTense(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  for (const ending of ['ing', 'ed']) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length > 2 && VOWEL.test(stem)) return stem;
  }
  return word;
}

/**
 * What the inflections of a word share; not always a word itself.
 *
 * @param word in plain form
 */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 4) return word;
  const bare = withoutTense(withoutPlural(word));
  const base = IRREGULAR.get(bare) ?? bare;
  if (base.endsWith('ly') && base.length > 5) return trimmed(base.slice(0, -2));
  return trimmed(base).replace(/(?<=.{2})y$/, 'i');
}
