// Questions that use other words than the news does: each rule of English with a story of our own.
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/index.ts';
import { asker, openDesk } from '../fixtures/desk.ts';

const text = `Plans for a toll bridge across Kelmouth harbour are in doubt after council leader Moira Tennant clashed with the port.

"We were promised half the money," Tennant told a packed meeting at the Corn Exchange. "It is an insult to this town."

Piers Langley, the port's chief executive, rejected the claim. "Mrs Tennant is a fool and a liar," he said.

Councillor Ruth Amis, who was expelled from the cabinet in May after voting against the bridge, said she felt vindicated.

Tom Baird, who runs the ferry, stood up for Amis. "Ruth Amis is the most honest woman in that building," Baird said.

According to the union, 60 jobs would be lost.

A senior aide admitted that the talks had been "a shambles from start to finish".

A passenger said nobody would cross. "He shouted at everybody and apologised to nobody," the passenger said of Langley.

The bridge inquiry papers, filed on Monday, name three builders.`;

const story = read({
  id: 'bridge',
  title: 'Bridge row',
  text,
  date: null,
  source: null,
  people: [],
  corrections: [],
});
const { desk } = openDesk([story]);

describe('the first result answers', () => {
  test.each([
    ['why was Amis kicked out of the cabinet?', /expelled from the cabinet/],
    ['when did they throw Amis out of the cabinet?', /in May/],
    ['where did Tennant speak?', /Corn Exchange|promised half/],
    ['who praised Amis?', /most honest/],
    ['who insulted Tennant?', /fool and a liar/],
    ['who defended Amis?', /most honest/],
    ['what did the union say?', /60 jobs/],
    ['what did the senior aide say?', /shambles/],
    ['what did the aide say about the talks?', /shambles/],
    ['what do the inquiry papers say?', /three builders/],
  ] as const)('%s', async (asked, words) => {
    const reply = await desk.ask(asked, asker());
    expect([reply.verdict === 'unknown', reply.results[0]?.text]).toEqual([
      false,
      expect.stringMatching(words),
    ]);
  });
});

test('a source without a name is asked for page by page like anybody else', async () => {
  const reply = await desk.ask('what did the senior aide say?', asker());
  expect(reply.reason).toBe('The story lays one statement to “A senior aide”.');
  expect((await desk.ask('what did the archbishop say?', asker())).reason).toBe(
    'The archbishop isn’t in the story.',
  );
});

test('a phrase that begins with a verb of saying is looked for as a phrase where a statement has it', async () => {
  const said = await desk.line('who-said "shouted at everybody and apologised to nobody"', asker());
  expect(said.verdict).toBe('found');
  const absent = await desk.line('who-said "shouted at everybody and apologised to umbrellas"', asker());
  expect(absent.verdict).toBe('close');
});

test('three words of German are told that questions go in English', async () => {
  expect((await desk.ask('und wer antwortete?', asker())).reason).toMatch(/English/u);
});
