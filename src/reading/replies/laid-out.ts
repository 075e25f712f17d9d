// The statements of a story laid out for comparison: what each says, whom it names, and what the reporter says beside it.
import type { Span, Statement } from '../../story/index.ts';
import { TURN } from '../groups.ts';
import { RESPONSE_VERBS } from '../lexicon/cues.ts';
import { AGAINST, COURT, DENIES, IN_RESPONSE, NO_RESPONSE, PROMPTED, STAFF } from '../lexicon/replies.ts';
import type { Mentions } from '../mentions.ts';
import type { Tokens } from '../tokens.ts';
import { HINTS, hintsIn } from './hints.ts';
import { SaidWords } from './said-words.ts';
import { type Taken, takenIn } from './taken.ts';

/** How far before a statement's sentence (UTF-16 units) the reporter may lead up to it. */
const LEAD = 300;
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
  readonly words: SaidWords;
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
  readonly tokens: Tokens;
  readonly mentions: Mentions;
  /** The span of the sentence or sentences that hold a statement's cue and content. */
  readonly sentenceOf: (statement: Statement) => Span;
}

/** Lays out the statements of a story, in their order. Linear in the length of the text. */
export function laidOut(ground: Ground, statements: readonly Statement[]): Said[] {
  const { sentenceOf, tokens, mentions } = ground;
  const { text } = tokens;
  const lastNames = new Map<string, string>();
  let end = 0;
  return statements.map((statement, index): Said => {
    const { speaker, content } = statement;
    const [from, to] = sentenceOf(statement);
    const beside = outside([from, to], content);
    const before: Span = [Math.min(from, Math.max(end, from - LEAD)), from];
    end = Math.max(end, to, content.at(-1)?.[1] ?? 0);
    const cue = statement.cue ? text.slice(...statement.cue).toLowerCase() : '';
    const around = beside.map((span) => text.slice(...span)).join(' ');
    const who = speaker ?? statement.unnamed;
    const called = statement.mention ? text.slice(...statement.mention) : '';
    const role = mentions.roleOf(speaker);
    const last = lastNames.get(who ?? '') ?? lastName(who ?? '');
    lastNames.set(who ?? '', last);
    const hints = hintsIn(tokens, beside);
    const may = (hint: number, pattern: RegExp): boolean => (hints & hint) !== 0 && pattern.test(around);
    const refused = may(HINTS.refuses, NO_RESPONSE);
    const prompted = may(HINTS.prompts, PROMPTED);
    const taken = (spans: readonly Span[]): Taken[] => takenIn(tokens, mentions, spans, speaker);
    return {
      statement,
      index,
      who,
      lastParagraph: statement.paragraph + breaksIn(statement.text),
      cue,
      described: `${who} ${role} ${called}`.toLowerCase(),
      lastName: last,
      judged: COURT.test(`${who ?? ''} ${called} ${role}`),
      words: new SaidWords(statement.text, around),
      named: namesIn(ground, content, speaker),
      namedBeside: namesIn(ground, beside, speaker),
      namedBefore: namesIn(ground, [before], speaker),
      askedAbout: prompted ? namesIn(ground, asked(text, beside), speaker) : NOBODY,
      taken: taken(content),
      takenBeside: taken(beside),
      takenBefore: taken([before]),
      turn: statement.why === TURN,
      question: statement.kind === 'direct' && /\?["”'’]*$/.test(statement.text.trim()),
      replies: (RESPONSE_VERBS.has(cue) || may(HINTS.responds, IN_RESPONSE)) && !refused,
      refused,
      denies: may(HINTS.denies, DENIES),
      prompted,
      against: may(HINTS.against, AGAINST),
      deniedBefore: (hintsIn(tokens, [before]) & HINTS.denies) !== 0 && DENIES.test(text.slice(...before)),
    };
  });
}

const NOBODY: ReadonlySet<string> = new Set();

/** How many paragraphs end within a statement. */
const breaksIn = (text: string): number => (text.includes('\n') ? (text.match(/\n+/g)?.length ?? 0) : 0);

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

/** The names that some spans give, without one. */
function namesIn({ mentions }: Ground, spans: readonly Span[], but: string | null): Set<string> {
  const names = new Set<string>();
  for (const span of spans)
    for (const { figure } of mentions.within(span)) if (figure.name !== but) names.add(figure.name);
  return names;
}
