// Shows what a question came to: the statement or the passage that answers it, or what comes near, or that nothing does.
import type { Answer, Finding } from '../search/index.ts';
import { passage } from '../story/index.ts';
import { passageCard, passageResult, statementCard, statementResult } from './card.ts';
import { OFFERED, passageItem, statementItem, storyKey } from './offer.ts';
import { nobodyCalled } from './people.ts';
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
function reasonFor({ why, stranger }: Answer, { library, say }: Scene): string {
  if (why === 'stranger') return nobodyCalled(stranger ?? '', say);
  if (why === 'absent') return say(library.stories.length > 1 ? 'ask.absentAll' : 'ask.absent');
  return say(`ask.${why}`);
}

/** So much better than the next, the best is shown whole although others may be meant. In the units of a score. */
const STANDS_OUT = 1.5;

const standsOut = ([best, next]: readonly Finding[]): boolean =>
  best !== undefined && (next === undefined || best.score - next.score >= STANDS_OUT);

/** The best finding whole, with what leads up to it and the next ones to choose from. */
function whole(
  answer: Answer,
  lead: string | null,
  others: readonly Finding[],
  scene: Scene,
): Reply['parts'] {
  const [best] = answer.findings;
  if (best === undefined) return [];
  return [
    ...(lead === null ? [] : [{ type: 'text' as const, text: plain(lead) }]),
    cardOf(best, scene),
    ...(others.length === 0
      ? []
      : [{ type: 'text' as const, text: plain(scene.say('ask.didYouMean')) }, listOf(others, scene)]),
  ];
}

/**
 * A question's answer as a reply: found shows it, ambiguous offers up to three (the best whole where it stands out),
 * close shows the nearest and offers the next ones, unknown says so.
 *
 * @param because the reason to give where it is another than the verdict's own
 */
export function answerReply(answer: Answer, scene: Scene, because?: string): Reply {
  const { verdict } = answer;
  const offered = answer.findings.slice(0, OFFERED);
  const [best, ...others] = offered;
  const results = offered.map(resultOf);
  if (best === undefined || verdict === 'unknown') {
    const reason = reasonFor(answer, scene);
    return {
      verdict: 'unknown',
      reason,
      parts: [{ type: 'text', text: plain(reason) }],
      actions: [],
      results: [],
    };
  }
  const likely = verdict === 'ambiguous' && standsOut(offered);
  const reason = because ?? (likely ? scene.say('ask.likely') : reasonFor(answer, scene));
  if (verdict === 'ambiguous' && !likely)
    return {
      verdict,
      reason,
      parts: [{ type: 'text', text: plain(reason) }, listOf(offered, scene)],
      actions: [],
      results,
    };
  return {
    verdict,
    reason,
    parts: whole(answer, verdict === 'found' ? null : reason, verdict === 'found' ? [] : others, scene),
    actions: actionsOf(best, scene),
    results,
  };
}
