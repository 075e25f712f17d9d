// What somebody typed, without what carries no words.

// Control characters break databases and terminals. https://www.unicode.org/reports/tr44/#General_Category_Values
const CONTROL = /[\p{Cc}\p{Cs}]+/gu;

/** Calls everybody together in one chat or another, and would look like a word of a story to a search. */
const PING = /<!(?:channel|everyone|here)(?:\|[^>]*)?>|(?<![\p{L}\p{N}.])@(?:channel|everyone|here)\b/gu;

/** The words alone: no control characters, and nothing that pings everybody. */
export const wordsIn = (typed: string): string => typed.replace(CONTROL, ' ').replace(PING, ' ').trim();
