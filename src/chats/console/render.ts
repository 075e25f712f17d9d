// A reply as lines of text for a terminal, or for a pipe without colours.
import wrapAnsi from 'wrap-ansi';
import type { Action, Card, Field, List, Part, Picture, Reply, RichText, Run } from '../../command/index.ts';

/** How the terminal shows emphasis; without colours, only what would be lost gets a mark. */
export interface Style {
  readonly bold: (words: string) => string;
  readonly italic: (words: string) => string;
  readonly strike: (words: string) => string;
  readonly underline: (words: string) => string;
  readonly code: (words: string) => string;
  readonly dim: (words: string) => string;
  /** The words of a quotation that were asked for. */
  readonly match: (words: string) => string;
}

const asIs = (words: string): string => words;

/** For pipes, files and tests. */
export const PLAIN: Style = {
  bold: asIs,
  italic: asIs,
  strike: (words) => `~${words}~`,
  underline: asIs,
  code: asIs,
  dim: asIs,
  match: (words) => `*${words}*`,
};

export interface Screen {
  readonly style: Style;
  /** Columns. */
  readonly width: number;
  /** Whether buttons can be chosen by number here. */
  readonly interactive: boolean;
}

// Escape sequences and marks that turn the line round must not reach a terminal from a story or a question.
const UNSAFE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
/** The words without what could move the cursor, change colours or turn the line round. */
export const safe = (words: string): string =>
  words.replace(UNSAFE, (mark) => (mark === '\n' || mark === '\t' ? mark : ''));

const show = (rich: RichText, style: Style, match: Style['match'] = style.bold): string =>
  rich
    .map(({ text, emphasis }: Run) => {
      const words = safe(text);
      if (emphasis === undefined) return words;
      return emphasis === 'bold' ? match(words) : style[emphasis](words);
    })
    .join('');

/** The words as lines of at most `width` columns. */
export const fold = (words: string, width: number): string[] =>
  wrapAnsi(words, width, { trim: true, hard: true }).split('\n');

/** The gap between a field's label and its words. */
const GAP = 2;

function fieldLines({ label, value }: Field, column: number, { style, width }: Screen): string[] {
  const lines = fold(show(value, style), width - column);
  return lines.map((line, index) =>
    index === 0 ? `${style.dim(label.padEnd(column))}${line}` : `${' '.repeat(column)}${line}`,
  );
}

function cardLines(card: Card, screen: Screen): string[] {
  const { style, width } = screen;
  const column = Math.max(0, ...card.fields.map(({ label }) => label.length)) + GAP;
  return [
    ...fold(show(card.heading, style), width),
    ...(card.note === undefined ? [] : fold(style.dim(show(card.note, style)), width)),
    '',
    ...card.body.flatMap((paragraph, index) => [
      ...(index > 0 ? ['  │'] : []),
      ...fold(show(paragraph, style, style.match), width - 4).map((line) => `  │ ${line}`),
    ]),
    '',
    ...card.fields.flatMap((field) => fieldLines(field, column, screen)),
    ...fold(style.dim(safe(card.footer)), width),
  ];
}

function listLines({ items, numbered }: List, first: number, { style, width }: Screen): string[] {
  return items.flatMap(({ text }, index) => {
    const mark = numbered ? `${first + index}. ` : '• ';
    return fold(show(text, style), width - mark.length).map(
      (line, row) => `${row === 0 ? mark : ' '.repeat(mark.length)}${line}`,
    );
  });
}

const pictureLines = ({ alt }: Picture, { width }: Screen): string[] => fold(safe(alt), width);

/** What can be chosen by number under a reply: the items of its numbered lists, then its buttons. */
export const choicesOf = (reply: Reply): Action[] => [
  ...reply.parts.flatMap((part) =>
    part.type === 'list' && part.numbered ? part.items.flatMap(({ action }) => action ?? []) : [],
  ),
  ...reply.actions,
];

function partLines(part: Part, first: number, screen: Screen): string[] {
  if (part.type === 'card') return cardLines(part, screen);
  if (part.type === 'list') return listLines(part, first, screen);
  if (part.type === 'picture') return pictureLines(part, screen);
  return fold(show(part.text, screen.style), screen.width);
}

/** A reply as text, without a line break at its end. */
export function renderReply(reply: Reply, screen: Screen): string {
  let number = 1;
  const blocks: string[][] = [];
  for (const part of reply.parts) {
    blocks.push(partLines(part, number, screen));
    if (part.type === 'list' && part.numbered) number += part.items.length;
  }
  if (screen.interactive && reply.actions.length > 0) {
    const labels = reply.actions.map(({ label }, index) => `[${number + index}] ${safe(label)}`);
    blocks.push(fold(screen.style.dim(labels.join('  ')), screen.width));
  }
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}
