// A small desk for the tests of the chats: commands that show every kind of reply, none of them about a real story.
import {
  type Card,
  type Command,
  createDesk,
  type Desk,
  defineCommand,
  number,
  plain,
  type Reply,
  text,
  UserError,
} from '../../src/command/index.ts';
import type { Library } from '../../src/search/index.ts';
import { testServices } from '../services.ts';

const NO_STORIES: Library = {
  stories: [],
  story: () => undefined,
  statement: () => undefined,
  find: () => ({ verdict: 'unknown', why: 'absent', matches: [] }),
  suggest: () => [],
  within: () => NO_STORIES,
};

const QUOTES = [
  { id: 'a1', who: 'Mara Voss', words: 'We shall plant a tree for every lamp that goes out in this town' },
  { id: 'b2', who: 'Olu Adeyemi', words: 'Nobody asked the harbour what it wanted' },
] as const;

export const card = (more: Partial<Card> = {}): Card => ({
  type: 'card',
  heading: [{ text: 'Mara Voss', emphasis: 'bold' }, { text: ', mayor' }],
  body: [plain('“We shall plant a tree for every lamp that goes out in this town.”')],
  fields: [{ label: 'Answered by', value: plain('The story reports no answer') }],
  footer: 'Lamps and trees · paragraph 4',
  ...more,
});

export const reply = (more: Partial<Reply> = {}): Reply => ({
  verdict: 'found',
  reason: '',
  parts: [card()],
  actions: [],
  results: [],
  ...more,
});

const saidIt = defineCommand({
  name: 'said-it',
  description: 'who-said.description',
  options: {
    quote: text({
      description: 'who-said.quote',
      required: true,
      suggest: (typed) =>
        QUOTES.filter(({ words }) => words.toLowerCase().includes(typed.toLowerCase())).map((quote) => ({
          name: `${quote.who}: ${quote.words}`,
          value: `#${quote.id}`,
        })),
    }),
  },
  visibility: 'public',
  shortcut: { label: 'who-said.quote', option: 'quote' },
  run: ({ options: { quote } }) => {
    if (quote.trim() === '') throw new UserError('empty', 'Tell me a few words of it.');
    const found = QUOTES.find(
      ({ id, words }) => quote === `#${id}` || words.toLowerCase().includes(quote.toLowerCase()),
    );
    return found === undefined
      ? reply({
          verdict: 'unknown',
          parts: [{ type: 'text', text: plain(`Nothing like “${quote}” in the story.`) }],
        })
      : reply({
          parts: [card({ heading: plain(found.who), body: [plain(`“${found.words}.”`)] })],
          actions: [
            { label: 'Who answered', call: { command: 'said-it', options: { quote: `#${found.id}` } } },
          ],
        });
  },
});

const secret = defineCommand({
  name: 'secret',
  description: 'help.description',
  options: {},
  visibility: 'private',
  permission: 'administrators',
  run: () => reply({ parts: [{ type: 'text', text: plain('For you alone.') }] }),
});

const many = defineCommand({
  name: 'many',
  description: 'help.description',
  options: { count: number({ description: 'help.command', required: true, min: 1, max: 100 }) },
  visibility: 'public',
  run: ({ options: { count } }) =>
    reply({
      parts: [
        {
          type: 'list',
          numbered: true,
          items: Array.from({ length: count }, (_, i) => ({
            text: plain(`Choice ${i + 1}`),
            action: {
              label: `Choice ${i + 1}`,
              call: { command: 'said-it', options: { quote: `#a1`, n: `${i}` } },
            },
          })),
        },
      ],
    }),
});

/** A switch that is shown in the place of the message with its button, unless it is stuck. */
const lamp = defineCommand({
  name: 'lamp',
  description: 'help.description',
  options: { to: text({ description: 'help.command' }) },
  visibility: 'private',
  run: ({ options: { to = 'on' } }) => {
    if (to === 'stuck') throw new UserError('stuck', 'The lamp is stuck.');
    const other = to === 'on' ? 'off' : 'on';
    return reply({
      parts: [{ type: 'text', text: plain(`The lamp is ${to}.`) }],
      actions: [
        { label: `Turn it ${other}`, call: { command: 'lamp', options: { to: other } }, inPlace: true },
      ],
    });
  },
});

const broken = defineCommand({
  name: 'broken',
  description: 'help.description',
  options: {},
  visibility: 'public',
  run: () => {
    throw new Error('a fault of ours');
  },
});

/** A command that answers when its gate is opened, as privately as asked. */
export function slowCommand(): { readonly command: Command; open(visibility?: 'public' | 'private'): void } {
  let open: (visibility: 'public' | 'private') => void = () => undefined;
  const gate = new Promise<'public' | 'private'>((resolve) => {
    open = resolve;
  });
  const command = defineCommand({
    name: 'slow',
    description: 'help.description',
    options: {},
    visibility: 'public',
    run: async () => reply({ visibility: await gate }),
  });
  return { command, open: (visibility = 'public') => open(visibility) };
}

export const COMMANDS: readonly Command[] = [saidIt, secret, many, broken, lamp];

interface DeskOptions {
  readonly commands?: readonly Command[];
  readonly faults?: unknown[];
}

/** A desk with {@link COMMANDS}; a question in plain words is taken for a phrase, after what was said before it. */
export function testDesk({ commands = COMMANDS, faults = [] }: DeskOptions = {}): Desk {
  return createDesk({
    commands,
    library: () => NO_STORIES,
    services: testServices(),
    interpret: (question, _scene, thread) => ({
      reading:
        thread
          .map(({ from, text: words, actions }) => `${from}: ${words} [${actions.join(' ')}]`)
          .join('\n') || 'Who said this?',
      call: { command: 'said-it', options: { quote: question } },
    }),
    now: Date.now,
    seed: () => 'seed',
    fault: (error) => {
      faults.push(error);
      return 'f00d';
    },
  });
}
