// `npm run soak [requests]`: 20,000 mixed requests through the real clients of both chats on the fakes, 10,000 malformed
// payloads for each, both platforms away for a minute, and 10,000 lines at standard input. Prints each figure beside what
// is asked of it, and ends with exit code 1 where one is missed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { APPLICATION, FakeDiscord, TOKEN } from '../../test/fakes/discord/index.ts';
import { APP_TOKEN, FakeSlack } from '../../test/fakes/slack/index.ts';
import { backAfter } from './away.ts';
import { drive } from './drive.ts';
import { type Figure, figureTable, flat, latencies, memoryTable, none } from './figures.ts';
import { soakLines } from './lines.ts';
import { sendMalformed } from './malformed.ts';
import { kindsOnDiscord } from './on-discord.ts';
import { kindsOnSlack } from './on-slack.ts';
import { Probed } from './probed.ts';

const TOTAL = Number(process.argv[2] ?? 20_000);
const EARLY = TOTAL / 10;
const MALFORMED = TOTAL / 2;
const LINES = TOTAL / 2;
/** Milliseconds: a minute in the whole soak, and less in a short one. */
const AWAY = Math.max(5, 60 * Math.min(1, TOTAL / 20_000)) * 1000;
/** Seconds from the platforms' return until both are answered: the longest pause between two tries, and a little. */
const BACK = 65;
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
const begun = performance.now();
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(0);
const outcomes = await drive(kinds, 0, EARLY, AT_ONCE);
const early = await settled();
outcomes.push(...(await drive(kinds, EARLY, TOTAL - EARLY, AT_ONCE)));
const asking = seconds(begun);
const late = await settled();
const faults = program.faults.length;
const broken = [...discord.violations, ...slack.violations];
print(latencies(outcomes));
print(`\n${memoryTable(early, late, EARLY)}`);
print(`\n${outcomes.length} asked in ${asking} s, ${AT_ONCE} at a time`);
for (const one of [...program.faults, ...broken].slice(0, 5)) print(`  ${one}`);

await sendMalformed(discord, slack, MALFORMED);
const uncaught = program.faults.filter((line) => /unhandled|uncaught/.test(line));
const back = await backAfter(discord, slack, AWAY);
const code = await program.end();
await discord.stop();
await slack.stop();
const lines = await soakLines(LINES, EARLY, folder);
rmSync(folder, { recursive: true, force: true });

const answeredIn = (what: string, milliseconds: number): Figure => ({
  what: `${what} away for ${AWAY / 1000} s: answers after`,
  is: `${(milliseconds / 1000).toFixed(1)} s`,
  asked: `≤ ${BACK} s`,
  met: milliseconds <= BACK * 1000,
});
const figures: Figure[] = [
  none('lost', outcomes.filter(({ milliseconds }) => milliseconds === null).length),
  none('answered twice', outcomes.filter(({ copies }) => copies() > 1).length),
  none('faults in the log', faults),
  none('rules of the platforms broken', broken.length),
  ...flat('memory', early, late),
  none(`uncaught in 2 × ${MALFORMED} malformed payloads`, uncaught.length),
  answeredIn('Discord', back.discord),
  answeredIn('Slack', back.slack),
  none('exit code', code ?? 1),
  ...lines,
];
print(`\n${figureTable(figures)}`);
const well = figures.every(({ met }) => met);
if (!well) process.exitCode = 1;
print(`\n${well ? 'All as it should be' : 'Not as it should be'}, in ${seconds(begun)} s.`);
