// /rowbot-settings: how the bot behaves in a channel. Shows it as it is, changes what is asked, and offers to flip the rest.
import type { Action, ChannelSettings, Reply, RichText, Scene } from '../src/command/index.ts';
import {
  ALL_STORIES,
  choice,
  DEFAULT_SETTINGS,
  defineCommand,
  fitsButton,
  placeOf,
  storyKey,
  storyOrAll,
  suggestStoriesOrAll,
  text,
} from '../src/command/index.ts';

const NAME = 'rowbot-settings';
const ROWS = ['story', 'visibility', 'mentions', 'quiet'] as const;
const VISIBILITIES = ['usual', 'public', 'private'] as const;
/** As many stories get a button each; more are chosen as an option. */
const STORY_BUTTONS = 4;

type Rows = Readonly<Record<(typeof ROWS)[number], string>>;

const onOff = (on: boolean): 'on' | 'off' => (on ? 'on' : 'off');

function storyName(id: string | null, { everything, say }: Scene): string {
  if (id === null) return say('settings.allStories', { count: everything.stories.length });
  return everything.story(id)?.title ?? say('settings.goneStory', { story: id });
}

/** Each setting in words. */
const inWords = (settings: ChannelSettings, scene: Scene): Rows => ({
  story: storyName(settings.story, scene),
  visibility: scene.say(`settings.visibility.${settings.visibility ?? 'usual'}`),
  mentions: scene.say(`settings.mentions.${onOff(settings.mentions)}`),
  quiet: scene.say(`settings.quiet.${onOff(settings.quiet)}`),
});

/** A button for everything that could be otherwise. */
function flips(
  { story, visibility, mentions, quiet }: ChannelSettings,
  { everything, say }: Scene,
): Action[] {
  const action = (label: string, option: string, value: string): Action => ({
    label,
    call: { command: NAME, options: { [option]: value } },
    inPlace: true,
  });
  const { stories } = everything;
  const choices = stories.length > 1 && stories.length <= STORY_BUTTONS ? stories : [];
  return [
    ...VISIBILITIES.filter((one) => one !== (visibility ?? 'usual')).map((one) =>
      action(say(`settings.flip.visibility.${one}`), 'visibility', one),
    ),
    action(say(`settings.flip.mentions.${onOff(!mentions)}`), 'mentions', onOff(!mentions)),
    action(say(`settings.flip.quiet.${onOff(!quiet)}`), 'quiet', onOff(!quiet)),
    ...choices
      .filter(({ id }) => id !== story)
      .map((one) => action(say('settings.flip.story', { title: one.title }), 'story', `#${storyKey(one)}`)),
    ...(story === null ? [] : [action(say('settings.flip.allStories'), 'story', ALL_STORIES)]),
  ].filter(({ call }) => fitsButton(call));
}

/** The settings as they are, with what each was where it was another. */
function show(before: ChannelSettings, now: ChannelSettings, scene: Scene): Reply {
  const { say } = scene;
  const was = inWords(before, scene);
  const is = inWords(now, scene);
  const changed = ROWS.some((row) => was[row] !== is[row]);
  const items = ROWS.map((row): { text: RichText } => ({
    text: [
      { text: `${say(`settings.row.${row}`)}: `, emphasis: 'bold' },
      { text: is[row] },
      ...(was[row] === is[row]
        ? []
        : [{ text: ` ${say('settings.was', { value: was[row] })}`, emphasis: 'italic' as const }]),
    ],
  }));
  return {
    verdict: null,
    reason: '',
    parts: [
      { type: 'text', text: [{ text: say(changed ? 'settings.changed' : 'settings.intro') }] },
      { type: 'list', numbered: false, items },
    ],
    actions: flips(now, scene),
    results: [],
    visibility: 'private',
  };
}

const ON_OFF = [
  { value: 'on', label: 'choice.on' },
  { value: 'off', label: 'choice.off' },
] as const;

export const rowbotSettings = defineCommand({
  name: NAME,
  description: 'settings.description',
  options: {
    story: text({ description: 'settings.story', maxLength: 200, suggest: suggestStoriesOrAll }),
    visibility: choice({
      description: 'settings.visibility',
      choices: [
        { value: 'usual', label: 'choice.usual' },
        { value: 'public', label: 'choice.public' },
        { value: 'private', label: 'choice.private' },
      ],
    }),
    mentions: choice({ description: 'settings.mentions', choices: ON_OFF }),
    quiet: choice({ description: 'settings.quiet', choices: ON_OFF }),
  },
  visibility: 'private',
  permission: 'administrators',
  example: `/${NAME} quiet:on`,
  run: async (scene) => {
    const { story, visibility, mentions, quiet } = scene.options;
    const change: Partial<ChannelSettings> = {
      ...(story === undefined ? {} : { story: storyOrAll(story, scene) }),
      ...(visibility === undefined ? {} : { visibility: visibility === 'usual' ? null : visibility }),
      ...(mentions === undefined ? {} : { mentions: mentions === 'on' }),
      ...(quiet === undefined ? {} : { quiet: quiet === 'on' }),
    };
    const { settings } = scene.services;
    const place = placeOf(scene.asker);
    const before = await settings.get(place);
    if (Object.keys(change).length > 0) await settings.set(place, change);
    return show(before, { ...DEFAULT_SETTINGS, ...before, ...change }, scene);
  },
});
