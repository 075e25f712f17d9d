// The statements of a story laid out for comparison: what each says, whom it names, and what the reporter says beside it.
import type { Span, Statement } from '../../story/index.ts';
import { TURN } from '../groups.ts';
import { RESPONSE_VERBS } from '../lexicon/cues.ts';
import { IN_RESPONSE, NO_RESPONSE, PROMPTED, SAID_NOUNS, THAT_ONE, TWEET_NOUNS } from '../lexicon/replies.ts';
import type { Mentions } from '../mentions.ts';

/** How far before a statement's sentence (UTF-16 units) the reporter may lead up to it. */
const LEAD = 300;
/** How far before or after a noun such as "claim" its owner is named, in UTF-16 units. */
const OWNER = 44;
/** Shorter stems tell little of what a statement is about. */
const STEM = 4;

/** Of so many words (from, to) is a statement that another can repeat word for word. */
const FEW = [3, 8] as const;

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** "his claim", "the remarks of the mayor", "those comments": something said, and by whom where the story tells it. */
export interface Taken {
  readonly noun: string;
  /** Names of those it may belong to; none where the story only points ("those comments"). */
  readonly owners: ReadonlySet<string>;
  readonly pointed: boolean;
}

/** One statement with what stands in it and around it. */
export interface Said {
  readonly statement: Statement;
  readonly index: number;
  /** The speaker, or what the story calls one whom it leaves unnamed. */
  readonly who: string | null;
  /** 1-based number of the paragraph in which the content ends. */
  readonly lastParagraph: number;
  readonly cue: string;
  /** How the story names the speaker there. */
  readonly called: string;
  /** What the story says its speaker is. */
  readonly role: string;
  /** The words of its sentences outside its content. */
  readonly around: string;
  /** The reporter's words that lead up to its sentence, since the statement before. */
  readonly lead: string;
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
    return {
      statement,
      index,
      who: statement.speaker ?? statement.unnamed,
      lastParagraph: statement.paragraph + (statement.text.match(/\n+/g)?.length ?? 0),
      cue,
      called: statement.mention ? text.slice(...statement.mention) : '',
      role: ground.mentions.roleOf(statement.speaker),
      around,
      lead: text.slice(...before),
      stems: stemsOf(statement.text),
      stemsAround: stemsOf(around),
      ...wordsIn(statement.text),
      named: namesIn(ground, statement.content, statement.speaker),
      namedBeside: namesIn(ground, beside, statement.speaker),
      namedBefore: namesIn(ground, [before], statement.speaker),
      askedAbout: namesIn(ground, asked(text, beside), statement.speaker),
      taken: takenIn(ground, statement.content, statement.speaker),
      takenBeside: takenIn(ground, beside, statement.speaker),
      takenBefore: takenIn(ground, [before], statement.speaker),
      turn: statement.why === TURN,
      question: statement.kind === 'direct' && /\?["”'’]*$/.test(statement.text.trim()),
      replies: (RESPONSE_VERBS.has(cue) || IN_RESPONSE.test(around)) && !NO_RESPONSE.test(around),
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

/** The longer words of a text without their endings. */
function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const stem = word.replace(/['’]\p{L}+$/u, '').replace(/(?:ing|ed|es|s|ly)$/, '');
    if (stem.length >= STEM) stems.add(stem);
  }
  return stems;
}

/** The words of a statement, and those of a short one in their order. */
function wordsIn(text: string): Pick<Said, 'words' | 'few'> {
  const words = text.toLowerCase().match(WORD) ?? [];
  const few = words.filter((word) => word.length > 2);
  return { words: new Set(words), few: few.length < FEW[0] || few.length > FEW[1] ? [] : few };
}

const namesIn = ({ mentions }: Ground, spans: readonly Span[], but: string | null): Set<string> =>
  new Set(
    spans
      .flatMap((span) => mentions.within(span))
      .map(({ figure }) => figure.name)
      .filter((name) => name !== but),
  );

/** Everything said that some spans take up. */
function takenIn({ text, mentions }: Ground, spans: readonly Span[], speaker: string | null): Taken[] {
  const found: Taken[] = [];
  for (const [from, to] of spans)
    for (const match of text.slice(from, to).matchAll(WORD)) {
      const noun = match[0].toLowerCase();
      if (!SAID_NOUNS.has(noun)) continue;
      const at = from + match.index;
      const end = at + noun.length;
      const before = mentions
        .within([Math.max(from, at - OWNER), at])
        .filter(({ span }) => !/[,.;:!?"”]/.test(text.slice(span[1], at)))
        .at(-1);
      const after = /^ (?:of|by|from) /.test(text.slice(end, end + 6))
        ? mentions.within([end, Math.min(to, end + OWNER)])[0]
        : undefined;
      const owners = [before, after].flatMap((named) =>
        named === undefined || named.figure.name === speaker ? [] : [named.figure.name],
      );
      const pointed = THAT_ONE.test(text.slice(Math.max(from, at - 40), at));
      if (owners.length > 0 || pointed || TWEET_NOUNS.has(noun))
        found.push({ noun, owners: new Set(owners), pointed });
    }
  return found;
}
