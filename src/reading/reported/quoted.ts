// Which tokens stand in quotation marks.
import type { Scene } from '../scene.ts';
import type { Token, TokenRange } from '../tokens.ts';

export interface Quoted {
  /** Whether a token stands inside a quotation, its marks included. */
  readonly inside: (token: number) => boolean;
  /** Whether a quotation begins with the token. */
  readonly opens: (token: number) => boolean;
  /** Share of the words of some ranges that stand in quotation marks, 0 to 1. */
  readonly share: (ranges: readonly TokenRange[]) => number;
}

const isWord = (token: Token | undefined): boolean => /[\p{L}\p{N}]/u.test(token?.text ?? '');

export function quotedTokens({ cut: { tokens }, quotations, inside }: Scene): Quoted {
  const first = new Set(quotations.map((quotation) => quotation.tokens[0]));
  return {
    inside: (token) => inside[token] === 1,
    opens: (token) => first.has(token),
    share: (ranges) => {
      let words = 0;
      let quoted = 0;
      for (const [from, to] of ranges)
        for (let i = from; i < to; i++)
          if (isWord(tokens[i])) {
            words++;
            quoted += inside[i] ?? 0;
          }
      return words === 0 ? 1 : quoted / words;
    },
  };
}
