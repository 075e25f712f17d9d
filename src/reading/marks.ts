// Tokens that are marks rather than words.
import type { Token } from './tokens.ts';
import { has, TRAITS } from './words.ts';

export const isPossessive = (token: Token | undefined): boolean => has(token, TRAITS.possessive);

export const isDash = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '–';

export const isQuote = (token: Token): boolean =>
  token.text === '"' || token.text === '“' || token.text === '”';
