// Replies against Slack's limits, and words against its markup.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, plainWords } from '../../../src/chats/slack/escape.ts';
import { masked } from '../../../src/chats/slack/log.ts';
import { answering } from '../../../src/chats/slack/outgoing.ts';
import { render, renderHome } from '../../../src/chats/slack/render.ts';
import { plain, type Reply, sayIn } from '../../../src/command/index.ts';
import { blockFaults, messageFaults } from '../../fakes/slack/rules.ts';
import { card, reply } from '../quotes.ts';

const say = sayIn('en');
const WORDS = 'The quick brown fox *jumps* over `the` lazy dog, <!channel> & @everyone. ';
const json = (value: object): Readonly<Record<string, unknown>> => JSON.parse(JSON.stringify(value));

const faults = (some: Reply, files = true): string[] =>
  render(some, { files, alone: false }, say)
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap((message) => messageFaults(json(answering(message, 'public'))));

const shown = (some: Reply): string =>
  JSON.stringify(render(some, { files: true, alone: false }, say).map(({ blocks }) => blocks));

describe('what is too long', () => {
  test('a long footer is whole while there is room for it', () => {
    const footer = `${'A very long title '.repeat(40)}· paragraph 4`;
    const long = reply({ parts: [card({ body: [plain(WORDS.repeat(300))], footer })] });
    expect(shown(long)).toContain(footer);
    expect(faults(long)).toEqual([]);
  });

  test('many cards become several messages, and what is left out is counted', () => {
    const many = reply({ parts: Array.from({ length: 60 }, () => card()) });
    const messages = render(many, { files: true, alone: false }, say);
    expect(messages.length).toBe(4);
    expect(faults(many)).toEqual([]);
    expect(shown(many)).toContain('12 more parts');
  });

  test.each([3, 25, 26, 80, 450])('%i choices are all there, or counted', (count) => {
    const items = Array.from({ length: count }, (_, i) => ({
      text: plain(`Choice ${i}`),
      action: { label: `Choice ${i}`, call: { command: 'said-it', options: { n: `${i}` } } },
    }));
    const many = reply({ parts: [{ type: 'list', numbered: true, items }] });
    expect(faults(many)).toEqual([]);
    const values = new Set(shown(many).match(/"value":"said-it\?n=\d+"/g));
    const left = Number(/(\d+) more choices/.exec(shown(many))?.[1] ?? 0);
    expect(values.size + left).toBe(count);
  });

  test('the Home tab holds what fits', () => {
    const many = reply({ parts: Array.from({ length: 60 }, () => card()) });
    expect(blockFaults(json({ blocks: renderHome(many, say) })['blocks'], 100)).toEqual([]);
  });
});

describe('what a reply shows', () => {
  test('lists are counted on by Slack, and every emphasis is one that it knows', () => {
    const emphases = ['bold', 'italic', 'strike', 'underline', 'code'] as const;
    const items = emphases.map((emphasis) => ({ text: [{ text: emphasis, emphasis }] }));
    const some = reply({
      parts: [
        { type: 'list', numbered: true, items },
        { type: 'list', numbered: false, items },
      ],
    });
    expect(faults(some)).toEqual([]);
    expect(shown(some).match(/rich_text_list/g)).toHaveLength(2);
  });

  test('a button that makes sense only among others is left out where nobody is', () => {
    const action = { label: 'Share', call: { command: 'said-it', options: {} }, amongOthers: true };
    const some = reply({ actions: [action] });
    expect(JSON.stringify(render(some, { files: true, alone: true }, say))).not.toContain('Share');
    expect(shown(some)).toContain('Share');
  });
});

test('escaped words come back as they were, but for what can’t be seen', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w<>&;!@#|"“” ]{0,80}$/), (words) => {
      expect(plainWords(escapeText(words))).toBe(words);
      expect(escapeText(words)).not.toMatch(/[<>]/);
    }),
  );
});

test.each([
  ['xoxb-123-456-abc', 'a bot token'],
  ['xoxe.xoxb-1-Mi0yLTEyMw', 'a token that expires'],
  ['xoxe-1-My0xLTEyMw', 'a refresh token'],
  ['xapp-1-A0-1-abc', 'an app token'],
  ['https://hooks.slack.com/commands/T1/123/secretpart', 'a response_url'],
  ['wss://wss.slack.com/link/?ticket=abc-def&app_id=1', 'the ticket of a socket'],
])('the log shows no part of %s (%s)', (secret) => {
  const line = masked(`request to ${secret} failed`);
  expect(line).toContain('[secret]');
  expect(line).not.toMatch(/123-456|Mi0y|My0x|1-abc|secretpart|abc-def/);
});
