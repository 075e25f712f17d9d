// Makes words fit: cut at a word with "…", never inside a visible character.
import type { RichText, Run } from '../command/index.ts';

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

function keepStart(rich: RichText, keep: number): RichText {
  const whole = rich.map(({ text }) => text).join('');
  let left = cutAt(whole, keep);
  const runs: Run[] = [];
  for (const run of rich) {
    if (left <= 0) break;
    runs.push({ ...run, text: run.text.slice(0, left) });
    left -= run.text.length;
  }
  return [...runs, { text: ELLIPSIS }];
}

/** Rich text of at most `limit` code units, cut at a word with "…" where it is longer. */
export const cutRich = (rich: RichText, limit: number): RichText =>
  rich.reduce((sum, { text }) => sum + text.length, 0) <= limit
    ? rich
    : keepStart(rich, limit - ELLIPSIS.length);

/**
 * The most of some rich text that `write` puts into `limit` code units, cut at a word with "…".
 * Escapes and marks make the written text longer than the words, so the right length is searched for.
 */
export function fitted(rich: RichText, limit: number, write: (rich: RichText) => string): string {
  const whole = write(rich);
  if (whole.length <= limit) return whole;
  let low = 0;
  let high = Math.min(
    rich.reduce((sum, { text }) => sum + text.length, 0),
    limit,
  );
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (write(keepStart(rich, middle)).length <= limit) low = middle;
    else high = middle - 1;
  }
  const cut = write(keepStart(rich, low));
  return cut.length <= limit ? cut : '';
}
