// What the statements of a story have to do with each other and with what stands around them.
import type { Span, Statement } from '../story/index.ts';
import { aboutOf } from './about.ts';
import { contextsOf } from './context.ts';
import { described } from './described.ts';
import { IN_RESPONSE } from './lexicon/replies.ts';
import { mediaOf } from './medium.ts';
import { Mentions } from './mentions.ts';
import type { Figure } from './people/index.ts';
import { firstTokenAt } from './quotations.ts';
import { type Ground, repliesIn } from './replies/index.ts';
import type { Tokens } from './tokens.ts';

/** The same statements with whom they are aimed at, their medium, their context and what they answer. */
export function related(
  tokens: Tokens,
  statements: readonly Statement[],
  figures: readonly Figure[],
): Statement[] {
  const { ground, placed } = placedIn(tokens, statements, figures);
  const answers = repliesIn(ground, placed);
  return placed.map((statement, i) => ({ ...statement, answers: answers[i] ?? [] }));
}

/** The statements with everything but what they answer, and what the replies are found by. */
export function placedIn(
  tokens: Tokens,
  statements: readonly Statement[],
  figures: readonly Figure[],
): { ground: Ground; placed: Statement[] } {
  const mentions = new Mentions(tokens, figures, new Set(statements.flatMap(({ speaker }) => speaker ?? [])));
  const media = mediaOf(tokens, statements);
  const contexts = contextsOf(tokens, statements);
  const sentence = (offset: number): Span => {
    const token = firstTokenAt(tokens, offset, [0, tokens.tokens.length]);
    return tokens.sentenceSpans[tokens.tokens[token]?.sentence ?? 0] ?? [offset, offset];
  };
  const sentenceOf = ({ content, cue }: Statement): Span => {
    const first = sentence(content[0]?.[0] ?? 0);
    const told = sentence(cue?.[0] ?? content[0]?.[0] ?? 0);
    return [Math.min(first[0], told[0]), Math.max(first[1], told[1])];
  };
  const placed: Statement[] = [];
  statements.forEach((told, i) => {
    const apart = sentence(told.cue?.[0] ?? 0)[0] !== sentence(content(told))[0];
    const statement = apart && tellsOf(told) ? { ...told, speaker: null, inferred: false } : told;
    const before = near(statement, placed[i - 1]);
    const [from, to] = sentenceOf(statement);
    const together = before !== undefined && sentenceOf(before)[0] === from;
    const responds = IN_RESPONSE.test(tokens.text.slice(from, statement.content[0]?.[0] ?? to));
    const known = described(statement, before, tokens.text, mentions, responds, together);
    placed.push({
      ...known,
      about: aboutOf(known, sentence(content(known)), mentions, tokens.text, before),
      medium: media[i] ?? null,
      context: contexts[i] ?? [],
    });
  });
  return { ground: { tokens, mentions, sentenceOf }, placed };
}

/** Begins to tell of somebody: '"Roe is kind"'. */
const TELLS = /^["“'‘]+(\p{Lu}[\p{L}-]+) (?:is|was|has|had|wants|knows|will|would|can)\b/u;

/** Whether a quotation tells of the very one who would say it: where no cue of its sentence gives it to them, it is another's. */
function tellsOf({ text, speaker }: Statement): boolean {
  const [, name] = TELLS.exec(text) ?? [];
  return name !== undefined && speaker?.split(' ').includes(name) === true;
}

const content = (statement: Statement): number => statement.content[0]?.[0] ?? 0;

/** How many paragraphs apart two statements belong together. */
const NEAR = 2;

const near = (statement: Statement, before: Statement | undefined): Statement | undefined =>
  before && statement.paragraph - before.paragraph <= NEAR ? before : undefined;
