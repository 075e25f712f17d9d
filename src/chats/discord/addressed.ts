// Whether a message speaks to the bot, and what it asks. A mention that is itself quoted, or in code, speaks to nobody.

const CODE = /(`{3,})[\s\S]*?(?:\1|$)|(`{1,2})(?!`)[\s\S]*?[^`]\2(?!`)/g;
const REST_QUOTED = /^>>> [\s\S]*/m;
const QUOTED_LINE = /^> .*$/gm;

const mentionOf = (bot: string): RegExp => new RegExp(`<@!?${bot}>`, 'g');

/** Whether the words mention the bot outside of code and quotations. */
export const mentions = (content: string, bot: string): boolean =>
  mentionOf(bot).test(content.replace(CODE, ' ').replace(REST_QUOTED, ' ').replace(QUOTED_LINE, ' '));

/** What is asked: the words without the mention of the bot. */
export const questionIn = (content: string, bot: string): string =>
  content
    .replace(mentionOf(bot), ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
