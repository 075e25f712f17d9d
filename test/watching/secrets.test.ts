// No secret reaches what is written: the operator's own by their value, all others by their shape.
import { expect, test } from 'vitest';
import { hiding } from '../../src/watching/secrets.ts';

const HEX = 'ab'.repeat(32);
const hide = hiding([HEX, undefined, 'short', 'with "marks" in it']);

test.each([
  ['a setting', `secret=${HEX}.`, 'secret=[hidden].'],
  ['a setting as it stands in JSON', JSON.stringify({ it: 'with "marks" in it' }), '{"it":"[hidden]"}'],
  ['Slack’s bot token', 'got xoxb-1234-abcdef', 'got [hidden]'],
  ['Slack’s rotated token', 'got xoxe.xoxb-1-Mi0xLXh', 'got [hidden]'],
  ['Slack’s app token', 'got xapp-1-A01-22-abc', 'got [hidden]'],
  [
    'a response_url',
    'POST https://hooks.slack.com/commands/T1/2/abc',
    'POST https://hooks.slack.com/[hidden]',
  ],
  ['Discord’s bot token', `Bot ${'M'.repeat(26)}.GabcdE.${'x'.repeat(38)}`, 'Bot [hidden]'],
  [
    'the token of an interaction',
    'POST /api/v10/interactions/123/aW50ZXJhY3Rpb24_token/callback',
    'POST /api/v10/interactions/123/[hidden]/callback',
  ],
  ['a follow-up’s address', '/webhooks/42/aW50ZXJhY3Rpb24/messages', '/webhooks/42/[hidden]/messages'],
  ['a password in an address', 'postgres://rowbot:pa55@db:5432/rowbot', 'postgres://[hidden]@db:5432/rowbot'],
])('%s is taken out', (_, text, shown) => {
  expect(hide(text)).toBe(shown);
});

test.each(['a short word stays', 'who said “x”?', 'https://docs.example/page', 'v14.28.1', '127.0.0.1:9464'])(
  'what is no secret stays as it is: %s',
  (text) => {
    expect(hide(text)).toBe(text);
  },
);
