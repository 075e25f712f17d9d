// Makes words fit: cut at a word with "…", never inside a visible character.
import type { RichText, Run } from '../command/index.ts';
import { share } from './share.ts';

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where to cut plain text so that at most `keep` code units stay: after a word, else between two visible characters. */
function cutAt(text: string, keep: number): number {
  if (keep <= 0) return 0;
  const head = text.slice(0, keep + 1);
  const space = head.search(/\s\S*$/);
  if (space > keep / 2) return text.slice(0, space).trimEnd().length;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, keep + 16))) {
    if (index + segment.length > keep) break;
    end = index + segment.length;
  }
  return end;
}

/** Plain text of at most `limit` code units, cut at a word with "…" where it is longer. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text.slice(0, cutAt(text, limit - ELLIPSIS.length)).replace(/[\s,;:–—-]+$/, '') + ELLIPSIS;
}

const plainOf = (rich: RichText): string => rich.map(({ text }) => text).join('');

function keepStart(rich: RichText, keep: number): RichText {
  let left = cutAt(plainOf(rich), keep);
  const runs: Run[] = [];
  for (const run of rich) {
    if (left <= 0) break;
    runs.push({ ...run, text: run.text.slice(0, left) });
    left -= run.text.length;
  }
  return [...runs, { text: ELLIPSIS }];
}

/** Keeps about so many code units: the start of the words, or of each stretch of them where firm ones stand between. */
function shortened(rich: RichText, keep: number): RichText {
  const firm = plainOf(rich.filter((run) => run.firm === true)).length;
  if (firm === 0 || firm > keep) return keepStart(rich, keep);
  const loose = rich.filter((run) => run.firm !== true);
  const rooms = share(
    loose.map(({ text }) => text.length),
    keep - firm,
  );
  return rich.map((run) => {
    const at = loose.indexOf(run);
    return at < 0 ? run : { ...run, text: cutText(run.text, rooms[at] ?? 0) };
  });
}

/** Rich text of at most `limit` code units, cut at a word with "…" where it is longer. */
export const cutRich = (rich: RichText, limit: number): RichText =>
  plainOf(rich).length <= limit ? rich : shortened(rich, limit - ELLIPSIS.length);

/** How many code units from the start {@link cutRich} leaves of words without anything firm. */
export function keptBy(rich: RichText, limit: number): number {
  const words = plainOf(rich);
  return words.length <= limit ? words.length : cutAt(words, limit - ELLIPSIS.length);
}

export interface Fitted {
  readonly text: string;
  /** Code units of the words from the start that are there; words without anything firm. */
  readonly kept: number;
}

/**
 * The most of some rich text that `write` puts into `limit` code units, cut at a word with "…".
 * Escapes and marks make the written text longer than the words, so the right length is searched for.
 */
export function fitted(rich: RichText, limit: number, write: (rich: RichText) => string): Fitted {
  const whole = write(rich);
  const words = plainOf(rich);
  if (whole.length <= limit) return { text: whole, kept: words.length };
  let low = 0;
  let high = Math.min(words.length, limit);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (write(shortened(rich, middle)).length <= limit) low = middle;
    else high = middle - 1;
  }
  const cut = write(shortened(rich, low));
  return cut.length <= limit ? { text: cut, kept: cutAt(words, low) } : { text: '', kept: 0 };
}
