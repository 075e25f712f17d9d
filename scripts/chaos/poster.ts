// One process of the daily post, as `rowbot start` runs it, which may be told to die at a step. What it is told stands
// in its first argument.
import { writeSync } from 'node:fs';
import pino from 'pino';
import type { Chat } from '../../src/chats/chat.ts';
import { createDiscord } from '../../src/chats/discord/index.ts';
import { createSlack } from '../../src/chats/slack/index.ts';
import { createRunner, type DailyBook } from '../../src/daily/index.ts';
import { createLibrary } from '../../src/search/index.ts';
import { openStore } from '../../src/store/index.ts';
import { lamps } from '../../test/fixtures/lamps.ts';
import type { PosterOrder, Step } from './order.ts';

const order = JSON.parse(process.argv.at(-1) ?? '{}') as PosterOrder;
const log = pino({ level: order.log }, pino.destination(2));
let passes = 0;

/** Dies here and now, where that was ordered, as `kill -9` does it; the last words say where. */
function step(name: Step): void {
  if (order.death?.step !== name) return;
  passes += 1;
  if (passes < order.death.pass) return;
  writeSync(1, `killed ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const mortalBook = (book: DailyBook): DailyBook => ({
  ...book,
  claim: async (claim) => {
    step('before the claim');
    const tasks = await book.claim(claim);
    if (tasks.length > 0) step('after the claim');
    return tasks;
  },
  finish: async (task, ending) => {
    step('before the record');
    await book.finish(task, ending);
    step('after the record');
  },
});

const mortalChat = (chat: Chat): Chat => ({
  ...chat,
  post: async (target, reply, key, first) => {
    step('before the send');
    const id = await chat.post(target, reply, key, first);
    step('after the send');
    return id;
  },
});

async function live(): Promise<void> {
  const store = await openStore({ at: order.at, lost: () => undefined });
  const { discord, slack } = order;
  const chats = [
    createDiscord({ token: discord.token, applicationId: discord.application, apiUrl: discord.url, log }),
    createSlack({
      transport: { mode: 'http', signingSecret: 'not used: nobody asks', port: 0 },
      access: { kind: 'token', token: slack.token },
      apiUrl: slack.url,
      log,
    }),
  ].map(mortalChat);
  const library = createLibrary([lamps]);
  const book = mortalBook(store.book);
  createRunner({
    book: async () => book,
    chats: chats.map((chat) => ({ name: chat.name, chat: () => chat })),
    library: () => library,
    settings: store.settings,
    drawRow: async () => null,
    times: { every: order.every, lease: order.lease },
    log,
  }).start();
  // The runner's own timer keeps no process alive.
  setInterval(() => undefined, 60_000);
  writeSync(1, 'ready\n');
}

void live();
