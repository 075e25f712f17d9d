// What a command gives back: parts that every chat can show, and the plain results behind them.
import type { Action, Call } from './action.ts';
import type { RichText } from './rich-text.ts';

/** found; ambiguous: several fit, choose; close: not these words, but near; unknown: the story doesn't tell. */
export type Verdict = 'found' | 'ambiguous' | 'close' | 'unknown';

export interface Field {
  readonly label: string;
  readonly value: RichText;
}

/** How to read on where a card's body had to be cut. */
export interface Rest {
  /** What stands on the button. */
  readonly label: string;
  /** Shows the same body; its option `from` says from where on. */
  readonly call: Call;
  /** Where this body begins in the whole one, in code units. */
  readonly from: number;
}

/** A statement or passage with what belongs to it. */
export interface Card {
  readonly type: 'card';
  /** The speaker with role, or what the passage is. */
  readonly heading: RichText;
  /** A line under the heading, such as the story's own words for an inferred speaker. */
  readonly note?: RichText;
  /** The words of the story, a paragraph each; shown as a block quotation. */
  readonly body: readonly RichText[];
  /** Where the whole body can be read; a chat offers it where it had to cut. */
  readonly rest?: Rest;
  readonly fields: readonly Field[];
  /** Story title and paragraph; always shown whole. */
  readonly footer: string;
}

interface TextPart {
  readonly type: 'text';
  readonly text: RichText;
}

/** A numbered or plain list; an item with a call can be chosen, by button or by number. */
export interface List {
  readonly type: 'list';
  readonly numbered: boolean;
  readonly items: readonly { readonly text: RichText; readonly action?: Action }[];
}

export interface Picture {
  readonly type: 'picture';
  readonly name: string;
  readonly png: Uint8Array;
  /** Tells the same in words; required. */
  readonly alt: string;
}

export type Part = Card | TextPart | List | Picture;

/** A statement or passage that a reply rests on, as `rowbot ask --json` prints it. */
export interface Result {
  readonly type: 'statement' | 'passage';
  readonly story: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly text: string;
  readonly paragraph: number;
  readonly id: string | null;
  readonly speaker: string | null;
  readonly context: string | null;
  readonly answers: readonly ResultLink[];
  readonly answeredBy: readonly ResultLink[];
}

export interface ResultLink {
  readonly id: string;
  readonly speaker: string | null;
  readonly text: string;
}

export type Visibility = 'public' | 'private';

export interface Reply {
  /** null for replies that answer no question about a story, such as help. */
  readonly verdict: Verdict | null;
  /** Why this verdict, in a sentence. */
  readonly reason: string;
  readonly parts: readonly Part[];
  readonly actions: readonly Action[];
  readonly results: readonly Result[];
  /** The language it is written in, where nobody has asked for it: what a chat puts around it is in the same. */
  readonly locale?: string;
  /** Wins over the command's own visibility. */
  readonly visibility?: Visibility;
  /** The command that ran, as the desk notes it. */
  readonly command?: string;
  /** The asker has just been told so: shown only where a chat has to answer, as after a slash command. */
  readonly repeated?: boolean;
  /** Says why there is nothing of what was asked: it stands beside what was there before, never in its place. */
  readonly refusal?: boolean;
  /** For the asker's ear alone: left unsaid where the chat has no private way to them. */
  readonly aside?: boolean;
}
