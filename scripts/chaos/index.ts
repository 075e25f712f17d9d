// `npm run chaos`: kills, faults, lost databases, full disks, jumping clocks and crowds, on the real chats, the fakes and
// real databases. Prints what was asked for and what came of it, and ends with 1 where something doesn't hold.
// `npm run chaos -- kill away` runs those alone whose name begins so, `npm run chaos -- tenth kill` with a tenth of
// everything; `npm run chaos -- list` names them.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../test/fakes/postgres/index.ts';
import { bundlePoster } from './bundle.ts';
import { catalogue, type Entry } from './catalogue.ts';
import type { Outcome } from './outcome.ts';
import type { House } from './scenarios.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const row = (name: string, { what, asked }: Entry, { holds, came }: Outcome): string =>
  `| ${name} | ${what} | ${asked} | ${came} | ${holds ? 'holds' : 'BROKEN'} |`;

async function tryAll(entries: readonly Entry[], house: House): Promise<boolean> {
  const rows: string[] = [];
  let allHold = true;
  for (const [index, entry] of entries.entries()) {
    say(`${index + 1}/${entries.length} ${entry.name}: ${entry.what}`);
    const outcome = await entry.run(house).catch(
      (error: unknown): Outcome => ({
        holds: false,
        came: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    say(`    ${outcome.holds ? 'holds' : 'BROKEN'}: ${outcome.came}`);
    for (const line of outcome.more ?? []) say(`    ${line}`);
    allHold &&= outcome.holds;
    rows.push(row(entry.name, entry, outcome));
  }
  say(`\n| scenario | what | asked for | came to | |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`);
  return allHold;
}

async function main(words: readonly string[]): Promise<number> {
  const all = catalogue(words.includes('tenth') ? 0.1 : 1);
  const names = words.filter((word) => word !== 'tenth');
  const wanted = all.filter(({ name }) => names.length === 0 || names.some((word) => name.startsWith(word)));
  if (wanted.length === 0) {
    say(all.map(({ name, what }) => `${name.padEnd(18)} ${what}`).join('\n'));
    return names.includes('list') ? 0 : 2;
  }
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'rowbot-chaos-'));
  mkdirSync('out', { recursive: true });
  const [script, postgres] = await Promise.all([bundlePoster('out'), startPostgres()]);
  let made = 0;
  const address: House['address'] = async (engine) => {
    made += 1;
    return engine === 'libsql' ? join(folder, `${made}.db`) : postgres.database(`chaos${made}`);
  };
  try {
    const allHold = await tryAll(wanted, {
      script,
      postgres,
      address,
      tell: (words) => say(`    … ${words}`),
    });
    const minutes = (performance.now() - started) / 60_000;
    say(`${allHold ? 'everything holds' : 'something is BROKEN'}, ${minutes.toFixed(1)} min`);
    return allHold ? 0 : 1;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
