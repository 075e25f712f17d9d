// `npm run soak`: 20,000 mixed requests through the real clients of both chats on the fakes, then 10,000 from standard
// input. Prints the figures, and ends with exit code 1 when something was lost, answered twice, or memory grew.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { APPLICATION, FakeDiscord, TOKEN } from '../../test/fakes/discord/index.ts';
import { APP_TOKEN, FakeSlack } from '../../test/fakes/slack/index.ts';
import { drive } from './drive.ts';
import { latencies, memoryTable } from './figures.ts';
import { soakLines } from './lines.ts';
import { kindsOnDiscord } from './on-discord.ts';
import { kindsOnSlack } from './on-slack.ts';
import { Probed } from './probed.ts';

const TOTAL = Number(process.argv[2] ?? 20_000);
const EARLY = TOTAL / 10;
const LINES = TOTAL / 2;
const AT_ONCE = 40;
/** Milliseconds for what comes late, such as a second answer. */
const SETTLE = 2000;

const print = (text: string) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'rowbot-soak-'));
const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const discord = await new FakeDiscord().start();
const slack = await new FakeSlack().start();
const program = new Probed(['start'], folder, {
  ROWBOT_CORPUS: corpus,
  DISCORD_TOKEN: TOKEN,
  DISCORD_APPLICATION_ID: APPLICATION,
  DISCORD_API_URL: discord.url,
  SLACK_BOT_TOKEN: slack.home.token,
  SLACK_APP_TOKEN: APP_TOKEN,
  SLACK_API_URL: slack.url,
});
await program.follow('discord: ready', 'slack: ready');
const kinds = [...(await kindsOnDiscord(discord)), ...(await kindsOnSlack(slack))];

const settled = async () => {
  await wait(SETTLE);
  return program.memory();
};
const started = performance.now();
const outcomes = await drive(kinds, 0, EARLY, AT_ONCE);
const early = await settled();
outcomes.push(...(await drive(kinds, EARLY, TOTAL - EARLY, AT_ONCE)));
const seconds = (performance.now() - started) / 1000;
const late = await settled();
const code = await program.end();

const lost = outcomes.filter(({ milliseconds }) => milliseconds === null).length;
const twice = outcomes.filter(({ copies }) => copies() > 1).length;
const broken = [...discord.violations, ...slack.violations];
const memory = memoryTable(early, late, EARLY);
print(latencies(outcomes));
print(`\n${memory.text}`);
print(
  `\n${outcomes.length} asked in ${seconds.toFixed(0)} s, ${AT_ONCE} at a time: ${lost} lost, ${twice} answered twice, ` +
    `${program.faults.length} faults in the log, ${broken.length} rules of the platforms broken, exit code ${code}`,
);
for (const one of [...program.faults, ...broken].slice(0, 5)) print(`  ${one}`);
await discord.stop();
await slack.stop();

const lines = await soakLines(LINES, EARLY, folder);
print(`\n${lines.text}`);
rmSync(folder, { recursive: true, force: true });

const well = lost + twice + program.faults.length + broken.length === 0 && code === 0;
if (!well || !memory.flat || !lines.well) process.exitCode = 1;
print(process.exitCode === 1 ? '\nNot as it should be.' : '\nAll as it should be.');
