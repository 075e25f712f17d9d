// How long a slash command, a button and a mention take on the fake Slack, through the real client, both ways. Prints JSON.
import { pathToFileURL } from 'node:url';
import type { Desk } from '../src/command/index.ts';
import { testDesk } from '../test/chats/quotes.ts';
import { MODES, type Mode, stage } from '../test/chats/slack/stage.ts';
import { at, timed } from './timing.ts';

/** What to ask, and whom. */
export interface SlackBench {
  readonly desk: Desk;
  readonly command: string;
  /** Asked in turn. */
  readonly phrases: readonly string[];
  readonly rounds: number;
}

/** Milliseconds. */
export interface SlackFigures {
  readonly slashMedian: number;
  readonly slashP99: number;
  readonly buttonMedian: number;
  readonly mentionMedian: number;
}

/** Measures one question at a time, from Slack's request to the answer at the fake; the first tenth is warm-up. */
export async function benchSlack(mode: Mode, bench: SlackBench): Promise<SlackFigures> {
  const { desk, command, phrases, rounds } = bench;
  const { slack, end } = await stage(mode, { desk });
  const phrase = (round: number): string => phrases[round % phrases.length] ?? '';
  const value = (round: number): string =>
    `${command}?${new URLSearchParams({ quote: phrase(round) }).toString()}`;
  const slash = (round: number) => slack.slash(`/${command} ${phrase(round)}`).answer();
  const press = (round: number) =>
    slack.press({ type: 'button', action_id: 'call:own0.0', value: value(round) }).answer();
  const mention = (round: number) => {
    const post = slack.nextPost();
    slack.say(`<@${slack.home.bot}> ${phrase(round)}`);
    return post;
  };
  for (const ask of [slash, press, mention]) await timed(Math.ceil(rounds / 10), ask);
  const slashes = await timed(rounds, slash);
  const presses = await timed(rounds, press);
  const mentions = await timed(rounds, mention);
  await end();
  return {
    slashMedian: at(slashes, 0.5),
    slashP99: at(slashes, 0.99),
    buttonMedian: at(presses, 0.5),
    mentionMedian: at(mentions, 0.5),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const mode of MODES) {
    const figures = await benchSlack(mode, {
      desk: testDesk(),
      command: 'said-it',
      phrases: ['harbour', 'a tree for every lamp', 'nobody asked'],
      rounds: 300,
    });
    process.stdout.write(`${JSON.stringify({ mode, ...figures })}\n`);
  }
}
