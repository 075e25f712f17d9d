// Payloads cut and twisted from real shapes: not one may stop the bot. (`npm run soak` sends ten thousand.)
import { expect, test } from 'vitest';
import type { UserError } from '../../../src/command/index.ts';
import { type FakeSlack, SIGNING_SECRET } from '../../fakes/slack/index.ts';
import { malformed, type Target } from '../../fakes/slack/malformed.ts';
import { nextId } from '../../fakes/slack/shapes.ts';
import { sendSigned } from '../../fakes/slack/signed.ts';
import { type Stage, stage } from './stage.ts';

const NUMBER = { socket: 300, http: 150 } as const;

/** Milliseconds; a busy machine takes its time. */
const PATIENCE = 90_000;

/** Sends everything, looks whether the bot still answers, and gives what was rejected unhandled meanwhile. */
async function survives(on: Stage, send: () => Promise<void>): Promise<void> {
  const rejections: unknown[] = [];
  const rejected = (error: unknown): number => rejections.push(error);
  process.on('unhandledRejection', rejected);
  await send();
  const { body } = await on.slack.slash('/said-it harbour').answer();
  process.off('unhandledRejection', rejected);
  expect(JSON.stringify(body)).toContain('Olu Adeyemi');
  expect(on.chat.connected()).toBe(true);
  expect(rejections).toEqual([]);
  expect(on.slack.violations).toEqual([]);
  expect(lost).toEqual([]);
  expect(on.log.filter((line) => line.includes('slack: fault')).length).toBeGreaterThan(0);
  await on.end();
}

/** Answers would go nowhere. */
const about = (slack: FakeSlack): Target => ({
  from: slack.from(),
  bot: slack.home.bot,
  command: 'said-it',
  responseUrl: `${slack.base}/commands/T1/none`,
});

/** What has been taken for the end of the app. */
const lost: string[] = [];

/** Answers that can't be delivered are given up at once. */
const settings = {
  times: { deferAfter: 20, drain: 100, request: 300 },
  onLost: ({ message }: UserError) => lost.push(message),
};

test(
  'no malformed envelope stops the bot',
  async () => {
    const on = await stage('socket', { settings });
    await survives(on, async () => {
      for (const text of [
        '',
        'null',
        '[]',
        '{',
        '{"type":"events_api"}',
        '{"type":"error","envelope_id":"e"}',
      ])
        await on.slack.socket.raw(text);
      let sent = 0;
      for (const { kind, payload } of malformed(about(on.slack), NUMBER.socket, 7)) {
        await on.slack.socket.raw(JSON.stringify({ type: kind, envelope_id: nextId('e'), payload }));
        sent += 1;
        if (sent % 100 === 0) await on.slack.slash('/said-it harbour').answer();
      }
    });
  },
  PATIENCE,
);

test(
  'no malformed request stops the bot',
  async () => {
    const on = await stage('http', { settings });
    const { target } = on.slack;
    await survives(on, async () => {
      const requests: Promise<unknown>[] = [];
      for (const { kind, payload } of malformed(about(on.slack), NUMBER.http, 11)) {
        const text = JSON.stringify(payload) ?? 'null';
        const form = new URLSearchParams({ payload: text }).toString();
        const fields = Object.entries(Object(payload)).map(([key, value]): [string, string] => [
          key,
          String(value),
        ]);
        const [type, body] =
          kind === 'events_api'
            ? ['application/json', text]
            : [
                'application/x-www-form-urlencoded',
                kind === 'interactive' ? form : new URLSearchParams(fields).toString(),
              ];
        const options = { secret: SIGNING_SECRET };
        requests.push(sendSigned(target ?? '', body, type, options).catch(() => undefined));
      }
      await Promise.all(requests);
    });
  },
  PATIENCE,
);
