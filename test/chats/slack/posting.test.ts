// Posts on Slack that nobody asked for: once each, found again, with their pictures, and honest about what failed.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Target } from '../../../src/chats/chat.ts';
import { plain, type Reply } from '../../../src/command/index.ts';
import { card, reply } from '../quotes.ts';
import { type Stage, stage } from './stage.ts';

let on: Stage;
let target: Target;
const today: Reply = reply({
  actions: [{ label: 'Who answered', call: { command: 'said-it', options: { quote: '#a1' } } }],
});
const picture = {
  type: 'picture' as const,
  name: 'row.png',
  png: new Uint8Array([137, 80, 78, 71]),
  alt: 'Voss answers Adeyemi.',
};

beforeAll(async () => {
  on = await stage('socket');
  target = { workspace: on.slack.home.team.id, channel: on.slack.general.id, thread: false };
});
afterEach(() => expect(on.slack.violations.splice(0)).toEqual([]));
afterAll(() => on.end());

const sent = (): number => on.slack.posts.length;
const AN_HOUR = 3_600_000;

test('a first try looks nothing up, and is found by the second', async () => {
  const looked = () =>
    on.slack.requests.filter((request) => request.includes('conversations.history')).length;
  const before = looked();
  const id = await on.chat.post(target, today, 'key 10', true);
  expect(looked()).toBe(before);
  expect(await on.chat.post(target, today, 'key 10')).toBe(id);
});

test('a post is found behind a hundred others', async () => {
  const id = await on.chat.post(target, today, 'key 5');
  for (let i = 0; i < 120; i += 1) on.slack.say('talk');
  expect(await on.chat.posted(target, 'key 5', Date.now() - AN_HOUR)).toBe(id);
});

test('a rate limit and a fault while the history is looked through are waited out', async () => {
  const id = await on.chat.post(target, today, 'looked for');
  on.slack.faults.add(/conversations\.history/, {
    kind: 'refuse',
    status: 429,
    headers: { 'retry-after': '0' },
  });
  on.slack.faults.add(/conversations\.history/, { kind: 'refuse', status: 500 });
  expect(await on.chat.posted(target, 'looked for', Date.now() - AN_HOUR)).toBe(id);
  expect(on.slack.faults.left).toBe(0);
});

test('a picture comes under the post, with its words', async () => {
  const done = on.slack.nextNote('files.completeUploadExternal');
  const id = await on.chat.post(target, reply({ parts: [card(), picture] }), 'picture');
  const body = await done;
  expect(body).toMatchObject({ channel_id: target.channel, thread_ts: id });
  expect([...on.slack.uploads.values()].at(-1)).toMatchObject({
    name: 'row.png',
    length: 4,
    alt: picture.alt,
  });
});

test('in a thread of its own, the words stand under what announces them; what is missing there is sent later', async () => {
  const threaded = { ...target, thread: true };
  const id = await on.chat.post(threaded, today, 'key 9');
  const [head, words] = on.slack.posts.slice(-2);
  expect([head?.ts, head?.thread, words?.thread]).toEqual([id, null, id]);
  expect(JSON.stringify(head?.body)).not.toContain('Who answered');
  expect(JSON.stringify(words?.body)).toContain('Who answered');
  expect(await on.chat.posted(threaded, 'key 9', Date.now() - AN_HOUR)).toBe(id);
  const count = sent();
  expect(await on.chat.post(threaded, today, 'key 9')).toBe(id);
  expect(sent()).toBe(count);

  const messages = on.slack.general.messages;
  messages.splice(
    messages.findIndex(({ ts }) => ts === words?.ts),
    1,
  );
  expect(await on.chat.posted(threaded, 'key 9', Date.now() - AN_HOUR)).toBeNull();
  expect(await on.chat.post(threaded, today, 'key 9')).toBe(id);
  expect(on.slack.posts.slice(count).map(({ thread }) => thread)).toEqual([id]);
});

test('a person is told something in a direct message', async () => {
  const person = { workspace: target.workspace, person: on.slack.ann.id };
  await on.chat.tell(person, reply({ parts: [{ type: 'text', text: plain('Paused.') }] }), 'told');
  expect(on.slack.posts.at(-1)).toMatchObject({ channel: `D${on.slack.ann.id}`, body: { text: 'Paused.' } });
  const nobody = on.chat.tell({ ...person, person: 'U404' }, today, 'nobody');
  await expect(nobody).rejects.toMatchObject({ name: 'PostError', permanent: true });
});
