// The Context button: the paragraph before a statement, its own, and the paragraph after.
import type { Card, Placed, Reply, RichText, Scene } from '../src/command/index.ts';
import {
  continued,
  defineCommand,
  highlight,
  number,
  readable,
  referenceTo,
  statementActions,
  statementBehind,
  statementResult,
  text,
} from '../src/command/index.ts';
import { paragraphAt } from '../src/story/index.ts';

const NAME = 'context';

/** The numbers of the paragraphs to show: those of the statement with a neighbour on each side, where there is one. */
function around({ story, statement }: Placed): readonly [first: number, last: number] {
  const end = (statement.content.at(-1)?.[1] ?? 1) - 1;
  return [
    Math.max(1, statement.paragraph - 1),
    Math.min(story.paragraphs.length, paragraphAt(story, end) + 1),
  ];
}

function show(placed: Placed, from: number, { say }: Scene): Reply {
  const { story, statement } = placed;
  const [first, last] = around(placed);
  const body = story.paragraphs
    .slice(first - 1, last)
    .map(
      (span, index): RichText => [
        ...highlight(story.text, span, statement.content),
        { text: ` ${say('card.paragraph', { paragraph: first + index })}`, emphasis: 'italic' },
      ],
    );
  const { speaker } = statement;
  const heading =
    speaker === null ? say('context.headingUnnamed') : say('context.heading', { name: speaker });
  const card: Card = {
    type: 'card',
    heading: [{ text: heading, emphasis: 'bold' }],
    body,
    fields: [],
    footer: say('context.footer', { title: story.title, first, last }),
  };
  const again = { command: NAME, options: { statement: referenceTo(statement) } };
  return {
    verdict: 'found',
    reason: heading,
    parts: [continued(readable(card, again, say), from, say)],
    actions: statementActions(story, statement, say, 'context'),
    results: [statementResult(story, statement)],
  };
}

export const contextCommand = defineCommand({
  name: NAME,
  description: 'context.description',
  options: {
    statement: text({ description: 'context.statement', required: true }),
    from: number({ description: 'read-on.from', min: 0, max: 1_000_000 }),
  },
  visibility: 'private',
  hidden: true,
  run: (scene) => show(statementBehind(scene.options.statement, scene), scene.options.from ?? 0, scene),
});
