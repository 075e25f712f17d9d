// The whole way on Slack, over a socket and by HTTP: the real commands and the story that comes with the program.
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDesk } from '../../../src/cli/desk.ts';
import { homeOf } from '../../../src/cli/home.ts';
import { openServices } from '../../../src/cli/services.ts';
import { openStories, type Stories } from '../../../src/cli/stories.ts';
import { asJson, isJson, type Json } from '../../fakes/json.ts';
import type { Sent } from '../../fakes/slack/index.ts';
import { MODES, type Stage, stage } from './stage.ts';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));

let stories: Stories;
beforeAll(async () => {
  stories = await openStories(CORPUS);
});
afterAll(() => stories.close());

const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** The buttons of a message or view. */
const buttonsOf = (body: Json): Json[] =>
  list(body['blocks'])
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => list(elements));

const labelOf = (button: Json): string => String(asJson(button['text'])['text']);

describe.each(MODES)('over %s', (mode) => {
  let on: Stage;
  let open: ReturnType<typeof openServices>;

  beforeAll(async () => {
    open = openServices({ at: ':memory:', library: stories.library });
    const { services, store } = open;
    const house = { services, store, library: stories.library };
    const desk = openDesk(stories, services, () => 'f00d');
    on = await stage(mode, { desk, settings: homeOf(house, pino({ level: 'silent' })) });
  });
  afterEach(() => expect(on.slack.violations.splice(0)).toEqual([]));
  afterAll(async () => {
    await on.end();
    await open.close();
  });

  const press = (sent: Sent, label: string): Promise<Sent> => {
    const button = buttonsOf(sent.body).find((one) => labelOf(one) === label);
    expect(button, `no button ${label}`).toBeDefined();
    return on.slack.press({ ...button, type: 'button' }).answer();
  };

  test('who said “backbone of an amoeba”', async () => {
    const sent = await on.slack.slash('/who-said “backbone of an amoeba”').answer();
    const text = String(sent.body['text']);
    expect(sent.ephemeral).toBe(false);
    expect(text).toContain('George Galloway, Respect MP for Bradford West');
    expect(text).toMatch(/poor judgement.*unprincipled coward/s);
    expect(text).toContain('In answer to: ');
    expect(text).toContain('Answered by: The story reports no answer');
    expect(text).toMatch(/Labour and Galloway trade insults · paragraph \d$/m);
    expect(buttonsOf(sent.body).map(labelOf)).toEqual(
      expect.arrayContaining(['Context', 'More by George Galloway', 'Wrong?']),
    );
  });

  test('the buttons under it are answered', async () => {
    const sent = await on.slack.slash('/who-said backbone of an amoeba').answer();
    for (const label of ['Context', 'More by George Galloway']) {
      const { body } = await press(sent, label);
      expect(String(body['text'])).toContain('Galloway');
    }
  });

  test('a question in plain words is answered in the thread, and so is what follows', async () => {
    const me = `<@${on.slack.home.bot}>`;
    const first = on.slack.nextPost();
    const { ts } = on.slack.say(`${me} who said “backbone of an amoeba”?`);
    expect(String((await first).body['text'])).toContain('George Galloway');
    const second = on.slack.nextPost();
    on.slack.say(`${me} what was that an answer to?`, { thread: ts });
    const { body, thread } = await second;
    expect(thread).toBe(ts);
    expect(String(body['text']).length).toBeGreaterThan(40);
  });

  test('the agent view offers questions that the story answers', async () => {
    const { id } = on.slack.home.direct(on.slack.ann);
    const offered = on.slack.nextNote('assistant.threads.setSuggestedPrompts');
    const opened = { type: 'app_home_opened', user: on.slack.ann.id, channel: id, event_ts: '1.1' };
    await on.slack.event({ ...opened, tab: 'messages' });
    const prompts = list((await offered)['prompts']).map(({ message }) => String(message));
    expect(prompts.length).toBeGreaterThan(1);
    for (const prompt of prompts) {
      const post = on.slack.nextPost();
      on.slack.say(prompt, { direct: on.slack.ann });
      expect(String((await post).body['text']), prompt).toMatch(/Labour and Galloway trade insults|¶ \d/);
    }
  });

  test('the Home tab shows the stories, the quote of the day and the settings, which can be changed there', async () => {
    const { id } = on.slack.home.direct(on.slack.ann);
    const opened = {
      type: 'app_home_opened',
      user: on.slack.ann.id,
      channel: id,
      event_ts: '1.1',
      tab: 'home',
    };
    const published = on.slack.nextNote('views.publish');
    await on.slack.event(opened);
    const view = asJson((await published)['view']);
    const words = JSON.stringify(view);
    for (const heading of ['Quote of the day', 'The story I know', 'How I behave in our conversation'])
      expect(words).toContain(heading);
    const flip = buttonsOf(view).find(({ value }) => String(value).startsWith('=rowbot-settings?quiet='));
    const anew = on.slack.nextNote('views.publish');
    on.slack.press({ ...flip, type: 'button' }, null, {
      direct: on.slack.ann,
      view: String(view['private_metadata']),
    });
    expect(JSON.stringify(await anew)).toContain('Stop being quiet');
    const place = { chat: 'slack', workspace: on.slack.home.team.id, channel: id };
    expect(await open.services.settings.get(place)).toMatchObject({ quiet: true });
  });

  test('every command that is listed answers something, whatever it lacks', async () => {
    for (const line of [
      '/help',
      '/help who-said',
      '/what-did Galloway',
      '/people',
      '/quote',
      '/story',
      '/daily',
      '/ask why?',
    ])
      expect(String((await on.slack.slash(line).answer()).body['text']).length, line).toBeGreaterThan(10);
  });

  test('where the commands begin with a word of the manifest, the bot calls them so from then on', async () => {
    const help = async (line: string): Promise<string> =>
      JSON.stringify((await on.slack.slash(line).answer()).body);
    const prefixed = await help('/news-help');
    expect(prefixed).toContain('/news-who-said &lt;quote&gt;');
    expect(prefixed).not.toMatch(/[^s]\/who-said/);
    expect(await help('/news-help who-said')).toContain('/news-who-said \\"a few words of it\\"');
    const old = on.slack.press({ type: 'button', action_id: 'call:own0.0', value: '???' });
    expect((await old.answer()).body['text']).toContain('/news-help lists');
    expect(await help('/help')).toContain('/who-said &lt;quote&gt;');
  });

  test('the picture of the row comes as a file, with its words', async () => {
    const done = on.slack.nextNote('files.completeUploadExternal');
    on.slack.slash('/row');
    await done;
    expect([...on.slack.uploads.values()].at(-1)?.alt).toContain('Galloway');
  });
});
