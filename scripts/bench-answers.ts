// `npm run bench:answers`: how soon the built program has answered from a cold start, and how quick a slash command and
// the choices for somebody who types are on the fakes, one at a time. Prints a table, and whether the bounds are kept.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { APPLICATION, FakeDiscord, TOKEN } from '../test/fakes/discord/index.ts';
import { APP_TOKEN, FakeSlack } from '../test/fakes/slack/index.ts';
import { Probed } from './soak/probed.ts';
import { PHRASES, pick } from './soak/words.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 300;
const STARTS = 7;

/** Milliseconds. */
interface Bound {
  readonly what: string;
  readonly times: readonly number[];
  readonly share: number;
  readonly most: number;
}

const at = ({ times, share }: Pick<Bound, 'times' | 'share'>): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

function coldStarts(command: string, args: readonly string[]): number[] {
  return Array.from({ length: STARTS }, () => {
    const started = performance.now();
    const { status, stdout } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0 || !stdout.includes('paragraph')) throw new Error(`no answer: ${stdout}`);
    return performance.now() - started;
  });
}

/** One at a time; the first tenth warms up. */
async function timed(ask: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await ask(round);
    times.push(performance.now() - started);
  }
  return times.slice(ROUNDS / 10);
}

const LINE = `/who-said "${PHRASES[0]}"`;
const folder = mkdtempSync(join(tmpdir(), 'rowbot-bench-'));
const discord = await new FakeDiscord().start();
const slack = await new FakeSlack().start();
// Each round another person and channel, so that no limit slows it down.
for (let i = 1; i < 30; i += 1) discord.addGuild();
const rooms = Array.from({ length: 30 }, (_, i) => slack.home.channel(`room-${i}`));
const readers = Array.from({ length: ROUNDS }, (_, i) => slack.home.person(`reader-${i}`));
const program = new Probed(['start'], folder, {
  ROWBOT_CORPUS: join(ROOT, 'corpus'),
  DISCORD_TOKEN: TOKEN,
  DISCORD_APPLICATION_ID: APPLICATION,
  DISCORD_API_URL: discord.url,
  SLACK_BOT_TOKEN: slack.home.token,
  SLACK_APP_TOKEN: APP_TOKEN,
  SLACK_API_URL: slack.url,
});
await program.follow('discord: ready', 'slack: ready');
const onDiscord = (n: number) => {
  const { id, channel } = pick(discord.guilds, n);
  return { guild: id, channel, user: { ...discord.ann, id: String(10 ** 17 + n) } };
};
const onSlack = (n: number) => ({ user: pick(readers, n), channel: pick(rooms, n).id });
const slashes = await timed((n) =>
  discord.slash('who-said', { quote: pick(PHRASES, n) }, onDiscord(n)).answer(),
);
const typing = await timed((n) =>
  discord.type('who-said', 'quote', pick(PHRASES, n), onDiscord(n)).offered(),
);
const lines = await timed((n) => slack.slash(`/who-said “${pick(PHRASES, n)}”`, onSlack(n)).answer());
await program.end();
await discord.stop();
await slack.stop();
rmSync(folder, { recursive: true, force: true });

const node = coldStarts(process.execPath, ['dist/src/main.js', LINE]);
const npm = coldStarts('npm', ['start', '--silent', '--', LINE]);
const bounds: readonly Bound[] = [
  { what: 'cold start to answer, rowbot', times: node, share: 0.5, most: 1500 },
  { what: 'cold start to answer, npm start', times: npm, share: 0.5, most: 1500 },
  { what: 'slash command on Discord, median', times: slashes, share: 0.5, most: 50 },
  { what: 'typing on Discord, 99th percentile', times: typing, share: 0.99, most: 100 },
  { what: 'slash command on Slack, median', times: lines, share: 0.5, most: 50 },
];
for (const bound of bounds) {
  const is = at(bound);
  const kept = is < bound.most;
  process.stdout.write(
    `${bound.what.padEnd(36)} ${is.toFixed(1).padStart(8)} ms   ${kept ? 'under' : 'OVER'} ${bound.most}\n`,
  );
  if (!kept) process.exitCode = 1;
}
