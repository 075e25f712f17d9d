// Words with emphasis, without any chat's markup: each chat escapes and formats them in its own way.

export type Emphasis = 'bold' | 'italic' | 'strike' | 'underline' | 'code';

export interface Run {
  readonly text: string;
  readonly emphasis?: Emphasis;
  /** An instant in milliseconds: a chat that can shows it by each reader's own clock, in place of the words. */
  readonly at?: number;
  /** The id of a channel: a chat that can names and links it, in place of the words. */
  readonly channel?: string;
  /** Says whose words stand beside it, or where: it stays whole where those have to be cut. */
  readonly firm?: boolean;
}

export type RichText = readonly Run[];

/** Plain words as rich text. */
export const plain = (text: string): RichText => [{ text }];

/** A sentence with rich text where a mark stands in it. */
export function around(sentence: string, mark: string, rich: RichText): RichText {
  const [before = '', after = ''] = sentence.split(mark);
  return [{ text: before }, ...rich, { text: after }];
}

/** The words alone. */
export const plainText = (rich: RichText): string => rich.map((run) => run.text).join('');
