// Which words on Slack speak to the bot, and what they ask.
import { expect, test } from 'vitest';
import { mentions, questionIn } from '../../../src/chats/slack/addressed.ts';

const ME = '<@UBOT>';

test.each([
  [`${ME} who said it?`, true],
  [`<@UBOT|rowbot> who said it?`, true],
  [`look: \`${ME}\``, false],
  [`\`\`\`\n${ME}\n\`\`\``, false],
  [`\`\`\`\n${ME} never closed`, false],
  [`&gt; ${ME} quoted`, false],
  [`&gt; quoted\n${ME} not quoted`, true],
  ['<@U1> somebody else', false],
  [`a \` lonely tick ${ME}`, true],
])('%j speaks to the bot: %s', (text, expected) => {
  expect(mentions(text, 'UBOT')).toBe(expected);
});

test.each([
  [`${ME} who said “x”?`, 'who said “x”?'],
  [`who, ${ME}, said &lt;this&gt; &amp; that?`, 'who, , said <this> & that?'],
  [`${ME} see <https://a.example|the page> in <#C1|general>`, 'see the page in #general'],
  [`${ME} <!here> <!subteam^S1|@editors> <@U2|bob>`, '@here @editors @bob'],
  [`${ME} <https://a.example>`, 'https://a.example'],
])('%j asks %j', (text, expected) => {
  expect(questionIn(text, 'UBOT')).toBe(expected);
});
