// Asking and being answered on Slack, over a socket and by HTTP: slash commands, buttons, menus, shortcut, bad input.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../fakes/json.ts';
import { slowCommand, testDesk } from '../quotes.ts';
import { MODES, type Stage, stage } from './stage.ts';

describe.each(MODES)('over %s', (mode) => {
  let on: Stage;
  let late: Stage;
  const slow = [slowCommand(), slowCommand()].map((one, i) => ({
    ...one,
    command: { ...one.command, name: `slow-${i}` },
  }));

  beforeAll(async () => {
    on = await stage(mode);
    late = await stage(mode, {
      desk: testDesk({ commands: slow.map(({ command }) => command) }),
      settings: { times: { deferAfter: 30 } },
    });
  });
  afterEach(() => {
    expect(on.slack.violations.splice(0)).toEqual([]);
    expect(late.slack.violations.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await on.end();
    await late.end();
  });

  test('a slash command is answered with the acknowledgement: speaker, words, answers and paragraph', async () => {
    const { body, ephemeral, via } = await on.slack.slash('/said-it a tree for every lamp').answer();
    expect({ ephemeral, via }).toEqual({ ephemeral: false, via: 'ack' });
    expect(body['text']).toMatchInlineSnapshot(`
      "Mara Voss
      “We shall plant a tree for every lamp that goes out in this town.”
      Answered by: The story reports no answer
      Lamps and trees · paragraph 4"
    `);
    expect(body['blocks']).toMatchInlineSnapshot(`
      [
        {
          "elements": [
            {
              "elements": [
                {
                  "text": "Mara Voss",
                  "type": "text",
                },
              ],
              "type": "rich_text_section",
            },
            {
              "elements": [
                {
                  "text": "“We shall plant a tree for every lamp that goes out in this town.”",
                  "type": "text",
                },
              ],
              "type": "rich_text_quote",
            },
            {
              "elements": [
                {
                  "style": {
                    "bold": true,
                  },
                  "text": "Answered by",
                  "type": "text",
                },
                {
                  "text": "
      The story reports no answer",
                  "type": "text",
                },
              ],
              "type": "rich_text_section",
            },
          ],
          "type": "rich_text",
        },
        {
          "elements": [
            {
              "emoji": false,
              "text": "Lamps and trees · paragraph 4",
              "type": "plain_text",
            },
          ],
          "type": "context",
        },
        {
          "elements": [
            {
              "action_id": "call:own0.0",
              "text": {
                "emoji": false,
                "text": "Who answered",
                "type": "plain_text",
              },
              "type": "button",
              "value": "said-it?quote=%23a1",
            },
          ],
          "type": "actions",
        },
      ]
    `);
  });

  test.each([
    '"nobody asked the harbour"',
    '“nobody asked the harbour”',
    '‘nobody asked the harbour’',
    '“nobody asked',
    'quote:"harbour"',
  ])('%s is understood', async (phrase) => {
    const { body } = await on.slack.slash(`/said-it ${phrase}`).answer();
    expect(JSON.stringify(body)).toContain('Olu Adeyemi');
  });

  test('a prefixed name is the same command', async () => {
    const { body } = await on.slack.slash('/rowbot-said-it harbour').answer();
    expect(JSON.stringify(body)).toContain('Olu Adeyemi');
  });

  test('nonsense gets a clear answer', async () => {
    const { body } = await on.slack.slash('/said-it xyzzy plugh').answer();
    expect(JSON.stringify(body['blocks'])).toContain('Nothing like “xyzzy plugh” in the story.');
  });

  test('what is left out can be searched for in a menu, and the choice is answered', async () => {
    const { body, ephemeral } = await on.slack.slash('/said-it').answer();
    expect(ephemeral).toBe(true);
    const actionId = /"action_id":"(pick:[^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
    const [choice] = await on.slack.type(actionId, 'harbour');
    expect(choice).toMatchInlineSnapshot(`
      {
        "text": {
          "emoji": false,
          "text": "Olu Adeyemi: Nobody asked the harbour what it wanted",
          "type": "plain_text",
        },
        "value": "#b2",
      }
    `);
    const chosen = on.slack.press({
      type: 'external_select',
      action_id: actionId,
      selected_option: choice,
    });
    expect(JSON.stringify((await chosen.answer()).body)).toContain('Olu Adeyemi');
  });

  test('a button acts from its own value alone', async () => {
    const asked = on.slack.press({ type: 'button', action_id: 'call:own0.0', value: 'said-it?quote=%23b2' });
    const { body, via } = await asked.answer();
    expect(via).toBe('response_url');
    expect(JSON.stringify(body)).toContain('Olu Adeyemi');
  });

  test('a button in a thread is answered in the thread', async () => {
    const message = { type: 'message', text: 'x', ts: '1700000000.000200', thread_ts: '1700000000.000100' };
    const asked = on.slack.press(
      { type: 'button', action_id: 'call:own0.0', value: 'said-it?quote=%23b2' },
      message,
    );
    expect((await asked.answer()).thread).toBe('1700000000.000100');
  });

  test('a button on the Home tab is answered in a direct message', async () => {
    const post = on.slack.nextPost();
    on.slack.press({ type: 'button', action_id: 'call:own0.0', value: 'said-it?quote=%23b2' }, null);
    const { channel, body } = await post;
    expect(channel).toBe(`D${on.slack.ann.id}`);
    expect(JSON.stringify(body)).toContain('Olu Adeyemi');
  });

  const valueIn = (body: unknown): string => /"value":"(=[^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
  const switched = (value: string, ephemeral: boolean) =>
    on.slack.press({ type: 'button', action_id: 'call:own0.0', value }, undefined, { ephemeral });

  test('a switch under a private message changes it in its place', async () => {
    const shown = await on.slack.slash('/lamp').answer();
    const off = switched(valueIn(shown.body), true);
    const body = await off.update();
    expect(body['text']).toBe('The lamp is off.');
    expect((await switched(valueIn(body), true).update())['text']).toBe('The lamp is on.');
    expect(off.messages).toEqual([]);
  });

  test('a switch under a message that others see, and a refusal, come beside it', async () => {
    const among = switched('=lamp?to=off', false);
    const refused = switched('=lamp?to=stuck', true);
    expect((await among.answer()).body['text']).toBe('The lamp is off.');
    expect((await refused.answer()).body['text']).toBe('The lamp is stuck.');
    expect([among.changed, refused.changed]).toEqual([null, null]);
  });

  test('a button of another time is told apart politely', async () => {
    const asked = on.slack.press({ type: 'button', action_id: 'call:own0.0', value: '???' });
    const { body, ephemeral } = await asked.answer();
    expect(ephemeral).toBe(true);
    expect(body['text']).toContain('I don’t know this button any more.');
  });

  test('more choices than buttons become menus, and a choice from one is answered', async () => {
    const { body } = await on.slack.slash('/many 60').answer();
    expect(JSON.stringify(body['blocks'])).toContain('Choice 60');
    const chosen = on.slack.press({
      type: 'static_select',
      action_id: 'choose:0',
      selected_option: { text: { type: 'plain_text', text: 'Choice 1' }, value: 'said-it?quote=%23a1&n=0' },
    });
    expect(JSON.stringify((await chosen.answer()).body)).toContain('Mara Voss');
  });

  test('the shortcut on a message hands its words to the command', async () => {
    const message = {
      type: 'message',
      user: 'U1',
      text: 'nobody asked &lt;the&gt; harbour',
      ts: '1700000000.000300',
    };
    const asked = on.slack.shortcut('said-it', { ...message, text: 'nobody asked the harbour' });
    expect(JSON.stringify((await asked.answer()).body)).toContain('Olu Adeyemi');
  });

  test('the shortcut takes the words that a message shares, and says where there are none', async () => {
    const wordsIn = async (more: Json): Promise<string> => {
      const message = { type: 'message', user: 'U1', text: '', ts: '1700000000.000300', ...more };
      return JSON.stringify((await on.slack.shortcut('said-it', message).answer()).body);
    };
    expect(await wordsIn({ attachments: [{ text: 'nobody asked the harbour' }] })).toContain('Olu Adeyemi');
    expect(await wordsIn({ attachments: [{ image_url: 'https://pictures.example/1.png' }] })).toContain(
      'There are no words in that message',
    );
  });

  test('a command for administrators is for those of the workspace, and its reply is private', async () => {
    const refused = await on.slack.slash('/secret').answer();
    expect(refused.body['text']).toContain('/secret is for administrators of this place.');
    const boss = on.slack.home.person('boss', { admin: true });
    const allowed = await on.slack.slash('/secret', { user: boss }).answer();
    expect(allowed.body['text']).toContain('For you alone.');
    expect(allowed.ephemeral).toBe(true);
  });

  test('a fault gets an apology with a reference and stops nothing', async () => {
    const { body } = await on.slack.slash('/broken').answer();
    expect(body['text']).toContain('give the operator this number: f00d');
  });

  test.each([
    ['public', false],
    ['private', true],
  ] as const)(
    'a slow reply is acknowledged first, then shown as it turns out: %s',
    async (visibility, ephemeral) => {
      const at = ephemeral ? 1 : 0;
      const asked = late.slack.slash(`/slow-${at}`);
      expect(await asked.acknowledgement()).toMatchObject({ status: 200 });
      expect(asked.messages).toEqual([]);
      slow[at]?.open(visibility);
      const sent = await asked.answer();
      expect(sent).toMatchObject({ ephemeral, via: 'response_url' });
      expect(JSON.stringify(sent.body)).toContain('Mara Voss');
    },
  );

  test.each([
    ['blank', ' '],
    ['of 6,000 characters', 'harbour '.repeat(750)],
    ['of punctuation', '?!…—.,;:'],
    ['of emoji', '🦆🦆🏴‍☠️ :duck:'],
    ['with an unclosed quotation mark', '“nobody asked'],
    ['for the other chat', '@everyone @here <@1> <@&2> <#3>'],
    ['that would ping the channel', '<!channel> <!here> <!everyone> <@U0BOT> <!subteam^S1>'],
    ['of backticks and asterisks', '```*** `a` *b* _c_ ~d~ <http://g.example|f> > q'],
    ['with hidden and reversing marks', 'no\u200bbo\u202edy\u2066 \u200fasked\u2069'],
    ['with a null byte', 'nobody\u0000asked'],
    ['with half a surrogate pair', 'nobody \ud83e asked'],
    ['with entities', '&amp; &lt;!channel&gt; & <'],
  ])('a phrase %s gets a clear answer that breaks nothing', async (_, phrase) => {
    const { body } = await on.slack.slash(`/said-it ${phrase}`).answer();
    expect(String(body['text']).length).toBeGreaterThan(20);
    expect(JSON.stringify(body)).not.toMatch(/"type":"(broadcast|user|usergroup|channel|link)"/);
  });

  test('the log holds no word of what people ask, and no token', async () => {
    await on.slack.slash('/said-it xyzzy-private-words').answer();
    const log = on.log.join('');
    expect(log).not.toContain('xyzzy-private-words');
    expect(log).not.toMatch(/xox|xapp|a-signing-secret/);
  });
});
