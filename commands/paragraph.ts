// A paragraph of a story in the reporter's words, behind the buttons of a passage.
import type { Reply, Scene } from '../src/command/index.ts';
import {
  continued,
  defineCommand,
  number,
  passageCard,
  passageResult,
  readable,
  storyKey,
  text,
  UserError,
} from '../src/command/index.ts';
import { passage } from '../src/story/index.ts';

const NAME = 'paragraph';

function show(at: string, from: number, { everything, say }: Scene): Reply {
  const [key, number] = at.split('.');
  const story = everything.stories.find((one) => storyKey(one) === key);
  const span = story?.paragraphs[Number(number) - 1];
  if (story === undefined || span === undefined) throw new UserError('gone', say('error.gone'));
  const whole = passage(story, span);
  return {
    verdict: 'found',
    reason: say('paragraph.reason', { paragraph: whole.paragraph }),
    parts: [continued(readable(passageCard(whole, say), { command: NAME, options: { at } }, say), from, say)],
    actions: [],
    results: [passageResult(whole)],
  };
}

export const paragraphCommand = defineCommand({
  name: NAME,
  description: 'paragraph.description',
  options: {
    at: text({ description: 'paragraph.at', required: true, maxLength: 40 }),
    from: number({ description: 'read-on.from', min: 0, max: 1_000_000 }),
  },
  visibility: 'private',
  hidden: true,
  run: (scene) => show(scene.options.at, scene.options.from ?? 0, scene),
});
