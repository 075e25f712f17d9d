// Text → its words in plain form, each with the place where it stands.
import type { Span } from '../story/index.ts';
import { plainWord } from './normalise.ts';

export interface Word {
  /** In plain form ({@link plainWord}). */
  readonly text: string;
  /** Where it stands in the text it was taken from. */
  readonly span: Span;
}

/**
 * Letters and digits; an accent, a mark without a width and a null byte split no word, nor does an apostrophe between
 * letters or a comma between thousands.
 */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}\0]|['’‘ʼ´`＇](?=[\p{L}\p{N}])|(?<=\p{N}),(?=\p{N}{3}(?!\p{N})))*/gu;

/** The words of a text, in order. */
export function wordsIn(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const plain = plainWord(match[0]);
    const start = offset + match.index;
    if (plain !== '') words.push({ text: plain, span: [start, start + match[0].length] });
  }
  return words;
}

/** The words of a text in plain form. */
export function plainWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const plain = plainWord(word);
    if (plain !== '') words.push(plain);
  }
  return words;
}
