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
  type Report,
  sayIn,
  statementActions,
} from '../../src/command/index.ts';
import type { Statement } from '../../src/story/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps, said } from '../fixtures/lamps.ts';
import { buttonOf, labelsOf, wordsOf } from '../fixtures/words.ts';

const { desk, services } = openDesk([lamps]);

const under = (statement: Statement): string[] =>
  statementActions(lamps, statement, sayIn('en')).map(({ label }) => label);

const who = (quote: Statement, as = asker()): Promise<Reply> =>
  desk.call({ command: 'who-said', options: { quote: `#${quote.id}` } }, as);

/** Presses a button as a chat does after a restart: with nothing but its id. */
const press = (action: Action | undefined, as = asker()): Promise<Reply> =>
  desk.call(decodeCall(encodeCall(action?.call ?? { command: '', options: {} })) as Call, as);

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
    const reply = await press(buttonOf(await who(said.harbour), 'Context'));
    expect(wordsOf(reply)).toMatchInlineSnapshot(`
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
    const reply = await press(buttonOf(await who(said.spring), 'Context'));
    expect(wordsOf(reply)).toContain('Lamps and trees · paragraphs 5 to 6');
  });

  test('of a statement that is gone says so', async () => {
    const reply = await desk.call({ command: 'context', options: { statement: '#0000000000' } }, asker());
    expect(wordsOf(reply)).toBe('I no longer have that statement: its story has been changed or taken away.');
  });

  test('of a statement in another story than the channel’s is still found', async () => {
    const other = openDesk([lamps, { ...lamps, id: 'other', statements: [] }]);
    await other.services.settings.set(asker(), { story: 'other' });
    const reply = await other.desk.call(
      { command: 'context', options: { statement: `#${said.trees.id}` } },
      asker(),
    );
    expect(wordsOf(reply)).toContain('for every lamp');
  });
});

test.each(['who-said?quote=', 'who-answered?quote=', 'what-did?person=', 'what-did?topic=trees&person='])(
  'a button of a statement that is gone says so, to whoever presses alone: %s',
  async (id) => {
    const reply = await desk.call(decodeCall(`${id}%230000000000`) as Call, asker());
    expect(wordsOf(reply)).toBe('I no longer have that statement: its story has been changed or taken away.');
    expect(reply.visibility).toBe('private');
  },
);

describe('share', () => {
  const privately = async (statement = said.trees, as = asker()): Promise<Reply> => {
    const reply = await press(buttonOf(await who(statement, as), 'Context'), as);
    expect(reply.visibility).toBe('private');
    return reply;
  };

  test('makes a private answer public, with the name of whoever shares it', async () => {
    const reply = await press(buttonOf(await privately(), 'Share'));
    expect(reply.visibility).toBe('public');
    expect(wordsOf(reply)).toMatch(/^Shared by Ann\n\nAround the statement of Mara Voss/);
    expect(labelsOf(reply)).not.toContain('Share');
  });

  test('stands under no public answer, none in a direct conversation and none in a quiet channel', async () => {
    expect(labelsOf(await who(said.trees))).not.toContain('Share');
    expect(labelsOf(await privately(said.trees, asker({ direct: true })))).not.toContain('Share');
    await services.settings.set(asker({ channel: 'quiet' }), { quiet: true });
    expect(labelsOf(await privately(said.trees, asker({ channel: 'quiet' })))).not.toContain('Share');
  });

  test('is not there, and does nothing, where nobody else would see the answer', async () => {
    const as = asker({ unheard: true });
    const context = { command: 'context', options: { statement: `#${said.trees.id}` } };
    expect(labelsOf(await desk.call(context, as))).not.toContain('Share');
    expect((await press(buttonOf(await privately(), 'Share'), as)).visibility).toBe('private');
  });

  test('pressed after the channel has become quiet stays private and says why', async () => {
    const share = buttonOf(await privately(), 'Share');
    const reply = await press(share, asker({ channel: 'quiet' }));
    expect(reply.visibility).toBe('private');
    expect(wordsOf(reply)).toContain('This channel is quiet');
  });

  test('of a private search shows the very statement that was found', async () => {
    await services.settings.set(asker({ channel: 'private' }), { visibility: 'private' });
    const as = asker({ channel: 'private' });
    const found = await desk.call({ command: 'who-said', options: { quote: 'light to a ship' } }, as);
    expect(buttonOf(found, 'Share')?.call.options['answer']).toBe(`who-said?quote=%23${said.light.id}`);
    expect(wordsOf(await press(buttonOf(found, 'Share'), as))).toContain('Olu Adeyemi');
  });

  test('shares nothing that shows no story', async () => {
    const help = await desk.call({ command: 'help', options: {} }, asker());
    expect(labelsOf(help)).toEqual([]);
    const forged = await desk.call({ command: 'share', options: { answer: 'help' } }, asker());
    expect(forged.visibility).toBe('private');
  });
});

describe('wrong?', () => {
  const ask = (): Promise<Reply> => who(said.trees).then((reply) => press(buttonOf(reply, 'Wrong?')));

  test('files a report with the statement’s id and gives its number, to the person alone', async () => {
    const filed: Report[] = [];
    const reports = {
      file: async (report: Report) => {
        filed.push(report);
        return services.reports.file(report);
      },
    };
    const watched = openDesk([lamps], { reports }).desk;
    const call = buttonOf(await who(said.trees), 'Wrong?')?.call as Call;
    const reply = await watched.call(call, asker());
    expect(wordsOf(reply)).toMatch(/^Thank you. The operator has it under number \S+\. What is wrong\?$/);
    expect(reply.visibility).toBe('private');
    expect(filed).toEqual([
      {
        asker: { chat: 'discord', workspace: '1', channel: '2', person: '3' },
        statement: said.trees.id,
        story: lamps.id,
        note: '',
      },
    ]);
  });

  test('takes what exactly is wrong by a second press', async () => {
    const reply = await ask();
    expect(labelsOf(reply)).toEqual(['The speaker', 'The words', 'Who answered whom', 'Something else']);
    expect(wordsOf(await press(buttonOf(reply, 'The speaker')))).toMatch(
      /^Thank you, noted under number \S+\.$/,
    );
  });

  test('pressed again by the same person is the same report, and says so', async () => {
    const numberIn = (reply: Reply): string => /number (\w+)/.exec(wordsOf(reply))?.[1] ?? '';
    const as = asker({ person: 'twice' });
    const button = buttonOf(await who(said.trees), 'Wrong?');
    const first = await press(button, as);
    const second = await press(button, as);
    expect(wordsOf(second)).toMatch(
      /^You have reported this already: the operator has it under number \w+\./,
    );
    expect(numberIn(second)).toBe(numberIn(first));
    expect(numberIn(await press(buttonOf(second, 'The words'), as))).toBe(numberIn(first));
    expect(numberIn(await press(button, asker({ person: 'other' })))).not.toBe(numberIn(first));
  });
});

test('a command behind a button is in no help and can’t be looked up there', async () => {
  const help = await desk.call({ command: 'help', options: {} }, asker());
  const list = help.parts.find((part) => part.type === 'list');
  const lines = list?.type === 'list' ? list.items.map(({ text }) => plainText(text)).join('\n') : '';
  expect(lines).toContain('/who-said');
  expect(lines).not.toMatch(/\/(context|share|wrong)/);
  expect(wordsOf(await desk.call({ command: 'help', options: { command: 'share' } }, asker()))).toContain(
    'There is no command /share.',
  );
});
