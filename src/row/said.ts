// The words of a statement as a label shows them: only what somebody really said stands between quotation marks.
import type { Statement } from '../story/index.ts';

const QUOTATION_MARKS = /^[\s"“”„«»‘’']+|[\s"“”„«»‘’',;]+$/gu;
/** Where one quotation ends and the speaker's next one begins. */
const GAP = /,?["”]\s+["“]/gu;

/** Straight quotation marks as pairs of curly ones. */
function paired(words: string): string {
  let open = false;
  return words.replace(/"/gu, () => {
    open = !open;
    return open ? '“' : '”';
  });
}

/** The words of a statement on one line: its own in quotation marks, the reporter's without. */
export function saidIn({ kind, text }: Pick<Statement, 'kind' | 'text'>): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  if (kind !== 'direct') return paired(words.replace(/[\s,;]+$/u, ''));
  return `“${words.replace(GAP, ' … ').replace(QUOTATION_MARKS, '')}”`;
}

/** Words that were cut, with the quotation mark that got lost. */
export const closed = (words: string): string =>
  words.lastIndexOf('“') > words.lastIndexOf('”') ? `${words}”` : words;
