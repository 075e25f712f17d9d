// Speakers fixed by a person in a story's front matter: they win over the reading.
import type { Correction, Statement, StorySource } from '../story/index.ts';
import { plainly } from './letters.ts';
import type { Cast } from './people/index.ts';

/** Puts the corrected speakers in the place of those that were found. */
export function corrected(
  statements: readonly Statement[],
  corrections: readonly Correction[],
  cast: Cast,
): Statement[] {
  if (corrections.length === 0) return [...statements];
  const fixes = corrections.map(({ quote, speaker }) => ({ words: plainly(quote), speaker }));
  return statements.map((statement) => {
    const words = ` ${plainly(statement.text)} `;
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
  const said = statements.map(({ text }) => ` ${plainly(text)} `);
  return corrections.filter(({ quote }) => {
    const words = plainly(quote);
    return words === '' || !said.some((text) => text.includes(` ${words} `));
  });
}
