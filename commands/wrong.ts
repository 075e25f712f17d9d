// The Wrong? button: one press files a report to the operator; what exactly is wrong can be added by a second one.
import type { Reply, Scene } from '../src/command/index.ts';
import { choice, defineCommand, referenceTo, statementBehind, text } from '../src/command/index.ts';

const NAME = 'wrong';

/** What can be wrong with a statement. */
const WHAT = [
  { value: 'speaker', label: 'wrong.speaker' },
  { value: 'words', label: 'wrong.words' },
  { value: 'answers', label: 'wrong.answers' },
  { value: 'other', label: 'wrong.other' },
] as const;

async function report(reference: string, what: string | undefined, scene: Scene): Promise<Reply> {
  const { asker, say, services } = scene;
  const { story, statement } = statementBehind(reference, scene);
  const { chat, workspace, channel, person } = asker;
  const { reference: number, known } = await services.reports.file({
    asker: { chat, workspace, channel, person },
    statement: statement.id,
    story: story.id,
    note: what ?? '',
  });
  const answer = what !== undefined ? 'wrong.noted' : known ? 'wrong.known' : 'wrong.thanks';
  return {
    verdict: null,
    reason: '',
    parts: [{ type: 'text', text: [{ text: say(answer, { reference: number }) }] }],
    actions:
      what === undefined
        ? WHAT.map(({ value, label }) => ({
            label: say(label),
            call: { command: NAME, options: { statement: referenceTo(statement), what: value } },
            inPlace: true,
          }))
        : [],
    results: [],
    visibility: 'private',
  };
}

export const wrongCommand = defineCommand({
  name: NAME,
  description: 'wrong.description',
  options: {
    statement: text({ description: 'wrong.statement', required: true }),
    what: choice({ description: 'wrong.what', choices: WHAT }),
  },
  visibility: 'private',
  hidden: true,
  run: (scene) => report(scene.options.statement, scene.options.what, scene),
});
