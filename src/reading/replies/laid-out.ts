// The statements of a story laid out for comparison: what each says, whom it names, and what the reporter says beside it.
import type { Span, Statement } from '../../story/index.ts';
import { TURN } from '../groups.ts';
import { tiedEnd, wordEnd, wordStart } from '../letters.ts';
import { RESPONSE_VERBS } from '../lexicon/cues.ts';
import { AGAINST, COURT, DENIES, IN_RESPONSE, NO_RESPONSE, PROMPTED, STAFF } from '../lexicon/replies.ts';
import type { Mentions } from '../mentions.ts';
import { type Taken, takenIn } from './taken.ts';

/** How far before a statement's sentence (UTF-16 units) the reporter may lead up to it. */
const LEAD = 300;
/** Shorter stems tell little of what a statement is about. */
const STEM = 4;

/** Of so many words (from, to) is a statement that another can repeat word for word. */
const FEW = [3, 8] as const;

/** One statement with what stands in it and around it. */
export interface Said {
  readonly statement: Statement;
  readonly index: number;
  /** The speaker, or what the story calls one whom it leaves unnamed. */
  readonly who: string | null;
  /** 1-based number of the paragraph in which the content ends. */
  readonly lastParagraph: number;
  readonly cue: string;
  /** The speaker with role and mention, in small letters, and the word by which the speaker is known again. */
  readonly described: string;
  readonly lastName: string;
  /** A court's. */
  readonly judged: boolean;
  readonly stems: ReadonlySet<string>;
  readonly stemsAround: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** The words of a short statement; none of another. */
  readonly few: readonly string[];
  readonly named: ReadonlySet<string>;
  readonly namedBeside: ReadonlySet<string>;
  readonly namedBefore: ReadonlySet<string>;
  /** Whom the reporter says it was asked about. */
  readonly askedAbout: ReadonlySet<string>;
  readonly taken: readonly Taken[];
  readonly takenBeside: readonly Taken[];
  readonly takenBefore: readonly Taken[];
  readonly question: boolean;
  /** A turn of a transcript. */
  readonly turn: boolean;
  readonly replies: boolean;
  /** What the words of its sentences outside its content tell: no answer, a denial, that it was asked for, a contrast. */
  readonly refused: boolean;
  readonly denies: boolean;
  readonly prompted: boolean;
  readonly against: boolean;
  /** Whether the reporter's words that lead up to its sentence, since the statement before, tell a denial. */
  readonly deniedBefore: boolean;
}

export interface Ground {
  readonly text: string;
  readonly mentions: Mentions;
  /** The span of the sentence or sentences that hold a statement's cue and content. */
  readonly sentenceOf: (statement: Statement) => Span;
}

/** Lays out the statements of a story, in their order. Linear in the length of the text. */
export function laidOut(ground: Ground, statements: readonly Statement[]): Said[] {
  const { text, sentenceOf } = ground;
  let end = 0;
  return statements.map((statement, index) => {
    const [from, to] = sentenceOf(statement);
    const beside = outside([from, to], statement.content);
    const before: Span = [Math.min(from, Math.max(end, from - LEAD)), from];
    end = Math.max(end, to, statement.content.at(-1)?.[1] ?? 0);
    const cue = statement.cue ? text.slice(...statement.cue).toLowerCase() : '';
    const around = beside.map((span) => text.slice(...span)).join(' ');
    const who = statement.speaker ?? statement.unnamed;
    const called = statement.mention ? text.slice(...statement.mention) : '';
    const role = ground.mentions.roleOf(statement.speaker);
    const refused = NO_RESPONSE.test(around);
    return {
      statement,
      index,
      who,
      lastParagraph: statement.paragraph + (statement.text.match(/\n+/g)?.length ?? 0),
      cue,
      described: `${who} ${role} ${called}`.toLowerCase(),
      lastName: lastName(who ?? ''),
      judged: COURT.test(`${who ?? ''} ${called} ${role}`),
      stems: stemsOf(statement.text),
      stemsAround: stemsOf(around),
      ...wordsIn(statement.text),
      named: namesIn(ground, statement.content, statement.speaker),
      namedBeside: namesIn(ground, beside, statement.speaker),
      namedBefore: namesIn(ground, [before], statement.speaker),
      askedAbout: namesIn(ground, asked(text, beside), statement.speaker),
      taken: takenIn(text, ground.mentions, statement.content, statement.speaker),
      takenBeside: takenIn(text, ground.mentions, beside, statement.speaker),
      takenBefore: takenIn(text, ground.mentions, [before], statement.speaker),
      turn: statement.why === TURN,
      question: statement.kind === 'direct' && /\?["”'’]*$/.test(statement.text.trim()),
      replies: (RESPONSE_VERBS.has(cue) || IN_RESPONSE.test(around)) && !refused,
      refused,
      denies: DENIES.test(around),
      prompted: PROMPTED.test(around),
      against: AGAINST.test(around),
      deniedBefore: DENIES.test(text.slice(...before)),
    };
  });
}

/** "asked about Marsh's plan, she said": from where the question is told to the end of its clause. */
const asked = (text: string, spans: readonly Span[]): Span[] =>
  spans.flatMap(([from, to]): Span[] => {
    const match = PROMPTED.exec(text.slice(from, to));
    if (!match) return [];
    const clause = /^[^,;:"“]*/.exec(text.slice(from + match.index, to))?.[0] ?? '';
    return [[from + match.index, from + match.index + clause.length]];
  });

/** What is left of a stretch when some spans are taken out of it. */
function outside([from, to]: Span, out: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = from;
  for (const [start, end] of out) {
    if (start > at) left.push([at, Math.min(start, to)]);
    at = Math.max(at, end);
  }
  if (at < to) left.push([at, to]);
  return left;
}

/** The word by which a name is known again: the last that doesn't only say that it is somebody's. */
const lastName = (name: string): string => {
  const small = name.toLowerCase();
  return small.split(' ').findLast((word) => !STAFF.has(word)) ?? small;
};

/** The longer words of a text without their endings. */
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

/** The words of a statement, and those of a short one in their order. */
function wordsIn(text: string): Pick<Said, 'words' | 'few'> {
  const small = text.toLowerCase();
  const to = small.length;
  const words = new Set<string>();
  const few: string[] = [];
  for (let start = wordStart(small, 0, to); start < to; ) {
    const end = tiedEnd(small, wordEnd(small, start, to), to);
    const word = small.slice(start, end);
    words.add(word);
    if (word.length > 2) few.push(word);
    start = wordStart(small, end, to);
  }
  return { words, few: few.length < FEW[0] || few.length > FEW[1] ? [] : few };
}

/** The names that some spans give, without one. */
function namesIn({ mentions }: Ground, spans: readonly Span[], but: string | null): Set<string> {
  const names = new Set<string>();
  for (const span of spans)
    for (const { figure } of mentions.within(span)) if (figure.name !== but) names.add(figure.name);
  return names;
}
