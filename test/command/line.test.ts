import { describe, expect, test } from 'vitest';
import { defineCommand, number, text } from '../../src/command/index.ts';
import { parseLine } from '../../src/command/line.ts';

const nothing = () => ({ verdict: null, reason: '', parts: [], actions: [], results: [] });
const one = defineCommand({
  name: 'who-said',
  description: 'who-said.description',
  options: { quote: text({ description: 'who-said.quote', required: true }) },
  visibility: 'public',
  run: nothing,
});
const two = defineCommand({
  name: 'did-say',
  description: 'who-said.description',
  options: {
    speaker: text({ description: 'who-said.quote', required: true }),
    quote: text({ description: 'who-said.quote', required: true }),
    page: number({ description: 'who-said.quote', min: 1, max: 9 }),
  },
  visibility: 'public',
  run: nothing,
});
const find = (name: string) => [one, two].find((command) => command.name === name);

describe('a raw line becomes a call', () => {
  test.each([
    ['who-said "backbone of a slug"', { quote: 'backbone of a slug' }],
    ['who-said “backbone of a slug”', { quote: 'backbone of a slug' }],
    ['who-said backbone of a slug', { quote: 'backbone of a slug' }],
    ['/WHO-SAID backbone', { quote: 'backbone' }],
    ['who-said "an unclosed mark', { quote: 'an unclosed mark' }],
    ['who-said it was "all over" by noon', { quote: 'it was "all over" by noon' }],
    ["who-said it isn't over", { quote: "it isn't over" }],
    ['who-said quote:"all over"', { quote: 'all over' }],
    ['who-said', {}],
    ['who-said    ', {}],
    ['who-said ""', {}],
    ['did-say Ann Lee "all over"', { speaker: 'Ann Lee', quote: 'all over' }],
    ['did-say “Ann Lee” ‘it isn’t over’', { speaker: 'Ann Lee', quote: 'it isn’t over' }],
    ['did-say Lee over', { speaker: 'Lee', quote: 'over' }],
    ['did-say page:2 speaker=Lee quote:"all over"', { page: '2', speaker: 'Lee', quote: 'all over' }],
  ])('%s', (line, options) => {
    const call = parseLine(line, find);
    expect('unknown' in call ? call : call.options).toEqual(options);
  });

  test('a name that is no command is told', () => {
    expect(parseLine('/whosaid it', find)).toEqual({ unknown: 'whosaid' });
  });
});
