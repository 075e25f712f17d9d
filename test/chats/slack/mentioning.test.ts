// Mentions and direct messages on Slack, over a socket and by HTTP: who is answered, where, and with what in mind.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Asker, Desk, Reply } from '../../../src/command/index.ts';
import type { FakeSlack } from '../../fakes/slack/index.ts';
import { reply, testDesk } from '../quotes.ts';
import { MODES, type Stage, stage } from './stage.ts';

/** A desk that tells who asked. */
function listening(): { readonly desk: Desk; readonly askers: Asker[]; open(): void } {
  const askers: Asker[] = [];
  let open: (answer: Reply) => void = () => undefined;
  const later = new Promise<Reply>((resolve) => {
    open = resolve;
  });
  const desk = testDesk();
  return {
    askers,
    open: () => open(reply()),
    desk: {
      ...desk,
      ask: (question, asker, thread) => {
        askers.push(asker);
        if (question === 'hint') return Promise.resolve(reply({ aside: true, visibility: 'private' }));
        if (question === 'wait') return later;
        if (question === 'hush') return Promise.resolve(reply({ repeated: true }));
        return desk.ask(question, asker, thread);
      },
    },
  };
}

describe.each(MODES)('over %s', (mode) => {
  let on: Stage;
  let slack: FakeSlack;
  let me: string;
  const { desk, askers, open } = listening();
  const claimed = new Set<string>();

  beforeAll(async () => {
    const prompts = async () => [{ title: 'Who said it?', message: 'Who said “lamps”?' }];
    const deliveries = {
      claim: async (key: string) => {
        const first = !claimed.has(key);
        claimed.add(key);
        return first;
      },
    };
    on = await stage(mode, {
      desk,
      settings: {
        deliveries,
        prompts,
        home: async () => reply(),
        times: { claim: 40, deferAfter: 30, recall: 700 },
      },
    });
    slack = on.slack;
    me = `<@${slack.home.bot}>`;
  });
  afterEach(() => expect(slack.violations.splice(0)).toEqual([]));
  afterAll(() => on.end());

  /** How many messages are posted until one more question has been answered. */
  const postsUntilNext = async (): Promise<number> => {
    const before = slack.posts.length;
    const post = slack.nextPost();
    await slack.say(`${me} tree`).told;
    await post;
    return slack.posts.length - before - 1;
  };

  test('a mention is answered in the thread under it', async () => {
    const post = slack.nextPost();
    const { ts } = slack.say(`${me} harbour`);
    const { body, channel, thread } = await post;
    expect({ channel, thread }).toEqual({ channel: slack.general.id, thread: ts });
    expect(JSON.stringify(body['blocks'])).toContain('Olu Adeyemi');
    expect(body).toMatchObject({ mrkdwn: false, unfurl_links: false, unfurl_media: false });
  });

  test('a direct message needs no mention, and whoever is alone with the bot manages the place', async () => {
    const post = slack.nextPost();
    const { ts } = slack.say('harbour', { direct: slack.ann });
    expect(await post).toMatchObject({ channel: `D${slack.ann.id}`, thread: ts });
    expect(askers.at(-1)).toMatchObject({ direct: true, administrator: true, name: 'ann' });
  });

  test('language, time zone and name of the asker are those of the profile, which is asked for once', async () => {
    const zoe = slack.home.person('zoé', { locale: 'fr-FR', zone: 'Europe/Paris' });
    for (const words of ['harbour', 'tree']) {
      const post = slack.nextPost();
      slack.say(`${me} ${words}`, { user: zoe });
      await post;
    }
    expect(askers.at(-1)).toMatchObject({
      person: zoe.id,
      name: 'zoé',
      locale: 'fr-FR',
      zone: 'Europe/Paris',
      administrator: false,
      direct: false,
    });
    const looks = slack.requests.filter((request) => request.endsWith('users.info')).length;
    expect(looks).toBe(new Set(askers.map(({ person }) => person)).size);
  });

  test('a follow-up in the thread knows what was said before, and the buttons under it', async () => {
    const first = slack.nextPost();
    const { ts } = slack.say(`${me} harbour`);
    await first;
    const second = slack.nextPost();
    slack.say(`${me} tree`, { thread: ts });
    const { body, thread } = await second;
    expect(thread).toBe(ts);
    expect(String(body['text'])).toMatch(/person: harbour.*bot: .*Olu Adeyemi.*said-it\?quote=%23b2/s);
  });

  test('a new message in a direct conversation knows the one before it, with its answer', async () => {
    const cy = slack.home.person('cy');
    const first = slack.nextPost();
    const { ts: earlier } = slack.say('harbour', { direct: cy });
    await first;
    const second = slack.nextPost();
    const { ts } = slack.say('tree', { direct: cy });
    const { body, thread } = await second;
    expect(thread).toBe(ts);
    expect(ts).not.toBe(earlier);
    expect(String(body['text'])).toMatch(/person: harbour.*bot: .*Olu Adeyemi.*said-it\?quote=%23b2/s);
  });

  test('nobody answers bots, itself, notes of Slack, mentions in code or quotations, or talk among others', async () => {
    slack.say(`${me} harbour`, { extra: { bot_id: 'B1' } });
    slack.say(`${me} harbour`, { extra: { subtype: 'channel_join' } });
    slack.say('harbour', { direct: slack.ann, extra: { user: slack.home.bot } });
    slack.say('harbour', { direct: slack.ann, extra: { subtype: 'message_changed' } });
    slack.say(`\`${me} harbour\``);
    slack.say(`&gt; ${me} harbour`);
    await slack.event({
      type: 'message',
      channel_type: 'channel',
      channel: slack.general.id,
      user: 'U1',
      text: 'hi',
      ts: '1.2',
    });
    expect(await postsUntilNext()).toBe(0);
  });

  test('a message that comes as a mention and as a message, and both again, is answered once', async () => {
    const post = slack.nextPost();
    const { message } = slack.say(`${me} harbour`, { direct: slack.ann });
    await post;
    await slack.event({ ...message, type: 'app_mention' });
    await slack.event(message, slack.home.team, 1);
    await slack.event({ ...message, type: 'app_mention' }, slack.home.team, 2);
    expect(await postsUntilNext()).toBe(0);
  });

  test('a message that another replica has is left to it', async () => {
    const ts = '1900000000.000001';
    claimed.add(`slack/message/${slack.home.team.id}/${slack.general.id}/${ts}`);
    await slack.say(`${me} harbour`, { extra: { ts } }).told;
    expect(await postsUntilNext()).toBe(0);
  });

  test('a hint is shown to the asker alone, and what was said already not at all', async () => {
    const hint = slack.nextPost();
    slack.say(`${me} hint`);
    expect(await hint).toMatchObject({ via: 'ephemeral', thread: null });
    slack.say(`${me} hush`);
    expect(await postsUntilNext()).toBe(0);
  });

  test('where the bot may not write, the person is told so alone', async () => {
    const closed = slack.home.channel('closed', false);
    const bob = slack.home.person('bob');
    const note = slack.nextPost();
    slack.say(`${me} harbour`, { channel: closed.id, user: bob });
    const { channel, body } = await note;
    expect(channel).toBe(`D${bob.id}`);
    expect(body['text']).toContain('in a channel where I may not write');
  });

  test.each([
    ['a socket that breaks after the answer was taken', { kind: 'cut', when: 'after' }],
    ['a socket that breaks before', { kind: 'cut', when: 'before' }],
    ['a 500 although the answer was taken', { kind: 'fail-after', status: 500 }],
    ['a 503', { kind: 'refuse', status: 503 }],
    ['a 429', { kind: 'refuse', status: 429, headers: { 'retry-after': '0' } }],
  ] as const)('%s makes neither none nor two answers', async (_, trouble) => {
    const before = slack.posts.length;
    slack.faults.add(/chat\.postMessage/, trouble);
    const { told } = slack.say(`${me} harbour`);
    await told;
    const done = slack.nextPost();
    slack.say(`${me} tree`);
    await done;
    if (slack.posts.length < before + 2) await slack.nextPost();
    expect(slack.faults.left).toBe(0);
    expect(slack.posts.length).toBe(before + 2);
  });

  test.each([
    [
      'a 429 on who somebody is',
      /users\.info/,
      { kind: 'refuse', status: 429, headers: { 'retry-after': '30' } },
    ],
    ['a 500 on who somebody is', /users\.info/, { kind: 'refuse', status: 500 }],
    [
      'a 429 on the thread',
      /conversations\.replies/,
      { kind: 'refuse', status: 429, headers: { 'retry-after': '0' } },
    ],
    [
      'a long 429 on the thread',
      /conversations\.replies/,
      { kind: 'refuse', status: 429, headers: { 'retry-after': '30' } },
    ],
  ] as const)('%s keeps nobody from being answered', async (name, route, trouble) => {
    slack.faults.add(route, trouble);
    const post = slack.nextPost();
    slack.say(`${me} harbour`, { user: slack.home.person(name), thread: '1.1' });
    expect(JSON.stringify((await post).body)).toContain('Olu Adeyemi');
    expect(slack.faults.left).toBe(0);
  });

  test('without the right to read back, a question is answered by itself', async () => {
    const all = slack.home.scopes;
    slack.home.scopes = new Set([...all].filter((scope) => !scope.endsWith(':history')));
    const post = slack.nextPost();
    slack.say(`${me} harbour`, { thread: '1.1' });
    await post;
    slack.home.scopes = all;
  });

  test('the agent view offers questions, and the Home tab is filled', async () => {
    const { id } = slack.home.direct(slack.ann);
    const opened = { type: 'app_home_opened', user: slack.ann.id, channel: id, event_ts: '1.1' };
    const offered = slack.nextNote('assistant.threads.setSuggestedPrompts');
    await slack.event({ ...opened, tab: 'messages' });
    expect(await offered).toMatchObject({
      channel_id: id,
      prompts: [{ title: 'Who said it?', message: 'Who said “lamps”?' }],
    });
    const published = slack.nextNote('views.publish');
    await slack.event({ ...opened, tab: 'home' });
    const { view } = await published;
    expect(JSON.stringify(view)).toContain('We shall plant a tree');
    expect(view).toMatchObject({ type: 'home', private_metadata: id });
  });

  test.each([
    ['a 429', { kind: 'refuse', status: 429, headers: { 'retry-after': '0' } }],
    ['a 500', { kind: 'refuse', status: 500 }],
  ] as const)('%s on each of the other calls is survived', async (_, trouble) => {
    const calls = [/chat\.postEphemeral/, /views\.publish/, /setSuggestedPrompts/];
    for (const call of calls) slack.faults.add(call, trouble);
    const opened = { type: 'app_home_opened', user: slack.ann.id, channel: slack.home.direct(slack.ann).id };
    const offered = slack.nextNote('assistant.threads.setSuggestedPrompts');
    const published = slack.nextNote('views.publish');
    const hint = slack.nextPost();
    await slack.event({ ...opened, tab: 'messages', event_ts: '1.1' });
    await slack.event({ ...opened, tab: 'home', event_ts: '1.1' });
    slack.say(`${me} hint`);
    await Promise.all([offered, published, hint]);
    expect(slack.faults.left).toBe(0);
  });

  test('whoever waits for a slow answer in a direct conversation is told that it is coming', async () => {
    const status = slack.nextNote('assistant.threads.setStatus');
    const post = slack.nextPost();
    const { ts } = slack.say('wait', { direct: slack.ann });
    expect(await status).toMatchObject({ thread_ts: ts, status: 'is looking it up…' });
    open();
    expect(await post).toMatchObject({ thread: ts });
  });

  test('a store that never says who answers keeps nobody from being answered', async () => {
    const stuck = await stage(mode, {
      settings: { deliveries: { claim: () => new Promise(() => undefined) }, times: { claim: 20 } },
    });
    const post = stuck.slack.nextPost();
    stuck.slack.say(`<@${stuck.slack.home.bot}> harbour`);
    expect(JSON.stringify((await post).body)).toContain('Olu Adeyemi');
    await stuck.end();
  });
});
