// Reads a command typed as one raw line, as Slack and the terminal hand it over.
import type { Call } from './action.ts';
import type { Command } from './command.ts';

interface Word {
  readonly text: string;
  readonly quoted: boolean;
}

/** Opening marks and what may close each; an apostrophe inside a word opens nothing. */
const MARKS: Readonly<Record<string, string>> = {
  '"': '"“”',
  '“': '”"“',
  '„': '“”"',
  '«': '»',
  '‘': '’',
  "'": "'",
};

const BLANK = /\s/u;
/** What may stand right behind a closing mark: anything but a letter or a digit. */
const INSIDE_A_WORD = /[\p{L}\p{N}]/u;

/** Splits a line into words and quoted stretches; an unclosed mark quotes all that is left. */
function split(line: string): Word[] {
  const signs = [...line];
  const words: Word[] = [];
  const endOf = (from: number, ends: (sign: string, at: number) => boolean): number => {
    let at = from;
    while (at < signs.length && !ends(signs[at] ?? '', at)) at++;
    return at;
  };
  let at = 0;
  while (at < signs.length) {
    const closers = MARKS[signs[at] ?? ''];
    if (BLANK.test(signs[at] ?? '')) {
      at++;
    } else if (closers === undefined) {
      const end = endOf(at, (sign) => BLANK.test(sign));
      words.push({ text: signs.slice(at, end).join(''), quoted: false });
      at = end;
    } else {
      const end = endOf(
        at + 1,
        (sign, place) => closers.includes(sign) && !INSIDE_A_WORD.test(signs[place + 1] ?? ' '),
      );
      words.push({ text: signs.slice(at + 1, end).join(''), quoted: true });
      at = end + 1;
    }
  }
  return words;
}

/** Runs of plain words become one segment each, where quoted ones stand beside them. */
function segments(words: readonly Word[]): string[] {
  const found: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) found.push(open.join(' '));
    open = [];
  };
  for (const word of words) {
    if (!word.quoted) open.push(word.text);
    else {
      close();
      found.push(word.text);
    }
  }
  close();
  return found;
}

/** Takes `name:value` and `name="some words"` out of a line. */
function named(line: string, command: Command): { rest: string; options: Record<string, string> } {
  const options: Record<string, string> = {};
  const names = Object.keys(command.options).join('|');
  if (names === '') return { rest: line, options };
  const pattern = new RegExp(`(?<!\\S)(${names})[:=](?:["“]([^"”]*)["”]?|(\\S+))`, 'giu');
  const rest = line.replace(pattern, (_, name: string, quoted?: string, bare?: string) => {
    options[name.toLowerCase()] = quoted ?? bare ?? '';
    return ' ';
  });
  return { rest, options };
}

/**
 * The call in a line such as `did-say Lee "all over"`, without the slash.
 * Options stand in their order or as `name:value`; the last option takes all that is left.
 *
 * @param find gives the command of a name, or undefined
 * @returns the call, or the name that is no command
 */
export function parseLine(
  line: string,
  find: (name: string) => Command | undefined,
): Call | { readonly unknown: string } {
  const [whole = '', name = ''] = /^\s*\/?([^\s"“”]*)/u.exec(line) ?? [];
  const command = find(name.toLowerCase());
  if (command === undefined) return { unknown: name };
  const { rest, options } = named(line.slice(whole.length), command);
  const open = Object.entries(command.options)
    .filter(([name, option]) => !(name in options) && !('byName' in option && option.byName === true))
    .map(([name]) => name);
  const words = split(rest);
  const onlyText = open.length === 1 && words.length > 1 ? [rest.trim()] : undefined;
  const quoted = words.some((word) => word.quoted);
  const values = onlyText ?? (quoted ? segments(words) : words.map((word) => word.text));
  open.forEach((option, index) => {
    const value = index === open.length - 1 ? values.slice(index).join(' ') : values[index];
    if (value !== undefined && value !== '') options[option] = value;
  });
  return { command: command.name, options };
}
