// Between plain words and the way Slack writes them: three characters escaped, and mentions and links in angle brackets.
import { visible } from '../visible.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** Words that show as they are and ping nobody: nothing is left that could open a mention or a link. */
export const escapeText = (text: string): string =>
  visible(text).replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);

const unescapeText = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (whole, name: string) => CHARACTERS[name] ?? whole);

/** `<#C1|general>` → `#general`, `<https://a.example|a>` → `a`, `<!here>` → `@here`. */
function spoken(inside: string): string {
  const [target = '', label] = inside.split('|', 2);
  const sign = target.charAt(0);
  if (sign === '@') return `@${label ?? target.slice(1)}`;
  if (sign === '#') return `#${label ?? target.slice(1)}`;
  if (sign === '!') return label ?? `@${target.slice(1).replace(/\^.*$/, '')}`;
  return label ?? target;
}

/** The words of a message or command as a person reads them. */
export const plainWords = (text: string): string =>
  unescapeText(text.replace(/<([^<>\n]+)>/g, (_, inside: string) => spoken(inside)));
