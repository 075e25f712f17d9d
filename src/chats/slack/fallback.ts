// A reply in plain words, beside its blocks: what notifications and screen readers read.
import { plain, plainText, type RichText } from '../../command/index.ts';
import { fitted } from '../cut.ts';
import type { Draft, Line } from '../draft.ts';
import { escapeText } from './escape.ts';
import { LIMITS } from './limits.ts';

function lineWords({ text, style }: Line): string {
  const words = plainText(text);
  if (style === 'bullet') return `• ${words}`;
  return typeof style === 'number' ? `${style}. ${words}` : words;
}

const draftWords = ({ title, lines, fields, footer, picture }: Draft): string[] => [
  ...(title === null ? [] : [plainText(title)]),
  ...lines.map(lineWords),
  ...fields.map(({ label, value }) => `${label}: ${plainText(value)}`),
  ...(footer === null ? [] : [footer]),
  ...(picture === null ? [] : [picture.alt]),
];

const escaped = (rich: RichText): string => escapeText(plainText(rich));

/** The words of some drafts, escaped, within the limit. */
export const fallbackOf = (drafts: readonly Draft[]): string =>
  fitted(plain(drafts.flatMap(draftWords).join('\n')), LIMITS.text, escaped).text;
