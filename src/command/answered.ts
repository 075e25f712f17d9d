// Shows what a question came to: the statement or the passage that answers it, or what comes near, or that nothing does.
import type { Answer, Finding } from '../search/index.ts';
import { passage } from '../story/index.ts';
import { passageCard, passageResult, statementCard, statementResult } from './card.ts';
import { OFFERED, passageItem, statementItem, storyKey } from './offer.ts';
import type { List, Part, Reply, Result } from './reply.ts';
import { plain } from './rich-text.ts';
import type { Scene } from './scene.ts';
import { statementActions } from './statement-actions.ts';

const resultOf = ({ story, statement, span }: Finding): Result =>
  statement === null ? passageResult(passage(story, span)) : statementResult(story, statement);

const itemOf = ({ story, statement, span }: Finding, scene: Scene): List['items'][number] =>
  statement === null ? passageItem(passage(story, span), scene) : statementItem({ story, statement }, scene);

const listOf = (findings: readonly Finding[], scene: Scene): List => ({
  type: 'list',
  numbered: true,
  items: findings.map((finding) => itemOf(finding, scene)),
});

function cardOf({ story, statement, span, ranges }: Finding, { say }: Scene): Part {
  return statement === null
    ? passageCard(passage(story, span), say, ranges)
    : statementCard(story, statement, say, ranges);
}

const actionsOf = ({ story, statement, span }: Finding, { say }: Scene): Reply['actions'] =>
  statement === null
    ? [
        {
          label: say('button.context'),
          call: {
            command: 'paragraph',
            options: { at: `${storyKey(story)}.${passage(story, span).paragraph}` },
          },
        },
      ]
    : statementActions(story, statement, say);

/** Why a question got its verdict, in a sentence. */
export function reasonFor({ why, stranger }: Answer, { library, say }: Scene): string {
  if (why === 'stranger') return say('ask.stranger', { name: stranger ?? '' });
  if (why === 'absent') return say(library.stories.length > 1 ? 'ask.absentAll' : 'ask.absent');
  return say(`ask.${why}`);
}

/**
 * A question's answer as a reply: found shows it, ambiguous offers up to three, close shows the nearest and offers the
 * next ones, unknown says so.
 */
export function answerReply(answer: Answer, scene: Scene): Reply {
  const reason = reasonFor(answer, scene);
  const offered = answer.findings.slice(0, OFFERED);
  const [best, ...others] = offered;
  const results = offered.map(resultOf);
  const told: Part = { type: 'text', text: plain(reason) };
  if (best === undefined || answer.verdict === 'unknown')
    return { verdict: 'unknown', reason, parts: [told], actions: [], results: [] };
  if (answer.verdict === 'ambiguous' && others.length > 0)
    return {
      verdict: 'ambiguous',
      reason,
      parts: [told, listOf(offered, scene)],
      actions: [],
      results,
    };
  const more: Part[] =
    answer.verdict === 'close' && others.length > 0
      ? [{ type: 'text', text: plain(scene.say('ask.didYouMean')) }, listOf(others, scene)]
      : [];
  return {
    verdict: answer.verdict,
    reason,
    parts: [...(answer.verdict === 'close' ? [told] : []), cardOf(best, scene), ...more],
    actions: actionsOf(best, scene),
    results,
  };
}
