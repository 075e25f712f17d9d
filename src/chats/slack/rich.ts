// Rich text as Slack's rich_text elements: words are never parsed there, so nothing of a
// story or a question can ping, link or break anything.
import type { types } from '@slack/bolt';
import type { Emphasis, RichText, Run } from '../../command/index.ts';
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

/** Neighbours of the same emphasis as one run, and none without text, which Slack refuses. */
function joined(rich: RichText): Run[] {
  const runs: Run[] = [];
  for (const run of rich) {
    const text = visible(run.text);
    const last = runs.at(-1);
    const isWords = run.channel === undefined && last?.channel === undefined;
    if (isWords && last !== undefined && last.emphasis === run.emphasis)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else if (text !== '') runs.push({ ...run, text });
  }
  return runs;
}

export const textElements = (rich: RichText): (types.RichTextText | types.RichTextChannelMention)[] =>
  joined(rich).map(({ text, emphasis, channel }) =>
    channel === undefined
      ? { type: 'text', text, ...(emphasis === undefined ? {} : { style: STYLES[emphasis] }) }
      : { type: 'channel', channel_id: channel },
  );

export const section = (rich: RichText): types.RichTextSection => ({
  type: 'rich_text_section',
  elements: textElements(rich),
});

export const quote = (rich: RichText): types.RichTextQuote => ({
  type: 'rich_text_quote',
  elements: textElements(rich),
});
