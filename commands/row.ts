// /row: a picture of who said what to whom in a story, with the same in words.
import type { Reply, Scene } from '../src/command/index.ts';
import {
  defineCommand,
  plain,
  shorten,
  storiesCalled,
  storyKey,
  suggestStories,
  text,
  UserError,
} from '../src/command/index.ts';
import type { Story } from '../src/story/index.ts';

/** How many stories are offered to choose from. */
const OFFERED = 10;

const replyOf = (reason: string, parts: Reply['parts']): Reply => ({
  verdict: null,
  reason,
  parts,
  actions: [],
  results: [],
});

async function show(story: Story, { say }: Scene): Promise<Reply> {
  const { drawRow } = await import('../src/row/index.ts');
  const picture = await drawRow(story, say);
  if (picture !== null) return replyOf('', [picture]);
  const none = say('row.none', { title: story.title });
  return replyOf(none, [{ type: 'text', text: plain(none) }]);
}

function choose(stories: readonly Story[], { say }: Scene): Reply {
  const reason = say('row.which', { count: stories.length });
  const items = stories.slice(0, OFFERED).map((story) => ({
    text: plain(story.title),
    action: {
      label: shorten(story.title, 60),
      call: { command: 'row', options: { story: `#${storyKey(story)}` } },
    },
  }));
  return replyOf(reason, [
    { type: 'text', text: plain(reason) },
    { type: 'list', numbered: true, items },
  ]);
}

function row(option: string | undefined, scene: Scene): Reply | Promise<Reply> {
  const stories = option === undefined ? scene.library.stories : storiesCalled(option, scene);
  const [story, ...others] = stories;
  if (story === undefined)
    throw new UserError(
      'no-story',
      option === undefined
        ? scene.say('error.noStory')
        : scene.say('story.unknown', { story: shorten(option, 60) }),
    );
  return others.length > 0 ? choose(stories, scene) : show(story, scene);
}

export const rowCommand = defineCommand({
  name: 'row',
  description: 'row.description',
  options: { story: text({ description: 'row.story', maxLength: 200, suggest: suggestStories }) },
  visibility: 'public',
  example: '/row',
  run: (scene) => row(scene.options.story, scene),
});
