// What people ask on the fake Slack: slash commands, buttons, mentions, direct messages.
import { asJson, type Json } from '../../test/fakes/json.ts';
import type { FakeSlack, Person, Sent } from '../../test/fakes/slack/index.ts';
import type { Asked, Kind } from './drive.ts';
import { PHRASES, pick, QUESTIONS } from './words.ts';

const PEOPLE = 600;
const CHANNELS = 60;

/** The buttons under an answer, as Slack hands them on when one is pressed. */
const buttonsUnder = ({ body }: Sent): Json[] => {
  const blocks = Array.isArray(body['blocks']) ? body['blocks'].map(asJson) : [];
  return blocks
    .flatMap((block) => (Array.isArray(block['elements']) ? block['elements'].map(asJson) : []))
    .filter(({ type, url }) => type === 'button' && url === undefined);
};

const copiesOf = (messages: readonly Sent[]): number => {
  const first = JSON.stringify(messages[0]?.body['blocks']);
  return messages.filter(({ body }) => JSON.stringify(body['blocks']) === first).length;
};

/** The kinds of requests on Slack, once the bot is there to be asked for a button. */
export async function kindsOnSlack(slack: FakeSlack): Promise<Kind[]> {
  const people: readonly Person[] = Array.from({ length: PEOPLE }, (_, i) =>
    slack.home.person(`reader-${i}`),
  );
  const channels = Array.from({ length: CHANNELS }, (_, i) => slack.home.channel(`room-${i}`));
  const from = (n: number) => {
    const { id, name } = pick(channels, n);
    return { user: pick(people, n), channel: id, channelName: name };
  };
  const slash = (n: number, line: string): Asked => {
    const asked = slack.slash(line, from(n));
    return { answered: asked.answer(), copies: () => copiesOf(asked.messages) };
  };

  const answers = new Map<string, Sent[]>();
  const waiting = new Map<string, () => void>();
  slack.on('post', (sent: Sent) => {
    const question = sent.thread ?? '';
    answers.set(question, [...(answers.get(question) ?? []), sent]);
    waiting.get(question)?.();
    waiting.delete(question);
  });
  const say = (text: string, more: Parameters<FakeSlack['say']>[1]): Asked => {
    const { ts } = slack.say(text, more);
    return {
      answered: new Promise<void>((resolve) => {
        waiting.set(ts, resolve);
      }),
      copies: () => copiesOf(answers.get(ts) ?? []),
    };
  };

  const buttons = buttonsUnder(await slack.slash(`/who-said "${PHRASES[0]}"`).answer());
  return [
    { name: 'slack /who-said', share: 8, ask: (n) => slash(n, `/who-said “${pick(PHRASES, n)}”`) },
    { name: 'slack /ask', share: 3, ask: (n) => slash(n, `/ask ${pick(QUESTIONS, n)}`) },
    { name: 'slack /people', share: 1, ask: (n) => slash(n, '/people') },
    { name: 'slack /help', share: 1, ask: (n) => slash(n, '/help') },
    {
      name: 'slack button',
      share: 4,
      ask: (n) => {
        const asked = slack.press(pick(buttons, n), undefined, from(n));
        return { answered: asked.answer(), copies: () => copiesOf(asked.messages) };
      },
    },
    {
      name: 'slack mention',
      share: 4,
      ask: (n) => say(`<@${slack.home.bot}> ${pick(QUESTIONS, n)}`, from(n)),
    },
    {
      name: 'slack direct message',
      share: 2,
      ask: (n) => say(pick(QUESTIONS, n), { direct: pick(people, n) }),
    },
  ];
}
