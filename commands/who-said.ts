// /who-said: a half-remembered phrase → the speaker, the exact words, the context and what was answered.
import type { Choice, Reply, Scene } from '../src/command/index.ts';
import {
  answerReply,
  chosenBy,
  defineCommand,
  OFFERED,
  oneLine,
  plain,
  referenceTo,
  shorten,
  speakerLabel,
  statementActions,
  statementCard,
  statementItem,
  statementResult,
  text,
} from '../src/command/index.ts';
import type { Answer, Match, Outcome } from '../src/search/index.ts';
import { answer, isQuestion, quotationsIn, readQuestion } from '../src/search/index.ts';

/** Discord's limit for autocomplete choices, the only chat that has them. */
const SUGGESTED = 25;
/** A choice's label and value on Discord. */
const CHOICE_LENGTH = 100;
/** So many words of a phrase are no chance. */
const TELLING_PHRASE = 4;

/** Statements that fit what has been typed so far; sent back by id, so that the answer is that very statement. */
function suggest(typed: string, { library, say }: Scene): Choice[] {
  return library.suggest(typed, SUGGESTED).map(({ statement }) => ({
    name: shorten(`${speakerLabel(statement, say)}: ${oneLine(statement.text)}`, CHOICE_LENGTH),
    value: referenceTo(statement),
  }));
}

function shown(
  { story, statement, ranges }: Match,
  verdict: Reply['verdict'],
  reason: string,
  scene: Scene,
): Reply {
  return {
    verdict,
    reason,
    parts: [
      ...(verdict === 'close' ? [{ type: 'text' as const, text: plain(reason) }] : []),
      statementCard(story, statement, scene.say, ranges),
    ],
    actions: statementActions(story, statement, scene.say),
    results: [statementResult(story, statement)],
  };
}

function choose({ matches }: Outcome, scene: Scene): Reply {
  const { say } = scene;
  const offered = matches.slice(0, OFFERED);
  const reason = say('who-said.several', { count: matches.length });
  return {
    verdict: 'ambiguous',
    reason,
    parts: [
      { type: 'text', text: plain(reason) },
      { type: 'list', numbered: true, items: offered.map((match) => statementItem(match, scene)) },
    ],
    actions: [],
    results: offered.map(({ story, statement }) => statementResult(story, statement)),
  };
}

function reasonFor({ why, matches }: Outcome, { library, say }: Scene): string {
  if (why === 'several') return say('who-said.several', { count: matches.length });
  return why === 'absent' && library.stories.length > 1 ? say('who-said.absentAll') : say(`who-said.${why}`);
}

/** What a search came to as a reply. */
function fromOutcome(outcome: Outcome, scene: Scene): Reply {
  const [best] = outcome.matches;
  const reason = reasonFor(outcome, scene);
  if (best === undefined || outcome.verdict === 'unknown')
    return {
      verdict: 'unknown',
      reason,
      parts: [{ type: 'text', text: plain(reason) }],
      actions: [],
      results: [],
    };
  return outcome.verdict === 'ambiguous'
    ? choose(outcome, scene)
    : shown(best, outcome.verdict, reason, scene);
}

/** The words as another story than this channel's has them; null where none does. */
function elsewhere(quote: string, scene: Scene): Reply | null {
  const { library, everything, say } = scene;
  if (library.stories.length === everything.stories.length || quote.split(/\s+/).length < TELLING_PHRASE)
    return null;
  const { why, matches } = everything.find(quote);
  const [best] = matches;
  if (best === undefined || (why !== 'exact' && why !== 'typo')) return null;
  return shown(best, 'close', say('ask.elsewhere', { title: best.story.title }), scene);
}

/** A phrase that the statements don't have as it is: what comes near is offered, never said to be found. */
function nearest(quote: string, scene: Scene): Reply | null {
  const { verdict, findings, stranger } = answer(scene.library.stories, readQuestion(`who said ${quote}`));
  const statements = findings.filter(({ statement }) => statement !== null);
  if (verdict === 'unknown' || verdict === 'close' || statements.length === 0) return null;
  const near: Answer = { verdict: 'close', why: 'near', findings: statements, stranger };
  return answerReply(near, scene, scene.say('who-said.near'));
}

function fromPhrase(quote: string, scene: Scene): Reply {
  const outcome = scene.library.find(quote);
  if (outcome.verdict !== 'unknown' || outcome.why === 'empty') return fromOutcome(outcome, scene);
  return elsewhere(quote, scene) ?? nearest(quote, scene) ?? fromOutcome(outcome, scene);
}

/** "who called her a coward?": the words that were said may not be the words of the question. */
function fromQuestion(asked: string, scene: Scene): Reply {
  const question = readQuestion(asked);
  // "Who revealed the meeting?" is not answered by whoever speaks of the meeting: so few words tell nothing.
  if (question.topic.split(/\s+/).length >= TELLING_PHRASE && !WANTS.test(question.verb ?? '')) {
    const outcome = scene.library.find(question.topic);
    if (outcome.verdict === 'found' && (outcome.why === 'exact' || outcome.why === 'typo'))
      return fromOutcome(outcome, scene);
  }
  return answerReply(answer(scene.library.stories, question), scene);
}

/** Who wants a thing, or lays it to somebody, need not be who says the words for it: "he wants me to go". */
const WANTS = /^(?:want|wish|like|love|hate|need|hope|accus|blam)/iu;

const HALF = /^(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\b.*[^?\s]\s*$/iu;

/** "shouted at everybody …" may be what somebody said, or who did it: the first where a statement has that very word. */
function startsIn(quote: string, { library }: Scene): boolean {
  const [first = '', ...others] = quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [best] = library.find(quote).matches;
  return (
    others.length + 1 >= TELLING_PHRASE &&
    best !== undefined &&
    best.ranges.some(([start, end]) => best.story.text.slice(start, end).toLowerCase().startsWith(first))
  );
}

function reply(quote: string, scene: Scene): Reply {
  const chosen = chosenBy(quote, scene);
  if (chosen !== undefined)
    return shown({ ...chosen, ranges: [], score: 1 }, 'found', scene.say('who-said.exact'), scene);
  const [quoted] = quotationsIn(quote);
  // "was quite impressive" is half a quotation, though a question may begin so.
  if (isQuestion(quote) && !HALF.test(quote))
    return quoted === undefined ? fromQuestion(quote, scene) : fromPhrase(quoted, scene);
  const asQuestion = `who ${quote}`;
  return quoted === undefined && readQuestion(asQuestion).wants === 'speaker' && !startsIn(quote, scene)
    ? fromQuestion(asQuestion, scene)
    : fromPhrase(quote, scene);
}

export const whoSaid = defineCommand({
  name: 'who-said',
  description: 'who-said.description',
  options: { quote: text({ description: 'who-said.quote', required: true, maxLength: 2000, suggest }) },
  visibility: 'public',
  example: '/who-said "a few words of it"',
  run: (scene) => reply(scene.options.quote, scene),
});
