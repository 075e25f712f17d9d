// Rich text as Discord markdown, and cut at a word where it must be.

import type { Emphasis, RichText, Run } from '../../command/index.ts';
import { visible } from '../visible.ts';
import { escapeMarkdown } from './escape.ts';

const MARKS: Readonly<Record<Exclude<Emphasis, 'code'>, string>> = {
  bold: '**',
  italic: '*',
  strike: '~~',
  underline: '__',
};

/** Between two emphasised runs, so that their marks don't run together. */
const ZERO_WIDTH_SPACE = '\u200b';

/** Inside code nothing can be escaped: the backtick itself is shown by its look-alike. */
const code = (text: string): string => `\`${visible(text).replaceAll('`', 'ˋ').replaceAll('\n', ' ')}\``;

/** A snowflake, as the ids of Discord are. */
const ID = /^\d{1,20}$/;

/** What Discord itself puts words in the place of. https://docs.discord.com/developers/reference#message-formatting */
function standIn({ at, channel }: Run): string | null {
  // An instant stands there by the reader's own clock.
  if (at !== undefined) return `<t:${Math.floor(at / 1000)}:F>`;
  return channel !== undefined && ID.test(channel) ? `<#${channel}>` : null;
}

/** Emphasis may neither begin nor end with white space, and doesn't reach over the end of a line. */
function emphasise(run: Run): string {
  const { emphasis } = run;
  const mark = emphasis === undefined || emphasis === 'code' ? '' : MARKS[emphasis];
  const instead = standIn(run);
  if (instead !== null) return `${mark}${instead}${mark}`;
  if (emphasis === undefined) return escapeMarkdown(run.text);
  return run.text
    .split('\n')
    .map((line) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(visible(line)) ?? [];
      if (words === '') return before + after;
      return `${before}${emphasis === 'code' ? code(words) : `${mark}${escapeMarkdown(words)}${mark}`}${after}`;
    })
    .join('\n');
}

/** Neighbours of the same emphasis as one run. */
function joined(rich: RichText): Run[] {
  const runs: Run[] = [];
  for (const run of rich) {
    const last = runs.at(-1);
    const isWords = standIn(run) === null && last !== undefined && standIn(last) === null;
    if (isWords && last.emphasis === run.emphasis)
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') runs.push(run);
  }
  return runs;
}

/** Rich text as Discord markdown. */
export function markdown(rich: RichText): string {
  let out = '';
  for (const run of joined(rich)) {
    const next = emphasise(run);
    const clash = /[*_~`]$/.test(out) && !/\\[*_~`]$/.test(out) && /^[*_~`]/.test(next);
    out += clash ? ZERO_WIDTH_SPACE + next : next;
  }
  return out;
}

/** Every line of some markdown as a block quotation. */
export const quoted = (text: string): string => text.replace(/^/gm, '> ');
