// The buttons under a statement: each acts from its id alone, and leads where its label says.
import { describe, expect, test } from 'vitest';
import {
  ACTION_ID_LIMIT,
  type Action,
  type Call,
  decodeCall,
  encodeCall,
  plainText,
  type Reply,
  sayIn,
  statementActions,
} from '../../src/command/index.ts';
import type { Statement } from '../../src/story/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps, said } from '../fixtures/lamps.ts';

const { desk, services } = openDesk([lamps]);

const labels = (reply: Reply): string[] => reply.actions.map(({ label }) => label);
const under = (statement: Statement): string[] =>
  statementActions(lamps, statement, sayIn('en')).map(({ label }) => label);

const words = ({ parts }: Reply): string =>
  parts
    .map((part) =>
      part.type === 'text'
        ? plainText(part.text)
        : part.type === 'card'
          ? [plainText(part.heading), ...part.body.map(plainText), part.footer].join('\n')
          : '',
    )
    .join('\n\n');

const who = (quote: Statement, as = asker()): Promise<Reply> =>
  desk.call({ command: 'who-said', options: { quote: `#${quote.id}` } }, as);

/** Presses a button as a chat does after a restart: with nothing but its id. */
const press = (action: Action | undefined, as = asker()): Promise<Reply> =>
  desk.call(decodeCall(encodeCall(action?.call ?? { command: '', options: {} })) as Call, as);

const button = (reply: Reply, label: string): Action | undefined =>
  reply.actions.find((action) => action.label === label);

describe('the buttons of a statement', () => {
  test('are its context, who answered it, more by its speaker, and whether it is right', () => {
    expect(under(said.trees)).toEqual(['Context', 'Who answered', 'More by Mara Voss', 'Wrong?']);
  });

  test('that would lead to nothing are left out', () => {
    expect(under(said.night)).toEqual(['Context', 'Wrong?']);
    expect(under(said.light)).toEqual(['Context', 'More by Olu Adeyemi', 'Wrong?']);
  });

  test('have ids that every chat takes', () => {
    for (const statement of lamps.statements)
      for (const { call } of statementActions(lamps, statement, sayIn('en')))
        expect(encodeCall(call).length).toBeLessThanOrEqual(ACTION_ID_LIMIT);
  });
});

describe('context', () => {
  test('shows the paragraph before, the statement in bold, and the paragraph after', async () => {
    const reply = await press(button(await who(said.harbour), 'Context'));
    expect(words(reply)).toMatchInlineSnapshot(`
      "Around the statement of Olu Adeyemi
      Mara Voss, the mayor, told the council: “We shall plant a tree for every lamp that goes out in this town.” ¶ 2
      The harbour master, Olu Adeyemi, hit back. “Nobody asked the harbour what it wanted,” he said. ¶ 3
      “A tree gives no light to a ship,” he added. ¶ 4
      Lamps and trees · paragraphs 2 to 4"
    `);
    const [card] = reply.parts;
    const bold = card?.type === 'card' ? card.body.flat().filter(({ emphasis }) => emphasis === 'bold') : [];
    expect(bold.map(({ text }) => text)).toEqual([said.harbour.text]);
    expect(reply.visibility).toBe('private');
  });

  test('of the last paragraph ends with it', async () => {
    const reply = await press(button(await who(said.spring), 'Context'));
    expect(words(reply)).toContain('Lamps and trees · paragraphs 5 to 6');
  });

  test('of a statement that is gone says so', async () => {
    const reply = await desk.call({ command: 'context', options: { statement: '#0000000000' } }, asker());
    expect(words(reply)).toBe('I no longer have that statement: its story has been changed or taken away.');
  });

  test('of a statement in another story than the channel’s is still found', async () => {
    const other = openDesk([lamps, { ...lamps, id: 'other', statements: [] }]);
    await other.services.settings.set(asker(), { story: 'other' });
    const reply = await other.desk.call(
      { command: 'context', options: { statement: `#${said.trees.id}` } },
      asker(),
    );
    expect(words(reply)).toContain('for every lamp');
  });
});

describe('share', () => {
  const privately = async (statement = said.trees, as = asker()): Promise<Reply> => {
    const reply = await press(button(await who(statement, as), 'Context'), as);
    expect(reply.visibility).toBe('private');
    return reply;
  };

  test('makes a private answer public, with the name of whoever shares it', async () => {
    const reply = await press(button(await privately(), 'Share'));
    expect(reply.visibility).toBe('public');
    expect(words(reply)).toMatch(/^Shared by Ann\n\nAround the statement of Mara Voss/);
    expect(labels(reply)).not.toContain('Share');
  });

  test('stands under no public answer, none in a direct conversation and none in a quiet channel', async () => {
    expect(labels(await who(said.trees))).not.toContain('Share');
    expect(labels(await privately(said.trees, asker({ direct: true })))).not.toContain('Share');
    await services.settings.set(asker({ channel: 'quiet' }), { quiet: true });
    expect(labels(await privately(said.trees, asker({ channel: 'quiet' })))).not.toContain('Share');
  });

  test('pressed after the channel has become quiet stays private and says why', async () => {
    const share = button(await privately(), 'Share');
    const reply = await press(share, asker({ channel: 'quiet' }));
    expect(reply.visibility).toBe('private');
    expect(words(reply)).toContain('This channel is quiet');
  });

  test('of a private search shows the very statement that was found', async () => {
    await services.settings.set(asker({ channel: 'private' }), { visibility: 'private' });
    const as = asker({ channel: 'private' });
    const found = await desk.call({ command: 'who-said', options: { quote: 'light to a ship' } }, as);
    expect(button(found, 'Share')?.call.options['answer']).toBe(`who-said?quote=%23${said.light.id}`);
    expect(words(await press(button(found, 'Share'), as))).toContain('Olu Adeyemi');
  });

  test('shares nothing that shows no story', async () => {
    const help = await desk.call({ command: 'help', options: {} }, asker());
    expect(labels(help)).toEqual([]);
    const forged = await desk.call({ command: 'share', options: { answer: 'help' } }, asker());
    expect(forged.visibility).toBe('private');
  });
});

test('a command behind a button is in no help and can’t be looked up there', async () => {
  const help = await desk.call({ command: 'help', options: {} }, asker());
  const list = help.parts.find((part) => part.type === 'list');
  const lines = list?.type === 'list' ? list.items.map(({ text }) => plainText(text)).join('\n') : '';
  expect(lines).toContain('/who-said');
  expect(lines).not.toMatch(/\/(context|share)/);
  expect(words(await desk.call({ command: 'help', options: { command: 'share' } }, asker()))).toContain(
    'There is no command /share.',
  );
});
