// What each chat makes of a reply, so that one test can look at all of them: the messages as they are sent, what breaks
// the platform's rules, the words that are shown, and the ids of the buttons.
import { bodyOf } from '../../src/chats/discord/outgoing.ts';
import { render as renderDiscord } from '../../src/chats/discord/render.ts';
import { answering } from '../../src/chats/slack/outgoing.ts';
import { render as renderSlack } from '../../src/chats/slack/render.ts';
import { type Reply, sayIn } from '../../src/command/index.ts';
import { messageFaults as discordFaults } from '../fakes/discord/rules.ts';
import { asJson, isJson, type Json } from '../fakes/json.ts';
import { messageFaults as slackFaults } from '../fakes/slack/rules.ts';

const say = sayIn('en');

interface Shown {
  readonly messages: readonly Json[];
  readonly faults: readonly string[];
  readonly pictures: number;
}

interface Screen {
  readonly name: string;
  show(reply: Reply, files?: boolean): Shown;
}

const json = (value: object): Json => asJson(JSON.parse(JSON.stringify(value)));

const discord = (name: string, embeds: boolean): Screen => ({
  name,
  show: (reply, files = true) => {
    const messages = renderDiscord(reply, { embeds, files }, say);
    return {
      messages: messages.map((message) => json(bodyOf(message, 'n'))),
      faults: messages.flatMap((message) =>
        discordFaults(
          json(bodyOf(message, 'n')),
          message.files.map(({ name: file }) => file),
        ),
      ),
      pictures: messages.reduce((sum, message) => sum + message.files.length, 0),
    };
  },
});

const slack: Screen = {
  name: 'Slack',
  show: (reply, files = true) => {
    const messages = renderSlack(reply, { files, alone: false }, say);
    const sent = messages
      .filter(({ blocks }) => blocks.length > 0)
      .map((message) => json(answering(message, 'public')));
    return {
      messages: sent,
      faults: sent.flatMap(slackFaults),
      pictures: messages.reduce((sum, message) => sum + message.pictures.length, 0),
    };
  },
};

export const SCREENS: readonly Screen[] = [
  discord('Discord', true),
  discord('Discord without embeds', false),
  slack,
];

/** What in a message is no words to read. */
const UNREAD: ReadonlySet<string> = new Set([
  'type',
  'custom_id',
  'action_id',
  'value',
  'nonce',
  'response_type',
]);

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (!isJson(value)) return [];
  // A field of an embed has words in its value, a button of Slack’s its id.
  const field = value['name'] !== undefined;
  return Object.entries(value).flatMap(([key, one]) =>
    UNREAD.has(key) && !(field && key === 'value') ? [] : stringsIn(one),
  );
}

/** The words of a message as people read them, without its buttons and without the plain form beside Slack's blocks. */
export function wordsIn(message: Json): string {
  const blocks = Array.isArray(message['blocks']) ? message['blocks'].map(asJson) : null;
  const shown =
    blocks === null
      ? { content: message['content'], embeds: message['embeds'] }
      : blocks.filter(({ type }) => type !== 'actions');
  return stringsIn(shown).join('\n');
}

/** The ids of a message's buttons by what stands on them. */
export function buttonsIn(message: Json): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one);
    if (!isJson(value)) return;
    const id = value['custom_id'] ?? value['value'];
    const label = value['label'] ?? asJson(value['text'])['text'];
    if (typeof id === 'string' && typeof label === 'string') found.set(label, id);
    for (const one of Object.values(value)) look(one);
  };
  look(message['components'] ?? message['blocks']);
  return found;
}
