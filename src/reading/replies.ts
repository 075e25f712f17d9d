// Who answers whom: the statements that each statement of a story replies to. Rather none than a wrong one.
import type { Span, Statement } from '../story/index.ts';
import { RESPONSE_VERBS } from './lexicon/cues.ts';
import {
  ANSWERS_PLAINLY,
  DENIALS,
  IN_RESPONSE,
  JUDGEMENTS,
  PROMPTED,
  SAID_NOUNS,
  TWEET_NOUNS,
} from './lexicon/replies.ts';
import type { Mentions } from './mentions.ts';

/** How many statements back, and how many paragraphs, an answered one may stand. */
const BACK = 12;
const PARAGRAPHS = 8;
/** How near two statements must stand to be one exchange, in paragraphs. */
const NEAR = 2;
/** So many statements of the other one, the latest, are answered at once. */
const AT_ONCE = 2;
/** So many words in common show that a claim is the one taken up. */
const IN_COMMON = 2;
/** How far before a noun such as "claim" its owner is named, in UTF-16 units. */
const OWNER = 44;

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
const telling = (text: string): Set<string> => new Set(wordsOf(text).filter((word) => word.length > 4));

interface Exchange {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly mentions: Mentions;
  /** The span of the sentence or sentences that hold a statement's cue and content. */
  readonly sentenceOf: (statement: Statement) => Span;
}

/**
 * For each statement, in their order, the ids of those that it answers.
 *
 * @param sentenceOf the stretch of the text in which a statement is reported
 */
export function repliesIn(
  text: string,
  statements: readonly Statement[],
  mentions: Mentions,
  sentenceOf: (statement: Statement) => Span,
): string[][] {
  const exchange: Exchange = { text, statements, mentions, sentenceOf };
  const answers: Statement[][] = [];
  statements.forEach((statement, i) => {
    const before = statements[i - 1];
    const goesOn =
      before !== undefined && sameSpeaker(before, statement) && breaksBetween(text, before, statement) <= 1;
    answers.push(
      takenUp(exchange, statement, i) ??
        responded(exchange, statement, i) ??
        (goesOn ? (answers[i - 1] ?? []) : opened(exchange, statement, i)),
    );
  });
  return answers.map((answered) => answered.map(({ id }) => id));
}

/** How many paragraphs end between the end of one statement and the beginning of the next. */
function breaksBetween(text: string, before: Statement, statement: Statement): number {
  const gap = text.slice(before.content.at(-1)?.[1] ?? 0, statement.content[0]?.[0] ?? 0);
  return gap.match(/\n\s*/g)?.length ?? 0;
}

const whoOf = ({ speaker, unnamed }: Statement): string | null => speaker ?? unnamed;

const sameSpeaker = (a: Statement, b: Statement): boolean => whoOf(a) !== null && whoOf(a) === whoOf(b);

/** The statements before the `i`-th by somebody else, the latest first; by one person, where that is given. */
function earlier({ statements }: Exchange, i: number, by: string | null = null): Statement[] {
  const statement = statements[i];
  const found: Statement[] = [];
  for (let j = i - 1; j >= Math.max(0, i - BACK); j--) {
    const other = statements[j];
    if (!statement || !other || statement.paragraph - other.paragraph > PARAGRAPHS) break;
    if (whoOf(other) === null || sameSpeaker(other, statement)) continue;
    if (by === null || other.speaker === by) found.push(other);
  }
  return found;
}

/** The latest statements that one person made in a row, in the order of the text. */
function latestOf({ statements }: Exchange, others: readonly Statement[]): Statement[] {
  const [last] = others;
  if (!last) return [];
  const run = [last];
  for (const other of others.slice(1)) {
    const after = run.at(-1);
    if (!after || run.length === AT_ONCE || !sameSpeaker(other, last)) break;
    if (after.paragraph - other.paragraph > 1 || statements.indexOf(other) + 1 !== statements.indexOf(after))
      break;
    run.push(other);
  }
  return run.reverse();
}

/** "Lane's claim that …": what somebody is said to have said, and which of their statements that is. */
function takenUp(exchange: Exchange, statement: Statement, i: number): Statement[] | null {
  const { text, mentions, statements } = exchange;
  for (const span of statement.content) {
    for (const match of text.slice(...span).matchAll(WORD)) {
      const noun = match[0].toLowerCase();
      const online = TWEET_NOUNS.has(noun);
      if (!online && !SAID_NOUNS.has(noun)) continue;
      const at = span[0] + match.index;
      const owner = mentions
        .within([Math.max(span[0], at - OWNER), at])
        .findLast(({ figure }) => figure.name !== statement.speaker);
      if (!owner || /[,.;:!?]/.test(text.slice(owner.span[1], at))) continue;
      const others = statements
        .map((other, j) => ({ other, away: Math.abs(i - j) }))
        .filter(({ other, away }) => away > 0 && other.speaker === owner.figure.name)
        .filter(({ other }) =>
          online
            ? other.medium === 'tweet'
            : other.paragraph <= statement.paragraph && inCommon(other, statement) >= IN_COMMON,
        )
        .sort((a, b) => a.away - b.away)
        .map(({ other }) => other);
      const different = others.filter(
        (other, n) =>
          !others.slice(0, n).some((nearer) => wordsOf(nearer.text).join() === wordsOf(other.text).join()),
      );
      if (different.length > 0) return different.slice(0, AT_ONCE).reverse();
    }
  }
  return null;
}

/** How many longer words two statements share. */
function inCommon(a: Statement, b: Statement): number {
  const said = telling(b.text);
  let common = 0;
  for (const word of telling(a.text)) if (said.has(word)) common++;
  return common;
}

/** "replied", "hit back", "in response to": the latest statement of the one meant, or of the last one who spoke. */
function responded(exchange: Exchange, statement: Statement, i: number): Statement[] | null {
  const { text } = exchange;
  const cue = statement.cue ? text.slice(...statement.cue).toLowerCase() : '';
  const around = reporterText(exchange, statement);
  const others = earlier(exchange, i);
  if (RESPONSE_VERBS.has(cue) || IN_RESPONSE.test(around)) {
    if (PROMPTED.test(around)) return null;
    const meant = statement.about === null ? [] : earlier(exchange, i, statement.about);
    if (meant.length > 0) return latestOf(exchange, meant);
    const [last] = others;
    if (last && statement.paragraph - last.paragraph <= NEAR) return latestOf(exchange, [last]);
    const later = exchange.statements[i + 1];
    return later && isQuestion(later) && !sameSpeaker(later, statement) ? [later] : null;
  }
  if (DENIALS.has(cue)) {
    const denied = others.filter((other) => inCommon(other, statement) >= IN_COMMON);
    return denied.length > 0 ? denied.slice(0, 1) : null;
  }
  return null;
}

/** The words of a statement's sentence outside its content. */
function reporterText({ text, sentenceOf }: Exchange, statement: Statement): string {
  const [from, to] = sentenceOf(statement);
  let at = from;
  let out = '';
  for (const [start, end] of statement.content) {
    if (start > at) out += text.slice(at, start);
    at = Math.max(at, end);
  }
  return at < to ? out + text.slice(at, to) : out;
}

/** Two who quarrel, speaking of each other in turn; a judgement of who just spoke; an answer after a question. */
function opened(exchange: Exchange, statement: Statement, i: number): Statement[] {
  const before = exchange.statements[i - 1];
  if (!before || before.speaker === null || statement.speaker === null) return [];
  if (statement.paragraph - before.paragraph > NEAR || before.speaker === statement.speaker) return [];
  const cue = statement.cue ? exchange.text.slice(...statement.cue).toLowerCase() : '';
  if (isQuestion(before) && ANSWERS_PLAINLY.has(cue)) return [before];
  if (PROMPTED.test(reporterText(exchange, statement)) || statement.about !== before.speaker) return [];
  const judges = JUDGEMENTS.has(cue) && statement.kind !== 'direct';
  const quarrel =
    before.about === statement.speaker &&
    (judges || (statement.kind === 'direct' && quarrels(exchange, statement.speaker, before.speaker)));
  return quarrel || judges ? latestOf(exchange, earlier(exchange, i, before.speaker)) : [];
}

/** Whether two people speak of each other more than once, each of the other. */
const quarrels = ({ statements }: Exchange, one: string, other: string): boolean =>
  statements.filter(({ speaker, about }) => speaker === one && about === other).length > 1 &&
  statements.filter(({ speaker, about }) => speaker === other && about === one).length > 1;

const isQuestion = ({ kind, text }: Statement): boolean =>
  kind === 'direct' && /\?["”'’]*$/.test(text.trim());
