import { describe, expect, it } from 'vitest';
import { countWords, plainly, tiedEnd, wordEnd, wordStart } from '../../src/reading/letters.ts';

const TEXTS = [
  '',
  ' — ',
  "Roe's aides don't say “no”; they’re 2nd, 3/4 and rock 'n' roll's.",
  'Çelik, Ångström, naïve café, Αθήνα, 東京 and İzmir',
  '𝔘nder 𝟜 roofs 🙂 x🙂y \ud835 \udd18 end\ud835',
  "it'’s 'tis o’’clock x'9 ½ ⅷ",
];

/** The words as a pattern finds them. */
const byPattern = (text: string, tied: boolean): string[] =>
  text.match(tied ? /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu : /[\p{L}\p{N}]+/gu) ?? [];

function byPlaces(text: string, from: number, to: number, tied: boolean): string[] {
  const words: string[] = [];
  for (let start = wordStart(text, from, to); start < to; ) {
    const end = wordEnd(text, start, to);
    const last = tied ? tiedEnd(text, end, to) : end;
    words.push(text.slice(start, last));
    start = wordStart(text, last, to);
  }
  return words;
}

describe('words by their letters', () => {
  it('are those that the pattern finds, in every stretch of a text', () => {
    const differ: string[] = [];
    for (const text of TEXTS)
      for (let from = 0; from <= text.length; from++)
        for (let to = from; to <= text.length; to++)
          for (const tied of [false, true]) {
            const stretch = text.slice(from, to);
            if (`${byPlaces(text, from, to, tied)}` !== `${byPattern(stretch, tied)}`) differ.push(stretch);
          }
    expect(differ).toEqual([]);
  });

  it('are counted, and compared without case and marks', () => {
    for (const text of TEXTS) {
      expect(countWords(text, 0, text.length)).toBe(byPattern(text, false).length);
      expect(plainly(text)).toBe(byPattern(text.toLowerCase(), false).join(' '));
    }
  });
});
