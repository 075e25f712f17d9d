// The words of a statement and of the reporter beside it, worked out when they are first asked for: few pairs come so far.
import { tiedEnd, wordEnd, wordStart } from '../letters.ts';

/** Shorter stems tell little of what a statement is about. */
const STEM = 4;

/** Of so many words (from, to) is a statement that another can repeat word for word. */
const FEW = [3, 8] as const;
/** Shorter words don't count among these. */
const LONG = 3;

export class SaidWords {
  private readonly text: string;
  private readonly around: string;
  private knownStems: ReadonlySet<string> | undefined;
  private knownAround: ReadonlySet<string> | undefined;
  private knownWords: ReadonlySet<string> | undefined;
  private knownFew: readonly string[] | undefined;

  constructor(text: string, around: string) {
    this.text = text;
    this.around = around;
  }

  /** The longer words of the statement without their endings. */
  get stems(): ReadonlySet<string> {
    this.knownStems ??= stemsOf(this.text);
    return this.knownStems;
  }

  /** Those of the words beside it. */
  get stemsAround(): ReadonlySet<string> {
    this.knownAround ??= stemsOf(this.around);
    return this.knownAround;
  }

  get all(): ReadonlySet<string> {
    this.knownWords ??= wordsOf(this.text);
    return this.knownWords;
  }

  /** The words of a short statement in their order; none of another. */
  get few(): readonly string[] {
    this.knownFew ??= fewOf(this.text);
    return this.knownFew;
  }
}

function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  const small = text.toLowerCase();
  const to = small.length;
  for (let start = wordStart(small, 0, to); start < to; ) {
    const end = wordEnd(small, start, to);
    const long = end - endingOf(small, end) - start;
    if (long >= STEM) stems.add(small.slice(start, start + long));
    start = wordStart(small, tiedEnd(small, end, to), to);
  }
  return stems;
}

/** How long the ending of the word is that ends there. */
const endingOf = (text: string, end: number): number =>
  text.endsWith('ing', end) ? 3 : ENDINGS.has(text.slice(end - 2, end)) ? 2 : text[end - 1] === 's' ? 1 : 0;

const ENDINGS: ReadonlySet<string> = new Set(['ed', 'es', 'ly']);

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  const small = text.toLowerCase();
  const to = small.length;
  for (let start = wordStart(small, 0, to); start < to; ) {
    const end = tiedEnd(small, wordEnd(small, start, to), to);
    words.add(small.slice(start, end));
    start = wordStart(small, end, to);
  }
  return words;
}

function fewOf(text: string): string[] {
  const few: string[] = [];
  const to = text.length;
  for (let start = wordStart(text, 0, to); start < to; ) {
    const end = tiedEnd(text, wordEnd(text, start, to), to);
    if (end - start >= LONG) few.push(text.slice(start, end).toLowerCase());
    if (few.length > FEW[1]) return [];
    start = wordStart(text, end, to);
  }
  return few.length < FEW[0] ? [] : few;
}
