// A reply's parts gathered into blocks, before it is known in which form a chat shows them.
import {
  type Action,
  type Card,
  type Field,
  type List,
  PARAGRAPH_BREAK,
  type Part,
  type Picture,
  plainText,
  type Rest,
  type RichText,
  readOn,
} from '../command/index.ts';
import { visible } from './visible.ts';

/** A number stands for an item of a numbered list. */
export type LineStyle = 'plain' | 'quote' | 'bullet' | number;

export interface Line {
  readonly text: RichText;
  readonly style: LineStyle;
}

export interface Draft {
  readonly title: RichText | null;
  readonly lines: readonly Line[];
  readonly fields: readonly Field[];
  readonly footer: string | null;
  readonly picture: Picture | null;
  /** How to read on where the lines had to be cut. */
  readonly rest: Rest | null;
}

const EMPTY: Draft = { title: null, lines: [], fields: [], footer: null, picture: null, rest: null };

const listLines = ({ items, numbered }: List): Line[] =>
  items.map(({ text }, index) => ({ text, style: numbered ? index + 1 : 'bullet' }));

const isEmpty = (rich: RichText): boolean => rich.every(({ text }) => visible(text).trim() === '');

/** Whether a block has anything that can be seen: a chat refuses a message that has nothing. */
const shows = ({ title, lines, fields, footer, picture }: Draft): boolean =>
  title !== null || lines.length > 0 || fields.length > 0 || footer !== null || picture !== null;

/** The paragraphs of a card's body as one quotation, so that a blank line between them stays inside it. */
function body({ body: paragraphs }: Card): Line[] {
  if (paragraphs.length === 0) return [];
  const text = paragraphs.flatMap((paragraph, index) =>
    index === 0 ? paragraph : [{ text: PARAGRAPH_BREAK }, ...paragraph],
  );
  return [{ text, style: 'quote' }];
}

/** Divides fields among as many blocks as they need; only the first carries the rest of the card. */
function cardDrafts(card: Card, fieldsEach: number): Draft[] {
  const note: Line[] = card.note === undefined ? [] : [{ text: card.note, style: 'plain' }];
  const fields = card.fields.filter(({ label, value }) => !isEmpty([{ text: label }, ...value]));
  const first = fields.slice(0, fieldsEach);
  const drafts: Draft[] = [
    {
      ...EMPTY,
      title: isEmpty(card.heading) ? null : card.heading,
      lines: [...note, ...body(card)],
      fields: first,
      rest: card.rest ?? null,
    },
  ];
  for (let at = fieldsEach; at < fields.length; at += fieldsEach)
    drafts.push({ ...EMPTY, fields: fields.slice(at, at + fieldsEach) });
  const footer = isEmpty([{ text: card.footer }]) ? null : card.footer;
  return drafts.map((draft, index) => (index === drafts.length - 1 ? { ...draft, footer } : draft));
}

/**
 * The button that reads on where the lines of a draft had to be cut; none where they are whole.
 *
 * @param kept code units of all lines that are shown
 */
export function readOnFrom({ lines, rest }: Draft, kept: number): Action[] {
  const lengths = lines.map(({ text }) => plainText(text).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const before = all - (lengths.at(-1) ?? 0);
  return rest === null || kept >= all ? [] : [readOn(rest, Math.max(0, kept - before))];
}

/**
 * The blocks of a reply: a card or picture is one of its own, neighbouring texts and lists share one.
 *
 * @param pictures false where files may not be attached: the alt text takes the picture's place
 * @param fieldsEach how many fields one block holds
 */
export function draftsOf(parts: readonly Part[], pictures: boolean, fieldsEach: number): Draft[] {
  const drafts: Draft[] = [];
  let prose: Line[] = [];
  const endProse = (): void => {
    drafts.push({ ...EMPTY, lines: prose });
    prose = [];
  };
  for (const part of parts) {
    if (part.type === 'text') prose.push({ text: part.text, style: 'plain' });
    else if (part.type === 'list') prose.push(...listLines(part));
    else if (part.type === 'picture' && !pictures) prose.push({ text: [{ text: part.alt }], style: 'plain' });
    else {
      endProse();
      if (part.type === 'card') drafts.push(...cardDrafts(part, fieldsEach));
      else drafts.push({ ...EMPTY, picture: part });
    }
  }
  endProse();
  return drafts
    .map((draft) => ({ ...draft, lines: draft.lines.filter(({ text }) => !isEmpty(text)) }))
    .filter(shows);
}
