// What people ask on the fake Discord: slash commands, typing, buttons, mentions.
import {
  BOT,
  type FakeDiscord,
  type Asked as OnDiscord,
  person,
  type Sent,
} from '../../test/fakes/discord/index.ts';
import { asJson } from '../../test/fakes/json.ts';
import type { Asked, Kind } from './drive.ts';
import { PHRASES, pick, QUESTIONS } from './words.ts';

/** So many that nobody, and no channel, comes near a limit. */
const PEOPLE = 600;
const SERVERS = 60;

/** Ids of the buttons under an answer. */
const buttonsUnder = ({ body }: Sent): string[] => {
  const rows = Array.isArray(body['components']) ? body['components'].map(asJson) : [];
  return rows
    .flatMap((one) => (Array.isArray(one['components']) ? one['components'].map(asJson) : []))
    .flatMap(({ custom_id: id }) => (typeof id === 'string' ? id : []));
};

const copiesOf = (messages: readonly Sent[]): number => {
  const first = JSON.stringify(messages[0]?.body);
  return messages.filter(({ body }) => JSON.stringify(body) === first).length;
};

const following = (asked: OnDiscord): Asked => ({
  answered: asked.answer(),
  copies: () => copiesOf(asked.messages),
});

/** The kinds of requests on Discord, once the bot is there to be asked for a button. */
export async function kindsOnDiscord(discord: FakeDiscord): Promise<Kind[]> {
  while (discord.guilds.length < SERVERS) discord.addGuild();
  const people = Array.from({ length: PEOPLE }, (_, i) => person(`reader ${i}`));
  const from = (n: number) => {
    const { id, channel } = pick(discord.guilds, n);
    return { guild: id, channel, user: pick(people, n) };
  };
  const slash = (n: number, name: string, options: Record<string, string> = {}): Asked =>
    following(discord.slash(name, options, from(n)));

  const answers = new Map<string, Sent[]>();
  const waiting = new Map<string, () => void>();
  discord.on('post', (sent: Sent) => {
    const question = String(asJson(sent.body['message_reference'])['message_id']);
    answers.set(question, [...(answers.get(question) ?? []), sent]);
    waiting.get(question)?.();
    waiting.delete(question);
  });
  const mention = (n: number): Asked => {
    const { guild, channel, user } = from(n);
    const id = discord.say(`<@${BOT.id}> ${pick(QUESTIONS, n)}`, { guild, channel, author: user });
    return {
      answered: new Promise<void>((resolve) => {
        waiting.set(id, resolve);
      }),
      copies: () => copiesOf(answers.get(id) ?? []),
    };
  };

  const buttons = buttonsUnder(await discord.slash('who-said', { quote: PHRASES[0] }).answer());
  return [
    { name: 'discord /who-said', share: 8, ask: (n) => slash(n, 'who-said', { quote: pick(PHRASES, n) }) },
    { name: 'discord /ask', share: 3, ask: (n) => slash(n, 'ask', { question: pick(QUESTIONS, n) }) },
    { name: 'discord /people', share: 1, ask: (n) => slash(n, 'people') },
    { name: 'discord /help', share: 1, ask: (n) => slash(n, 'help') },
    { name: 'discord /quote', share: 1, ask: (n) => slash(n, 'quote') },
    {
      name: 'discord typing',
      share: 4,
      ask: (n) => {
        const asked = discord.type('who-said', 'quote', pick(PHRASES, n).slice(0, 3 + (n % 9)), from(n));
        return { answered: asked.offered(), copies: () => 1 };
      },
    },
    {
      name: 'discord button',
      share: 4,
      ask: (n) => following(discord.press(pick(buttons, n), from(n))),
    },
    { name: 'discord mention', share: 4, ask: mention },
  ];
}
