// Rich text as Slack's rich_text elements: words are never parsed there, so nothing can ping, link or break anything.
import type { types } from '@slack/bolt';
import type { Emphasis, RichText } from '../../command/index.ts';
import { visible } from '../visible.ts';

type Style = NonNullable<types.RichTextText['style']>;

/** Slack knows no underlining. */
const STYLES: Readonly<Record<Emphasis, Style>> = {
  bold: { bold: true },
  italic: { italic: true },
  underline: { italic: true },
  strike: { strike: true },
  code: { code: true },
};

/** Slack refuses a text element without text. */
export const textElements = (rich: RichText): types.RichTextText[] =>
  rich
    .map(({ text, emphasis }) => ({ text: visible(text), emphasis }))
    .filter(({ text }) => text !== '')
    .map(({ text, emphasis }) => ({
      type: 'text',
      text,
      ...(emphasis === undefined ? {} : { style: STYLES[emphasis] }),
    }));

export const section = (rich: RichText): types.RichTextSection => ({
  type: 'rich_text_section',
  elements: textElements(rich),
});

export const quote = (rich: RichText): types.RichTextQuote => ({
  type: 'rich_text_quote',
  elements: textElements(rich),
});
