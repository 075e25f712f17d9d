// /story: the stories that there are, and which one this channel talks about.
import type { Part, Reply, Scene } from '../src/command/index.ts';
import {
  defineCommand,
  meansAll,
  placeOf,
  plain,
  shorten,
  storiesCalled,
  storyKey,
  suggestStoriesOrAll,
  text,
  UserError,
} from '../src/command/index.ts';
import type { Story } from '../src/story/index.ts';

/** Longest list of stories in a reply. */
const LISTED = 15;

const told = (reason: string, more: readonly Part[] = []): Reply => ({
  verdict: null,
  reason,
  parts: [{ type: 'text', text: plain(reason) }, ...more],
  actions: [],
  results: [],
});

const listOf = (stories: readonly Story[], chosen: string | null, { say }: Scene): Part => ({
  type: 'list',
  numbered: true,
  items: stories.slice(0, LISTED).map((story) => ({
    text: [
      { text: story.title, emphasis: 'bold' },
      {
        text: `: ${say('story.counts', { statements: story.statements.length, paragraphs: story.paragraphs.length })}`,
      },
      ...(story.id === chosen ? [{ text: ` ${say('story.here')}`, emphasis: 'italic' } as const] : []),
    ],
    action: {
      label: shorten(story.title, 60),
      call: { command: 'story', options: { story: `#${storyKey(story)}` } },
    },
  })),
});

async function list(scene: Scene): Promise<Reply> {
  const { everything, services, asker, say } = scene;
  const { story } = await services.settings.get(placeOf(asker));
  const { stories } = everything;
  if (stories.length === 0) return told(say('error.noStory'));
  const here = everything.story(story ?? '');
  const reason =
    here === undefined
      ? say('story.intro', { count: stories.length })
      : say('story.introHere', { count: stories.length, title: here.title });
  const more = stories.length - LISTED;
  return told(reason, [
    listOf(stories, story, scene),
    ...(more > 0 ? [{ type: 'text' as const, text: plain(say('story.more', { count: more })) }] : []),
    ...(asker.administrator ? [{ type: 'text' as const, text: plain(say('story.how')) }] : []),
  ]);
}

async function choose(option: string, scene: Scene): Promise<Reply> {
  const { services, asker, say } = scene;
  if (!asker.administrator) throw new UserError('permission', say('story.permission'));
  if (meansAll(option, scene)) {
    await services.settings.set(placeOf(asker), { story: null });
    return told(say('story.setAll'));
  }
  const [story, ...others] = storiesCalled(option, scene);
  if (story === undefined)
    throw new UserError('no-story', say('story.unknown', { story: shorten(option, 60) }));
  if (others.length > 0) return told(say('story.several'), [listOf([story, ...others], null, scene)]);
  await services.settings.set(placeOf(asker), { story: story.id });
  return told(say('story.set', { title: story.title }));
}

export const story = defineCommand({
  name: 'story',
  description: 'story.description',
  options: { story: text({ description: 'story.story', maxLength: 200, suggest: suggestStoriesOrAll }) },
  visibility: 'private',
  example: '/story',
  run: (scene) => (scene.options.story === undefined ? list(scene) : choose(scene.options.story, scene)),
});
