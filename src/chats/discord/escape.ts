// Makes words safe: whatever a person or a story says, it pings nobody, links nowhere and breaks no formatting.
import { visible } from '../visible.ts';

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
