// Whether somebody is alone with the bot, where Slack tells no more than that it is some direct conversation.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MODES, type Stage, stage } from './stage.ts';

describe.each(MODES)('over %s', (mode) => {
  let on: Stage;
  beforeEach(async () => {
    on = await stage(mode);
  });
  afterEach(async () => {
    await on.end();
    expect(on.slack.violations).toEqual([]);
  });

  const looks = (): number =>
    on.slack.requests.filter((request) => request.endsWith('conversations.history')).length;
  const wordsOf = async (asked: ReturnType<Stage['slack']['slash']>): Promise<string> =>
    JSON.stringify((await asked.answer()).body);
  const press = { type: 'button', action_id: 'call:own0.0', value: 'secret' };

  test('a command and a button in the conversation with the bot are known right after a start, by one look', async () => {
    const { slack } = on;
    const direct = slack.ann;
    slack.home.direct(direct);
    expect(await wordsOf(slack.slash('/secret', { direct }))).toContain('For you alone.');
    expect(await wordsOf(slack.press(press, undefined, { direct }))).toContain('For you alone.');
    expect(looks()).toBe(1);
  });

  test('a conversation between two people, and a channel, give nobody any rights', async () => {
    const { slack } = on;
    const theirs = { channel: 'D0BETWEENTWO', channelName: 'directmessage' };
    expect(await wordsOf(slack.slash('/secret', theirs))).toContain('is for administrators');
    expect(await wordsOf(slack.slash('/secret', theirs))).toContain('is for administrators');
    expect(await wordsOf(slack.slash('/secret'))).toContain('is for administrators');
    expect(looks()).toBe(1);
  });

  test('a Slack that doesn’t tell gives nobody any rights, and is asked again', async () => {
    const { slack } = on;
    const direct = slack.ann;
    slack.home.direct(direct);
    slack.faults.add(/conversations\.history/, { kind: 'refuse', status: 500 });
    expect(await wordsOf(slack.slash('/secret', { direct }))).toContain('is for administrators');
    expect(await wordsOf(slack.slash('/secret', { direct }))).toContain('For you alone.');
  });
});
