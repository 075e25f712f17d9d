// How alike a phrase and a few documents are letter by letter: the part of the search that Fuse.js does.
import Fuse from 'fuse.js';

/** Longest phrase, in characters, that is compared: Fuse takes it in pieces of 32. */
const LONGEST = 96;

/**
 * Compares a phrase with a few lines.
 *
 * @returns for each line 0 (nothing alike) to 1 (it stands there letter by letter)
 */
export function spelling(phrase: string, lines: readonly string[]): number[] {
  const alike = lines.map(() => 0);
  const fuse = new Fuse(lines, {
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.6,
    shouldSort: false,
  });
  for (const { refIndex, score } of fuse.search(phrase.slice(0, LONGEST))) alike[refIndex] = 1 - (score ?? 1);
  return alike;
}
