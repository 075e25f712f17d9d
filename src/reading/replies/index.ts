// Who answers whom: the statements that each statement of a story replies to. Rather none than a wrong one.
import type { Statement } from '../../story/index.ts';
import { TWEET_NOUNS } from '../lexicon/replies.ts';
import { LinearModel, type Weights } from '../linear.ts';
import { type Ground, laidOut, type Said } from './laid-out.ts';
import { mayHaveInCommon, namesItsKind, type Pair, tellQuickSigns, tellSigns } from './signs.ts';
import weights from './weights.json' with { type: 'json' };

/** How many statements back, and how many paragraphs, an answered one may stand. */
const BACK = 12;
const PARAGRAPHS = 8;
/** So many statements further on, in the same paragraph, "after she said …" may tell what was answered. */
const AFTER = 2;
/** So many tweets of a story are looked through for the one that is taken up, wherever they stand. */
const TWEETS = 40;
/** So many statements of the other one are answered at once. */
const AT_ONCE = 2;
/** What the signs of a pair must come to, in log odds. */
const SURE = 0;

/** By so much less than the best may the signs of a second pair come to. */
const LESS = 1.5;
/** What those of another pair must come to, where the answered one goes on with it. */
const SURE_TOO = -0.8;

/** A pair of statements, and what its signs come to. */
interface Weighed {
  readonly pair: Pair;
  readonly score: number;
}

/** For each statement, in their order, the ids of those that it answers. */
export function repliesIn(ground: Ground, statements: readonly Statement[]): string[][] {
  model ??= new LinearModel(weights as Weights);
  const scorer = model;
  const answers: Said[][] = [];
  for (const [i, pairs] of pairsOf(ground, statements).entries()) {
    const found = chosen(weighed(pairs, scorer));
    const goesOn = pairs[0]?.goesOn === true;
    answers.push(found.length === 0 && goesOn ? (answers[i - 1] ?? []) : found);
  }
  return answers.map((answered) => answered.map(({ statement }) => statement.id));
}

let model: LinearModel | undefined;

const most = (values: Readonly<Record<string, number>>): number => Math.max(...Object.values(values));
const least = (values: Readonly<Record<string, number>>): number => Math.min(...Object.values(values));
/** The most that the words in common add to what a pair's other signs come to: in any case, by an echo, by what is taken up. */
const IN_COMMON = most(weights['in common']);
const ECHO = most(weights.echoes);
const THEIRS = weights.distance['taken up in its words'] - least(weights.distance) - least(weights.between);

/** Those pairs whose signs may come to enough, with what they come to. */
function weighed(pairs: readonly Pair[], scorer: LinearModel): Weighed[] {
  const found: Weighed[] = [];
  for (const pair of pairs) {
    const quick = scorer.scoreTold((emit) => tellQuickSigns(pair, emit));
    const more = mayHaveInCommon(pair);
    const bound = quick + IN_COMMON + (more.echo ? ECHO : 0) + (more.theirs ? THEIRS : 0);
    if (bound < Math.min(SURE, SURE_TOO)) continue;
    found.push({ pair, score: scorer.scoreTold((emit) => tellSigns(pair, emit)) });
  }
  return found;
}

export type { Ground } from './laid-out.ts';
export type { Pair } from './signs.ts';

/** The best of the weighed pairs of one reply, with another one by the same speaker, where they are sure enough. */
function chosen(weighed: readonly Weighed[]): Said[] {
  const inTurn = weighed.find(({ pair }) => answersInTurn(pair));
  if (inTurn) return [inTurn.pair.answered];
  const away = ({ reply, answered }: Pair): number => Math.abs(reply.index - answered.index);
  const sure = weighed.filter(({ score }) => score > SURE);
  const named = sure.filter(({ pair }) => namesItsKind(pair));
  const ranked = [...(named.length > 0 ? named : weighed)].sort(
    (a, b) => b.score - a.score || away(a.pair) - away(b.pair),
  );
  const best = ranked[0];
  if (!best || best.score <= SURE) return [];
  const { answered } = best.pair;
  const others = ranked
    .filter(({ pair, score }) =>
      goesOnTo(pair.answered, answered) ? score > SURE_TOO : score > SURE && score > best.score - LESS,
    )
    .map(({ pair }) => pair.answered)
    .filter(({ who }) => who === answered.who);
  // A story may quote the same words twice: the nearest are enough.
  return others
    .filter(({ words }, i) => !others.slice(0, i).some((nearer) => sameWords(nearer.words.all, words.all)))
    .slice(0, AT_ONCE)
    .sort((a, b) => a.index - b.index);
}

/** In an interview the turn after a question is its answer, whatever it says. */
const answersInTurn = ({ reply, answered, between: people }: Pair): boolean =>
  reply.turn && answered.turn && answered.question && people === 'nobody' && answered.index < reply.index;

/** Whether somebody went on from one of their statements to the next. */
const goesOnTo = (one: Said, other: Said): boolean =>
  one.index === other.index - 1 && other.statement.paragraph - one.lastParagraph <= 1;

const sameWords = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((word) => other.has(word));

/** For each statement, the pairs that it makes with those that it may answer. */
export function pairsOf(ground: Ground, statements: readonly Statement[]): Pair[][] {
  const said = laidOut(ground, statements);
  const tweets = said.filter(({ statement }) => statement.medium === 'tweet').slice(0, TWEETS);
  const speaksOf = new Map<string, Map<string, number>>();
  for (const { speaker, about } of statements) {
    if (speaker === null || about === null) continue;
    const of = speaksOf.get(speaker) ?? new Map<string, number>();
    speaksOf.set(speaker, of.set(about, (of.get(about) ?? 0) + 1));
  }
  const times = (one: string | null, other: string | null): number =>
    one === null || other === null ? 0 : (speaksOf.get(one)?.get(other) ?? 0);
  return said.map((reply, i) => {
    const before = said[i - 1];
    const goesOn =
      before !== undefined &&
      reply.who !== null &&
      before.who === reply.who &&
      breaksBetween(before, reply) <= 1;
    return mayAnswer(ground.tokens.text, said, reply, tweets).map((answered): Pair => {
      const { speaker } = reply.statement;
      const other = answered.statement.speaker;
      return {
        reply,
        answered,
        goesOn,
        breaks: breaksBetween(answered, reply),
        between: between(said, reply, answered),
        quarrel: times(speaker, other) > 1 && times(other, speaker) > 1,
      };
    });
  });
}

/** The statements that one may answer, the nearest first. */
function mayAnswer(text: string, said: readonly Said[], reply: Said, tweets: readonly Said[]): Said[] {
  const found: Said[] = [];
  const fits = (other: Said): boolean =>
    (other.who !== null || reply.who !== null) && other.who !== reply.who && !found.includes(other);
  for (let j = reply.index - 1; j >= Math.max(0, reply.index - BACK); j--) {
    const other = said[j];
    if (!other || reply.statement.paragraph - other.statement.paragraph > PARAGRAPHS) break;
    if (fits(other)) found.push(other);
  }
  // "called her a fool after she said …": the occasion told after its answer.
  for (const later of said.slice(reply.index + 1, reply.index + 1 + AFTER))
    if (fits(later) && breaksBetween(reply, later) === 0 && /\bafter\b/.test(gap(text, reply, later)))
      found.push(later);
  const online = [...reply.taken, ...reply.takenBeside].filter(({ noun }) => TWEET_NOUNS.has(noun));
  if (online.length > 0)
    for (const tweet of tweets)
      if (
        online.some(({ owners }) => owners.size === 0 || owners.has(tweet.statement.speaker ?? '')) &&
        fits(tweet)
      )
        found.push(tweet);
  return found;
}

/** The words between the contents of two statements. */
const gap = (text: string, first: Said, second: Said): string => {
  const from = first.statement.content.at(-1)?.[1] ?? 0;
  return text.slice(from, Math.max(from, second.statement.content[0]?.[0] ?? 0));
};

/** How many paragraphs end between the end of one statement and the beginning of the next. */
function breaksBetween(one: Said, other: Said): number {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  return Math.max(0, second.statement.paragraph - first.lastParagraph);
}

function between(said: readonly Said[], reply: Said, answered: Said): Pair['between'] {
  const [from, to] = [Math.min(reply.index, answered.index), Math.max(reply.index, answered.index)];
  if (to - from > BACK) return 'others';
  if (to - from < 2) return 'nobody';
  for (let i = from + 1; i < to; i++) {
    const who = said[i]?.who;
    if (who !== reply.who && who !== answered.who) return 'others';
  }
  return 'these two';
}
