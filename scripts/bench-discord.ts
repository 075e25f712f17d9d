// How long a slash command and an autocomplete take on the fake Discord, through the real client. Prints JSON.
import { pathToFileURL } from 'node:url';
import pino from 'pino';
import { createDiscord } from '../src/chats/discord/index.ts';
import type { Desk } from '../src/command/index.ts';
import { testDesk } from '../test/chats/quotes.ts';
import { APPLICATION, FakeDiscord, TOKEN } from '../test/fakes/discord/index.ts';

/** What to ask, and whom. */
export interface DiscordBench {
  readonly desk: Desk;
  readonly command: string;
  readonly option: string;
  /** Asked in turn. */
  readonly phrases: readonly string[];
  readonly rounds: number;
}

/** Milliseconds. */
export interface DiscordFigures {
  readonly slashMedian: number;
  readonly slashP99: number;
  readonly autocompleteMedian: number;
  readonly autocompleteP99: number;
}

const at = (sorted: readonly number[], share: number): number =>
  Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(2));

async function timed(rounds: number, ask: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await ask(round);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** Measures one question at a time, from the gateway's event to the answer at the fake; the first tenth is warm-up. */
export async function benchDiscord(bench: DiscordBench): Promise<DiscordFigures> {
  const { desk, command, option, phrases, rounds } = bench;
  const discord = await new FakeDiscord().start();
  const chat = createDiscord({
    token: TOKEN,
    applicationId: APPLICATION,
    apiUrl: discord.url,
    log: pino({ level: 'silent' }),
  });
  await chat.start(desk);
  const phrase = (round: number): string => phrases[round % phrases.length] ?? '';
  const slash = (round: number) => discord.slash(command, { [option]: phrase(round) }).answer();
  const suggest = (round: number) => discord.type(command, option, phrase(round)).offered();
  await timed(Math.ceil(rounds / 10), slash);
  await timed(Math.ceil(rounds / 10), suggest);
  const slashes = await timed(rounds, slash);
  const suggestions = await timed(rounds, suggest);
  await chat.stop();
  await discord.stop();
  return {
    slashMedian: at(slashes, 0.5),
    slashP99: at(slashes, 0.99),
    autocompleteMedian: at(suggestions, 0.5),
    autocompleteP99: at(suggestions, 0.99),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const figures = await benchDiscord({
    desk: testDesk(),
    command: 'said-it',
    option: 'quote',
    phrases: ['harbour', 'a tree for every lamp', 'nobody asked'],
    rounds: 500,
  });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
