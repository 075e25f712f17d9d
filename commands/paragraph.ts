// A paragraph of a story in the reporter's words, behind the buttons of a passage.
import type { Reply, Scene } from '../src/command/index.ts';
import {
  defineCommand,
  passageCard,
  passageResult,
  storyKey,
  text,
  UserError,
} from '../src/command/index.ts';
import { passage } from '../src/story/index.ts';

function show(at: string, { everything, say }: Scene): Reply {
  const [key, number] = at.split('.');
  const story = everything.stories.find((one) => storyKey(one) === key);
  const span = story?.paragraphs[Number(number) - 1];
  if (story === undefined || span === undefined) throw new UserError('gone', say('error.gone'));
  const whole = passage(story, span);
  return {
    verdict: 'found',
    reason: say('paragraph.reason', { paragraph: whole.paragraph }),
    parts: [passageCard(whole, say)],
    actions: [],
    results: [passageResult(whole)],
  };
}

export const paragraphCommand = defineCommand({
  name: 'paragraph',
  description: 'paragraph.description',
  options: { at: text({ description: 'paragraph.at', required: true, maxLength: 40 }) },
  visibility: 'private',
  hidden: true,
  run: (scene) => show(scene.options.at, scene),
});
