// How questions are read: which command they call with what, and what the reply says that it took them to be.
import { describe, expect, test } from 'vitest';
import { encodeCall, plainText, type Reply, type Turn } from '../../src/command/index.ts';
import { readQuestion } from '../../src/search/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';
import { lamps, said } from '../fixtures/lamps.ts';

const { desk } = openDesk([lamps]);

const readingOf = ({ parts: [first] }: Reply): string =>
  first?.type === 'text' ? plainText(first.text) : '';

/** A reply as the next question finds it in the conversation. */
const turns = (question: string, reply: Reply): Turn[] => [
  { from: 'person', text: question, actions: [] },
  {
    from: 'bot',
    text: reply.parts
      .map((part) => (part.type === 'card' ? part.body.map(plainText).join('\n') : ''))
      .join('\n'),
    actions: reply.actions.map(({ call }) => encodeCall(call)),
  },
];

describe('a question asks for', () => {
  test.each([
    ['who said it was over?', 'speaker', null, 'it was over'],
    ['Whose words were “it was over”?', 'speaker', null, '“it was over”'],
    ['who called the mayor a coward?', 'speaker', null, 'the mayor a coward'],
    ['hey rowbot, which senator blamed the weather?', 'speaker', 'senator', 'the weather'],
    ['somebody said it was over, who?', 'speaker', null, 'it was over'],
    ['who was it that claimed the lamps are fine', 'speaker', null, 'the lamps are fine'],
    ['what did the mayor say about the lamps?', 'words', 'the mayor', 'the lamps'],
    ['can you tell me what Voss thinks of ships', 'words', 'Voss', 'ships'],
    ['what does Voss think of ships?', 'words', 'Voss', 'ships'],
    ['what was Voss’s view on ships?', 'words', 'Voss', 'ships'],
    ['did Voss explain why she left?', 'words', 'Voss', 'why she left'],
    ['how did Adeyemi respond to the mayor?', 'reply', 'Adeyemi', 'the mayor'],
    ['what was Adeyemi’s comeback when she mentioned trees?', 'reply', 'Adeyemi', 'she mentioned trees'],
    ['what did Adeyemi say back?', 'reply', 'Adeyemi', ''],
    ['who answered the mayor?', 'reply', null, 'the mayor'],
    ['what are the lamps for according to Voss?', 'words', 'Voss', 'what are the lamps for'],
    ['according to the mayor, when will they be back?', 'words', 'the mayor', 'when will they be back'],
    ['when did the lamps go dark?', 'fact', null, 'when did the lamps go dark'],
    ['how many lamps are there?', 'fact', null, 'how many lamps are there'],
  ] as const)('%s', (asked, wants, subject, topic) => {
    const question = readQuestion(asked);
    expect([question.wants, question.subject, question.topic]).toEqual([wants, subject, topic]);
  });
});

test('who is asked to be something is not who asks for it', async () => {
  for (const asked of [
    'who wants Voss to plant a tree for every lamp?',
    'who accused Voss of planting a tree for every lamp?',
  ]) {
    const reply = await desk.ask(asked, asker());
    expect([asked, reply.verdict]).not.toEqual([asked, 'found']);
  }
});

describe('the reply says what it took the question to be', () => {
  test.each([
    [
      'did the clerk call the evening a long night?',
      'who-said',
      'I read this as: who called the evening a long night?',
    ],
    [
      'who said nobody asked the harbour?',
      'who-said',
      'I read this as: who said “nobody asked the harbour”?',
    ],
    ['nobody asked the harbour', 'who-said', 'I read this as: who said “nobody asked the harbour”?'],
    [
      'what did the mayor say about a tree?',
      'what-did',
      'I read this as: what Mara Voss said about “a tree”.',
    ],
    ['what did Adeyemi say?', 'what-did', 'I read this as: everything Olu Adeyemi said.'],
    [
      'how did the harbour master respond to Voss?',
      'who-answered',
      'I read this as: what Olu Adeyemi answered to “Voss”.',
    ],
    [
      'did Voss say “nobody asked the harbour”?',
      'did-say',
      'I read this as: did Mara Voss say “nobody asked the harbour”?',
    ],
    ['who is the harbour master?', 'people', 'I read this as: who is the harbour master?'],
    [
      'when did the street lamps go dark?',
      'ask',
      'I read this as: when, in the story, “when did the street lamps go dark”?',
    ],
  ])('%s', async (asked, command, reading) => {
    const reply = await desk.ask(asked, asker());
    expect([reply.command, readingOf(reply)]).toEqual([command, reading]);
  });

  test('a fact is answered in the reporter’s words, with the paragraph', async () => {
    const [first] = (await desk.ask('when did the street lamps go dark?', asker())).results;
    expect([first?.type, first?.speaker, first?.paragraph]).toEqual(['passage', null, 1]);
    expect(first?.text).toContain('went dark again on Monday');
  });
});

describe('a follow-up', () => {
  const first = 'who said we shall plant a tree for every lamp?';

  test.each([
    ['and what did he answer?', 'who-answered', said.harbour.id],
    ['was there an answer?', 'who-answered', said.harbour.id],
    ['what else did she say about spring?', 'what-did', said.spring.id],
    ['who said that?', 'who-said', said.trees.id],
    ['when did she say that?', 'context', said.trees.id],
    ['and Adeyemi?', 'what-did', said.harbour.id],
  ])('%s', async (asked, command, id) => {
    const reply = await desk.ask(first, asker());
    const next = await desk.ask(asked, asker(), turns(first, reply));
    expect([next.command, next.results[0]?.id]).toEqual([command, id]);
  });

  test.each([
    ['and about spring?', 'what-did', said.spring.id],
    ['what about spring?', 'what-did', said.spring.id],
    ['what about the harbour master?', 'what-did', said.light.id],
  ])('on what somebody said: %s', async (asked, command, id) => {
    const asking = 'what did the mayor say about a tree?';
    const reply = await desk.ask(asking, asker());
    const next = await desk.ask(asked, asker(), turns(asking, reply));
    expect([next.command, next.results[0]?.id]).toEqual([command, id]);
  });

  test('knows the statement from the words of the message alone', async () => {
    const thread: Turn[] = [
      { from: 'bot', text: 'Shared by Ann\n“Nobody asked the harbour what it wanted,”', actions: [] },
    ];
    expect((await desk.ask('who said that?', asker(), thread)).results[0]?.id).toBe(said.harbour.id);
  });

  test('that names its subject is about that person, whoever spoke before', async () => {
    const reply = await desk.ask(first, asker());
    const next = await desk.ask('did Zebedee say he would sail home?', asker(), turns(first, reply));
    expect([readingOf(next), next.reason].join(' ')).not.toContain('Voss');
    expect(next.reason).toContain('Zebedee isn’t in the story');
  });

  test('without anything before it says that it doesn’t know who is meant', async () => {
    const reply = await desk.ask('and what did he answer?', asker());
    expect([reply.verdict, readingOf(reply)]).toEqual([
      'unknown',
      'I don’t know whom you mean by “he”. Ask again with the name.',
    ]);
  });

  test('takes the person of the question before, where no statement was shown', async () => {
    const thread: Turn[] = [
      { from: 'person', text: 'when did the harbour master leave?', actions: [] },
      { from: 'bot', text: 'The story doesn’t tell.', actions: [] },
    ];
    const reply = await desk.ask('and what did he answer?', asker(), thread);
    expect([reply.command, reply.results[0]?.id]).toEqual(['who-answered', said.harbour.id]);
  });
});

describe('a question about an act', () => {
  test('that the story doesn’t report is not answered with something else that was said', async () => {
    const reply = await desk.ask('did the mayor apologise?', asker());
    expect(['close', 'unknown']).toContain(reply.verdict);
  });

  test('asks for what was written in that way, where there is any', async () => {
    const reply = await desk.line('what-did Voss letter', asker());
    expect(reply.results.map(({ id }) => id)).toEqual([said.spring.id]);
  });

  test('“who won …?” is not answered where nobody wins', async () => {
    const reply = await desk.ask('who won the street lamps of Harrow Bay on Monday?', asker());
    expect(['close', 'unknown']).toContain(reply.verdict);
  });
});

describe('a question in another language', () => {
  test('gets no statement, and is told that English is understood', async () => {
    const reply = await desk.ask('wer hat das gesagt und warum?', asker());
    expect([reply.verdict, reply.results.length, readingOf(reply)]).toEqual([
      'unknown',
      0,
      'I understand questions in English alone. The story’s own words find it, too.',
    ]);
  });
});

describe('a question about somebody', () => {
  test('whom the story doesn’t have is not answered with a namesake’s words', async () => {
    for (const question of [
      'what did Mara Lindqvist say about the lamps?',
      'what did mara lindqvist say about the lamps?',
      'how did Mara Lindqvist respond to the harbour master?',
    ]) {
      const reply = await desk.ask(question, asker());
      expect([question, reply.verdict, reply.results.length]).toEqual([question, 'unknown', 0]);
      expect(reply.reason).toMatch(/^mara lindqvist isn’t in the story\.$/iu);
      expect(readingOf(reply)).not.toContain('Mara Voss');
    }
  });

  test('described by a word that the story doesn’t use names no half of it', async () => {
    const { reason } = await desk.ask('what did the general say about the cuts', asker());
    expect(reason).not.toMatch(/^the isn’t/u);
  });

  test('who said nothing of the kind leads to all that they say', async () => {
    const reply = await desk.ask('what did Mara Voss say 0?', asker());
    expect([reply.verdict, reply.reason]).toEqual([
      'unknown',
      'The story reports nothing that Mara Voss said about that.',
    ]);
    const [all] = reply.actions;
    expect(all?.label).toBe('Everything they say');
    const next = await desk.call(all?.call ?? { command: '', options: {} }, asker());
    expect(next.results.map(({ speaker }) => speaker)).toContain('Mara Voss');
  });

  test('called “she” with nothing before it gets what is near, and is told why', async () => {
    const reply = await desk.ask('what did she say about a tree for every lamp?', asker());
    expect([reply.verdict, reply.reason, reply.results[0]?.id]).toEqual([
      'close',
      'I don’t know whom you mean by “she”. The nearest I find:',
      said.trees.id,
    ]);
  });

  test.each([
    ['what was the harbour asked about according to Olu Adeyemi?', said.harbour.id],
    ['what was said about trees by Mara Voss?', said.trees.id],
    ['what did the harbour boss say about a ship?', said.light.id],
    ['why did Mara Voss say the lamps would be back by spring?', said.spring.id],
  ])('is found however it is put: %s', async (question, id) => {
    expect((await desk.ask(question, asker())).results[0]?.id).toBe(id);
  });
});
