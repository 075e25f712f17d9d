// Which tokens stand in quotation marks.
import type { Quotation } from '../quotations.ts';
import type { Token, TokenRange, Tokens } from '../tokens.ts';

export interface Quoted {
  /** Whether a token stands inside a quotation, its marks included. */
  readonly inside: (token: number) => boolean;
  /** Share of the words of some ranges that stand in quotation marks, 0 to 1. */
  readonly share: (ranges: readonly TokenRange[]) => number;
}

const isWord = (token: Token | undefined): boolean => /[\p{L}\p{N}]/u.test(token?.text ?? '');

export function quotedTokens({ tokens }: Tokens, quotations: readonly Quotation[]): Quoted {
  const mask = new Uint8Array(tokens.length);
  for (const { tokens: range } of quotations) mask.fill(1, range[0], range[1]);
  return {
    inside: (token) => mask[token] === 1,
    share: (ranges) => {
      let words = 0;
      let quoted = 0;
      for (const [from, to] of ranges)
        for (let i = from; i < to; i++)
          if (isWord(tokens[i])) {
            words++;
            quoted += mask[i] ?? 0;
          }
      return words === 0 ? 1 : quoted / words;
    },
  };
}
