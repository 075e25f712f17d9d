// Everything that can go wrong between a question on Slack and its answer, and a great many questions at once.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defineCommand } from '../../../src/command/index.ts';
import type { Asked } from '../../fakes/slack/index.ts';
import { COMMANDS, card, reply, slowCommand, testDesk } from '../quotes.ts';
import { MODES, type Stage, stage } from './stage.ts';

const BUTTON = { type: 'button', action_id: 'call:own0.0', value: 'said-it?quote=%23b2' };
const picture = {
  type: 'picture' as const,
  name: 'row.png',
  png: new Uint8Array([137, 80, 78, 71]),
  alt: 'Voss answers.',
};

const drawn = (visibility: 'public' | 'private') =>
  defineCommand({
    name: visibility === 'public' ? 'drawn' : 'drawn-for-me',
    description: 'help.description',
    options: {},
    visibility,
    run: () => reply({ parts: [card(), picture] }),
  });

const words = async (asked: Asked): Promise<string> => JSON.stringify((await asked.answer()).body);

describe.each(MODES)('over %s', (mode) => {
  let on: Stage;
  let slow: ReturnType<typeof slowCommand>;

  beforeEach(async () => {
    slow = slowCommand();
    on = await stage(mode, {
      desk: testDesk({ commands: [...COMMANDS, slow.command, drawn('public'), drawn('private')] }),
      settings: { times: { deferAfter: 30, drain: 150 } },
    });
  });
  afterEach(async () => {
    expect(on.slack.violations).toEqual([]);
    await on.end();
  });

  test.each([
    ['a 429', { kind: 'refuse', status: 429, headers: { 'retry-after': '0' } }],
    ['a 502', { kind: 'refuse', status: 502 }],
    ['a cut', { kind: 'cut', when: 'before' }],
  ] as const)('%s on the way of a late answer, and of a button’s, is survived', async (_, trouble) => {
    on.slack.faults.add(/\/(commands|actions)\//, trouble, 2);
    const late = on.slack.slash('/slow');
    await late.acknowledgement();
    slow.open();
    expect(await words(late)).toContain('Mara Voss');
    expect(late.messages).toHaveLength(1);
    on.slack.faults.add(/\/actions\//, trouble);
    const pressed = on.slack.press(BUTTON);
    expect(await words(pressed)).toContain('Olu Adeyemi');
    expect(pressed.messages).toHaveLength(1);
    expect(on.slack.faults.left).toBe(0);
  });

  test('what nobody can answer any more is logged, and the next question is answered', async () => {
    on.slack.faults.add(/\/actions\//, { kind: 'refuse', status: 404 });
    on.slack.press(BUTTON);
    await expect.poll(() => on.log.join('')).toContain('slack: too late to answer');
    expect(await words(on.slack.press(BUTTON))).toContain('Olu Adeyemi');
  });

  test('a press that Slack delivers twice is answered once', async () => {
    const before = on.slack.requests.length;
    const pressed = on.slack.press(BUTTON);
    await pressed.answer();
    expect(pressed.messages).toHaveLength(1);
    expect(on.slack.requests.length - before).toBeLessThanOrEqual(2);
  });

  test('a picture is shown to everybody in the channel, and told in words to one person alone', async () => {
    const uploaded = on.slack.nextNote('files.completeUploadExternal');
    const shown = on.slack.slash('/drawn');
    expect(await words(shown)).toContain('Mara Voss');
    expect(await uploaded).toMatchObject({ channel_id: on.slack.general.id });
    expect(await words(on.slack.slash('/drawn-for-me'))).toContain('"text":"Voss answers."');
  });

  test('a picture that may not be sent to a channel is told in words', async () => {
    const { id } = on.slack.home.channel('without the bot', false);
    const asked = on.slack.slash('/drawn', { channel: id });
    await asked.answer();
    await expect.poll(() => asked.messages.length).toBe(2);
    expect(asked.messages[1]).toMatchObject({ ephemeral: true });
    expect(asked.messages[1]?.body['text']).toContain('The picture can’t be shown here: Voss answers.');
  });

  test.each([
    ['a 429', { kind: 'refuse', status: 429, headers: { 'retry-after': '0' } }],
    ['a 500', { kind: 'refuse', status: 500 }],
  ] as const)('%s on each step of a picture is survived', async (_, trouble) => {
    for (const step of [/getUploadURLExternal/, /POST \/upload/, /completeUploadExternal/])
      on.slack.faults.add(step, trouble);
    const uploaded = on.slack.nextNote('files.completeUploadExternal');
    on.slack.slash('/drawn');
    await uploaded;
    expect(on.slack.faults.left).toBe(0);
  });
});

describe.each(MODES)('in a crowd, over %s', (mode) => {
  test('a thousand questions, a hundred at a time, are each answered once', async () => {
    const on = await stage(mode);
    const people = Array.from({ length: 50 }, (_, i) => on.slack.home.person(`reader ${i}`));
    for (let wave = 0; wave < 10; wave += 1) {
      const asked = Array.from({ length: 100 }, (_, i) =>
        on.slack.slash(`/said-it ${i % 2 === 0 ? 'harbour' : 'tree'}`, {
          user: people[i % 50] ?? on.slack.ann,
        }),
      );
      const answers = await Promise.all(asked.map((one) => one.answer()));
      expect(
        answers.every(({ body }, i) =>
          JSON.stringify(body).includes(i % 2 === 0 ? 'Olu Adeyemi' : 'Mara Voss'),
        ),
      ).toBe(true);
      expect(asked.every(({ messages }) => messages.length === 1)).toBe(true);
    }
    expect(on.slack.requests.filter((request) => request.endsWith('users.info'))).toHaveLength(50);
    expect(on.slack.violations).toEqual([]);
    await on.end();
  }, 90_000);
});
