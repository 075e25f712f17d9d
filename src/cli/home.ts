// What the bot shows in a place of its own, such as Slack's Home tab, and what it offers to ask there.
import type { Logger } from 'pino';
import type { Prompt } from '../chats/slack/index.ts';
import { type Asker, type Part, plain, type Reply, type Say, sayIn } from '../command/index.ts';
import type { Statement, Story } from '../story/index.ts';
import { openDesk, reference } from './desk.ts';
import type { House } from './house.ts';

/** Stories named; more are counted. */
const NAMED = 15;
/** Questions offered. */
const OFFERED = 4;
/** Words of a statement in a question, in code units; the shortest that says something, and the longest. */
const WORDS = { least: 20, most: 60 } as const;

export interface Home {
  home(asker: Asker): Promise<Reply>;
  prompts(asker: Asker): Promise<readonly Prompt[]>;
}

const heading = (words: string): Part => ({ type: 'text', text: [{ text: words, emphasis: 'bold' }] });

function storyParts(stories: readonly Story[], say: Say): Part[] {
  if (stories.length === 0) return [{ type: 'text', text: plain(say('error.noStory')) }];
  const named = stories
    .slice(0, NAMED)
    .map(({ title, statements }) => say('home.story', { title, count: statements.length }));
  const more = stories.length - named.length;
  return [
    heading(say('home.stories', { count: stories.length })),
    {
      type: 'list',
      numbered: false,
      items: [...named, ...(more > 0 ? [say('home.more', { count: more })] : [])].map((words) => ({
        text: plain(words),
      })),
    },
  ];
}

/** The first words of a statement, without quotation marks around or within them. */
function someWords({ text }: Statement): string | null {
  const flat = text
    .replace(/[“”"„«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const words = flat.length <= WORDS.most ? flat : flat.slice(0, WORDS.most).replace(/\s+\S*$/, '');
  return words.length >= WORDS.least ? words.replace(/[\s.,;:!?–—-]+$/, '') : null;
}

/** Questions about the newest stories that their own words answer. */
function questionsAbout(stories: readonly Story[], say: Say): string[] {
  return stories.flatMap(({ statements }) => {
    const spoken = statements.filter(({ speaker }) => speaker !== null);
    const quoted = spoken.find((statement) => someWords(statement) !== null);
    const answered = spoken.find(({ id }) => statements.some(({ answers }) => answers.includes(id)));
    const words = quoted === undefined ? null : someWords(quoted);
    const other = spoken.find(({ speaker }) => speaker !== quoted?.speaker);
    return [
      ...(words === null ? [] : [say('home.whoSaid', { words })]),
      ...(answered === undefined ? [] : [say('home.whoAnswered', { name: answered.speaker ?? '' })]),
      ...(other === undefined ? [] : [say('home.whatDid', { name: other.speaker ?? '' })]),
    ];
  });
}

const newestFirst = (stories: readonly Story[]): Story[] =>
  [...stories].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));

/** The day where somebody is: the same quote stands there all day long. */
const dayIn = (zone: string | null): string =>
  new Date().toLocaleDateString('en-CA', { timeZone: zone ?? 'UTC' });

/** The bot's own place over these stories and services. */
export function homeOf({ library, services }: House, log: Logger): Home {
  const fault = (error: unknown, what: string): string => {
    const number = reference();
    log.error({ err: error, what, reference: number }, 'fault');
    return number;
  };
  return {
    home: async (asker) => {
      const say = sayIn(asker.locale);
      const desk = openDesk({ library }, services, fault, () => dayIn(asker.zone));
      const [quote, settings] = await Promise.all([
        desk.call({ command: 'quote', options: {} }, asker),
        desk.call({ command: 'rowbot-settings', options: {} }, asker),
      ]);
      return {
        verdict: null,
        reason: say('help.intro'),
        parts: [
          { type: 'text', text: plain(say('help.intro')) },
          heading(say('home.quote')),
          ...quote.parts,
          ...storyParts(newestFirst(library().stories), say),
          heading(say('home.settings')),
          ...settings.parts,
        ],
        actions: [...quote.actions, ...settings.actions],
        results: [],
      };
    },
    prompts: async (asker) => {
      const place = { chat: asker.chat, workspace: asker.workspace, channel: asker.channel };
      const { story } = await services.settings.get(place);
      const own = story === null ? undefined : library().story(story);
      const stories = own === undefined ? newestFirst(library().stories) : [own];
      return questionsAbout(stories, sayIn(asker.locale))
        .slice(0, OFFERED)
        .map((question) => ({ title: question, message: question }));
    },
  };
}
