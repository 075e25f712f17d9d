// The Read on button: the words of a statement from where a chat had to cut them.
import type { Reply, Scene } from '../src/command/index.ts';
import {
  continued,
  defineCommand,
  number,
  statementActions,
  statementBehind,
  statementCard,
  statementResult,
  text,
} from '../src/command/index.ts';

function show(reference: string, from: number, scene: Scene): Reply {
  const { say } = scene;
  const { story, statement } = statementBehind(reference, scene);
  return {
    verdict: 'found',
    reason: say('card.continued'),
    parts: [continued(statementCard(story, statement, say), from, say)],
    actions: statementActions(story, statement, say),
    results: [statementResult(story, statement)],
    visibility: 'private',
  };
}

export const readOnCommand = defineCommand({
  name: 'read-on',
  description: 'read-on.description',
  options: {
    statement: text({ description: 'context.statement', required: true }),
    from: number({ description: 'read-on.from', required: true, min: 0, max: 1_000_000 }),
  },
  visibility: 'private',
  hidden: true,
  run: (scene) => show(scene.options.statement, scene.options.from, scene),
});
