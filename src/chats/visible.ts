// Takes out of words what can't be seen: it hides in names, turns the direction of writing and breaks databases.

/**
 * Control and format characters: null bytes, marks that turn the direction of writing, zero-width characters that hide
 * in words. Tab and line feed stay, and the joiners that emoji and some scripts need.
 */
const INVISIBLE = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Words without anything that can't be seen; half a surrogate pair becomes U+FFFD. */
export const visible = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(INVISIBLE, '').replace(LONE_SURROGATE, '\ufffd');
