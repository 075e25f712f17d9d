// Asking and being answered on Discord: slash commands, autocomplete, buttons, the message menu, and bad input.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sayIn } from '../../../src/command/index.ts';
import { PERMISSION, USUAL } from '../../fakes/discord/index.ts';
import type { Json } from '../../fakes/json.ts';
import { COMMANDS, slowCommand, testDesk } from '../quotes.ts';
import { type Stage, stage } from './stage.ts';

let on: Stage;
const slow = [slowCommand(), slowCommand()].map((one, i) => ({
  ...one,
  command: { ...one.command, name: `slow-${i}` },
}));

beforeAll(async () => {
  on = await stage({
    desk: testDesk({ commands: [...COMMANDS, ...slow.map(({ command }) => command)] }),
    settings: { times: { deferAfter: 20 } },
  });
});
afterEach(() => expect(on.discord.violations.splice(0)).toEqual([]));
afterAll(() => on.end());

test('a slash command is answered by an embed with speaker, words, answers and paragraph', async () => {
  const { body, ephemeral } = await on.discord.slash('said-it', { quote: 'a tree for every lamp' }).answer();
  expect(ephemeral).toBe(false);
  expect(body['embeds']).toMatchInlineSnapshot(`
    [
      {
        "description": "> “We shall plant a tree for every lamp that goes out in this town.”",
        "fields": [
          {
            "name": "Answered by",
            "value": "The story reports no answer",
          },
        ],
        "footer": {
          "text": "Lamps and trees · paragraph 4",
        },
        "title": "Mara Voss",
      },
    ]
  `);
  expect(body['components']).toMatchInlineSnapshot(`
    [
      {
        "components": [
          {
            "custom_id": "said-it?quote=%23a1",
            "label": "Who answered",
            "style": 2,
            "type": 2,
          },
        ],
        "type": 1,
      },
    ]
  `);
});

test('what is typed is completed, and the chosen statement is the one that is answered', async () => {
  const choices = await on.discord.type('said-it', 'quote', 'harbour').offered();
  expect(choices).toMatchInlineSnapshot(`
    [
      {
        "name": "Olu Adeyemi: Nobody asked the harbour what it wanted",
        "value": "#b2",
      },
    ]
  `);
  const { body } = await on.discord.slash('said-it', { quote: String(choices[0]?.['value']) }).answer();
  expect(JSON.stringify(body)).toContain('Olu Adeyemi');
});

test('nonsense gets a clear answer', async () => {
  const { body } = await on.discord.slash('said-it', { quote: 'xyzzy plugh' }).answer();
  expect(JSON.stringify(body['embeds'])).toContain('Nothing like “xyzzy plugh” in the story.');
});

test('a button acts from its own id alone', async () => {
  const { body } = await on.discord.press('said-it?quote=%23b2').answer();
  expect(JSON.stringify(body)).toContain('Olu Adeyemi');
});

const buttonIn = (body: unknown): string => /"custom_id":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';

test('a switch under a private message changes it in its place', async () => {
  const shown = await on.discord.slash('lamp').answer();
  expect(shown.ephemeral).toBe(true);
  const off = on.discord.press(buttonIn(shown.body), { ephemeral: true });
  const { body } = await off.update();
  expect(JSON.stringify(body)).toContain('The lamp is off.');
  const again = await on.discord.press(buttonIn(body), { ephemeral: true }).update();
  expect(JSON.stringify(again.body)).toContain('The lamp is on.');
  expect(off.messages).toEqual([]);
});

test('a switch under a message that others see, and a refusal, come beside it', async () => {
  const among = on.discord.press('=lamp?to=off');
  const refused = on.discord.press('=lamp?to=stuck', { ephemeral: true });
  for (const [asked, words] of [
    [among, 'The lamp is off.'],
    [refused, 'The lamp is stuck.'],
  ] as const) {
    const { body, ephemeral } = await asked.answer();
    expect(JSON.stringify(body)).toContain(words);
    expect({ ephemeral, changed: asked.changed }).toEqual({ ephemeral: true, changed: null });
  }
});

test('a button of another time is told apart politely', async () => {
  const { body, ephemeral } = await on.discord.press('???').answer();
  expect(ephemeral).toBe(true);
  expect(JSON.stringify(body)).toContain('I don’t know this button any more.');
});

test('more choices than buttons become menus, and a choice from one is answered', async () => {
  const { body } = await on.discord.slash('many', { count: 60 }).answer();
  expect(JSON.stringify(body['components'])).toContain('Choice 60');
  const chosen = await on.discord.press('choose:0', { values: ['said-it?quote=%23a1&n=0'] }).answer();
  expect(JSON.stringify(chosen.body)).toContain('Mara Voss');
});

test('the menu of a message hands its words to the command', async () => {
  const { body } = await on.discord
    .menu(sayIn('en')('who-said.quote').slice(0, 32), 'nobody asked the harbour')
    .answer();
  expect(JSON.stringify(body)).toContain('Olu Adeyemi');
});

test('the menu of a message takes the words that it forwards or frames, and says where there are none', async () => {
  const label = sayIn('en')('who-said.quote').slice(0, 32);
  const wordsIn = async (more: Json): Promise<string> =>
    JSON.stringify((await on.discord.menu(label, '', {}, more).answer()).body);
  const forwarded = { type: 0, content: 'nobody asked the harbour', embeds: [], attachments: [] };
  const reference = { type: 1, channel_id: '1', message_id: '2' };
  expect(
    await wordsIn({ message_reference: reference, message_snapshots: [{ message: forwarded }] }),
  ).toContain('Olu Adeyemi');
  expect(await wordsIn({ embeds: [{ title: 'Seen', description: 'nobody asked the harbour' }] })).toContain(
    'Olu Adeyemi',
  );
  expect(await wordsIn({})).toContain('There are no words in that message');
});

test('a command for administrators is for those who may manage the server, and its reply is private', async () => {
  const refused = await on.discord.slash('secret').answer();
  expect(JSON.stringify(refused.body)).toContain('/secret is for administrators of this place.');
  const allowed = await on.discord
    .slash('secret', {}, { permissions: USUAL | PERMISSION.manageGuild })
    .answer();
  expect(JSON.stringify(allowed.body)).toContain('For you alone.');
  expect(allowed.ephemeral).toBe(true);
});

test('a fault gets an apology with a reference and stops nothing', async () => {
  const { body } = await on.discord.slash('broken').answer();
  expect(JSON.stringify(body)).toContain('give the operator this number: f00d');
});

test('a slow reply is deferred, then shown', async () => {
  const asked = on.discord.slash('slow-0');
  await asked.deferral();
  slow[0]?.open('public');
  const { body, ephemeral } = await asked.answer();
  expect(ephemeral).toBe(false);
  expect(JSON.stringify(body)).toContain('Mara Voss');
});

test('a deferred reply that turns out private is not shown in public', async () => {
  const asked = on.discord.slash('slow-1');
  await asked.deferral();
  slow[1]?.open('private');
  const { ephemeral } = await asked.answer();
  expect(ephemeral).toBe(true);
  expect(asked.messages).toHaveLength(1);
});

test('a user-installed bot answers in a server that it is no member of, and in other direct messages', async () => {
  const abroad = { guild: undefined, channel: '77', context: 2 as const };
  const { body } = await on.discord.slash('said-it', { quote: 'harbour' }, abroad).answer();
  expect(JSON.stringify(body)).toContain('Olu Adeyemi');
  const elsewhere = { guild: (BigInt(1_500_000) << 22n).toString(), channel: '78' };
  const there = await on.discord.slash('said-it', { quote: 'harbour' }, elsewhere).answer();
  expect(JSON.stringify(there.body)).toContain('Olu Adeyemi');
});

test('where embeds are forbidden the same stands in plain text', async () => {
  const bare = USUAL & ~PERMISSION.embedLinks;
  const { body } = await on.discord.slash('said-it', { quote: 'harbour' }, { appPermissions: bare }).answer();
  expect(body['embeds']).toEqual([]);
  expect(body['content']).toMatchInlineSnapshot(`
    "**Olu Adeyemi**
    > “Nobody asked the harbour what it wanted.”
    **Answered by**
    The story reports no answer
    -# Lamps and trees · paragraph 4"
  `);
});

test.each([
  ['blank', ' '],
  ['of 6,000 characters', 'harbour '.repeat(750)],
  ['of punctuation', '?!…—.,;:'],
  ['of emoji', '🦆🦆🏴‍☠️'],
  ['with an unclosed quotation mark', '“nobody asked'],
  ['that would ping everyone', '@everyone @here <@1> <@&2> <#3>'],
  ['for the other chat', '<!channel>'],
  ['of backticks and asterisks', '```*** `a` **b** __c__ ~~d~~ ||e|| [f](http://g.example) # h'],
  ['with hidden and reversing marks', 'no\u200bbo\u202edy\u2066 \u200fasked\u2069'],
  ['with a null byte', 'nobody\u0000asked'],
  ['with half a surrogate pair', 'nobody \ud83e asked'],
])('a phrase %s gets a clear answer that breaks nothing', async (_, quote) => {
  const { body } = await on.discord.slash('said-it', { quote }).answer();
  const shown = JSON.stringify(body['embeds']);
  expect(shown.length).toBeGreaterThan(20);
  expect(shown).not.toMatch(/(?<!\\\\)@everyone|(?<!\\\\)<[@#!]|(?![\u200d])[\p{Cc}\p{Cf}]/u);
});
