// Whether a message speaks to the bot, and what it asks. A mention that is itself quoted, or in code, speaks to nobody.
import { plainWords } from './escape.ts';

const CODE = /(`{3})[\s\S]*?(?:\1|$)|`[^`\n]+`/g;
const QUOTED_LINE = /^&gt; ?.*$/gm;

const mentionOf = (bot: string): RegExp => new RegExp(`<@${bot}(?:\\|[^>]*)?>`, 'g');

/** Whether the words mention the bot outside of code and quotations. */
export const mentions = (text: string, bot: string): boolean =>
  mentionOf(bot).test(text.replace(CODE, ' ').replace(QUOTED_LINE, ' '));

/** What is asked: the words without the mention of the bot. */
export const questionIn = (text: string, bot: string): string =>
  plainWords(text.replace(mentionOf(bot), ' '))
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
