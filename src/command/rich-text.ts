// Words with emphasis, without any chat's markup: each chat escapes and formats them in its own way.

export type Emphasis = 'bold' | 'italic' | 'strike' | 'underline' | 'code';

export interface Run {
  readonly text: string;
  readonly emphasis?: Emphasis;
}

export type RichText = readonly Run[];

/** Plain words as rich text. */
export const plain = (text: string): RichText => [{ text }];

/** The words alone. */
export const plainText = (rich: RichText): string => rich.map((run) => run.text).join('');
