// Payloads cut and twisted from real shapes: not one may stop the bot. (`npm run soak` sends ten thousand.)
import { expect, test } from 'vitest';
import { malformed } from '../../fakes/discord/malformed.ts';
import { stage } from './stage.ts';

const NUMBER = 400;

test('no malformed payload stops the bot', async () => {
  const on = await stage({ fake: { ackWindow: 30_000 } });
  const rejections: unknown[] = [];
  const rejected = (error: unknown): number => rejections.push(error);
  process.on('unhandledRejection', rejected);
  let sent = 0;
  for (const { event, payload } of malformed(on.discord.here, 'said-it', NUMBER, 7)) {
    on.discord.gateway.dispatch(event, payload, on.discord.here.guild);
    sent += 1;
    if (sent % 200 === 0) await on.discord.slash('said-it', { quote: 'harbour' }).answer();
  }
  const { body } = await on.discord.slash('said-it', { quote: 'harbour' }).answer();
  process.off('unhandledRejection', rejected);
  expect(JSON.stringify(body)).toContain('Olu Adeyemi');
  expect(on.chat.connected()).toBe(true);
  expect(rejections).toEqual([]);
  expect(on.log.filter((line) => line.includes('discord: fault')).length).toBeGreaterThan(50);
  await on.end();
}, 60_000);
