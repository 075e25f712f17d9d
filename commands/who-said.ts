// /who-said: a half-remembered phrase → the speaker, the exact words, the context and what was answered.
import type { Choice, Reply, Scene } from '../src/command/index.ts';
import {
  defineCommand,
  plain,
  referenceTo,
  referred,
  speakerLabel,
  statementActions,
  statementCard,
  statementResult,
  text,
} from '../src/command/index.ts';
import type { Match, Outcome } from '../src/search/index.ts';

/** How many statements an ambiguous phrase offers to choose from. */
const OFFERED = 3;
/** Discord's limit for autocomplete choices, the only chat that has them. */
const SUGGESTED = 25;
/** A choice's label and value on Discord. */
const CHOICE_LENGTH = 100;

const cut = (words: string, length: number): string =>
  words.length <= length ? words : `${words.slice(0, length - 1).replace(/\s+\S*$/u, '')}…`;

const flat = (words: string): string => words.replace(/\s+/gu, ' ');

/** Statements that fit what has been typed so far; sent back by id, so that the answer is that very statement. */
function suggest(typed: string, { library, say }: Scene): Choice[] {
  return library.suggest(typed, SUGGESTED).map(({ statement }) => ({
    name: cut(`${speakerLabel(statement, say)}: ${flat(statement.text)}`, CHOICE_LENGTH),
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

function choose({ matches }: Outcome, { say }: Scene): Reply {
  const offered = matches.slice(0, OFFERED);
  const reason = say('who-said.several', { count: matches.length });
  return {
    verdict: 'ambiguous',
    reason,
    parts: [
      { type: 'text', text: plain(reason) },
      {
        type: 'list',
        numbered: true,
        items: offered.map(({ story, statement }) => ({
          text: [
            { text: `${speakerLabel(statement, say)}: `, emphasis: 'bold' },
            { text: `${flat(statement.text)} ` },
            {
              text: say('card.footer', { title: story.title, paragraph: statement.paragraph }),
              emphasis: 'italic',
            },
          ],
          action: {
            label: cut(`${speakerLabel(statement, say)}: ${flat(statement.text)}`, 60),
            call: { command: 'who-said', options: { quote: referenceTo(statement) } },
          },
        })),
      },
    ],
    actions: [],
    results: offered.map(({ story, statement }) => statementResult(story, statement)),
  };
}

function answer(quote: string, scene: Scene): Reply {
  const { library, say } = scene;
  const chosen = referred(quote, scene);
  if (chosen !== undefined)
    return shown({ ...chosen, ranges: [], score: 1 }, 'found', say('who-said.exact'), scene);
  const outcome = library.find(quote);
  const [best] = outcome.matches;
  const reason = (why: typeof outcome.why): string =>
    why === 'several'
      ? say('who-said.several', { count: outcome.matches.length })
      : why === 'absent' && library.stories.length > 1
        ? say('who-said.absentAll')
        : say(`who-said.${why}`);
  if (best === undefined || outcome.verdict === 'unknown')
    return {
      verdict: 'unknown',
      reason: reason(outcome.why),
      parts: [{ type: 'text', text: plain(reason(outcome.why)) }],
      actions: [],
      results: [],
    };
  return outcome.verdict === 'ambiguous'
    ? choose(outcome, scene)
    : shown(best, outcome.verdict, reason(outcome.why), scene);
}

export const whoSaid = defineCommand({
  name: 'who-said',
  description: 'who-said.description',
  options: { quote: text({ description: 'who-said.quote', required: true, maxLength: 2000, suggest }) },
  visibility: 'public',
  example: '/who-said "a few words of it"',
  run: (scene) => answer(scene.options.quote, scene),
});
