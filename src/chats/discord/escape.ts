// Makes words safe: whatever a person or a story says, it pings nobody, links nowhere and breaks no formatting.

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

/** Every character with which Discord's markdown can begin something: emphasis, code, spoiler, link, mention, emoji, heading. */
const MARKUP = /[\\*_~`|<>[\]()@#]/g;
/** What begins a list only at the start of a line. */
const LIST_MARK = /^(\s*)([-+]|\d+(?=\.))(?=[.\s])/gm;
/** A bare address becomes a link, and its page an embed. */
const ADDRESS = /:(?=\/\/)/g;

/** Words as Discord markdown that shows exactly these words. */
export const escapeMarkdown = (text: string): string =>
  visible(text)
    .replace(MARKUP, '\\$&')
    .replace(ADDRESS, '\\:')
    .replace(LIST_MARK, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
