// Speakers fixed by a person in a story's front matter: they win over the reading.
import type { Correction, Statement, StorySource } from '../story/index.ts';
import type { Cast } from './people/index.ts';

/** The words of a text without case, marks and white space: what a correction's quotation is compared by. */
const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Puts the corrected speakers in the place of those that were found. */
export function corrected(
  statements: readonly Statement[],
  corrections: readonly Correction[],
  cast: Cast,
): Statement[] {
  if (corrections.length === 0) return [...statements];
  const fixes = corrections.map(({ quote, speaker }) => ({ words: plain(quote), speaker }));
  return statements.map((statement) => {
    const words = ` ${plain(statement.text)} `;
    const fix = fixes.find((one) => one.words !== '' && words.includes(` ${one.words} `));
    if (fix === undefined) return statement;
    const speaker = fix.speaker === null ? null : cast.named(fix.speaker);
    return { ...statement, speaker, unnamed: null, inferred: false, why: 'corrected in the front matter' };
  });
}

/** The corrections of a story that match none of its statements. */
export function idleCorrections(
  { corrections }: Pick<StorySource, 'corrections'>,
  statements: readonly Statement[],
): Correction[] {
  const said = statements.map(({ text }) => ` ${plain(text)} `);
  return corrections.filter(({ quote }) => {
    const words = plain(quote);
    return words === '' || !said.some((text) => text.includes(` ${words} `));
  });
}
