// `rowbot doctor`: checks a real installation, and says what to do about each thing that isn't as it should be.
import { existsSync } from 'node:fs';
import pc from 'picocolors';
import { bad, type Finding, good, type Health, look } from '../chats/checkup.ts';
import { UserError } from '../command/index.ts';
import { loadCorpus, showProblem } from '../corpus/index.ts';
import { readSettings, type Settings } from '../settings.ts';
import { corpusFolder } from './corpus-folder.ts';
import { checkChats } from './doctor-chats.ts';
import { checkStore } from './doctor-store.ts';
import { printLine } from './output.ts';

/** Node versions as package.json has them under `engines`: major, and the first minor that will do. */
const NODE: readonly (readonly [major: number, minor: number])[] = [
  [20, 19],
  [22, 13],
];
const NODE_FROM = 24;

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major >= NODE_FROM || NODE.some(([of, from]) => major === of && minor >= from);
  return fits
    ? good(`Node ${process.versions.node} will do`)
    : bad(`Node ${process.versions.node} won’t do`, 'Install Node 24, or 22.13, or 20.19 or newer.');
}

async function checkCorpus(settings: Settings): Promise<Finding[]> {
  const folder = corpusFolder(settings.ROWBOT_CORPUS);
  if (!existsSync(folder))
    return [bad(`there is no folder ${folder}`, 'Make it and put a story into it, or set ROWBOT_CORPUS.')];
  const { stories, problems } = await loadCorpus(folder);
  const broken = problems.map((problem) => bad(showProblem(problem), 'Mend it; `rowbot check` looks again.'));
  const count = stories.length === 1 ? '1 story' : `${stories.length} stories`;
  if (stories.length > 0) return [good(`${count} in ${folder} can be read`), ...broken];
  return [bad(`there is no story in ${folder}`, 'Put a .md or .txt file there.'), ...broken];
}

/** Asks the bot itself, where it runs and has its window open. */
async function checkRunning({ ROWBOT_PORT: port, ROWBOT_HOST: host }: Settings): Promise<Finding[]> {
  if (port === undefined)
    return [look('no window is open to look in', 'Set ROWBOT_PORT for /healthz, /readyz and /metrics.')];
  const at = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  try {
    const response = await fetch(`http://${at}:${port}/readyz`, { signal: AbortSignal.timeout(3000) });
    const reasons = (await response.text()).trim().split('\n');
    if (response.ok) return [good('the bot is running, connected and ready')];
    return reasons.map((reason) => bad(`the bot is running, but ${reason}`, 'Look into its log.'));
  } catch {
    return [look(`no bot is running at port ${port}`, 'Start it: rowbot start')];
  }
}

const LABEL: Readonly<Record<Health, string>> = {
  good: pc.green('good'),
  look: pc.yellow('look'),
  bad: pc.red('BAD '),
};

async function print(title: string, findings: readonly Finding[]): Promise<void> {
  await printLine(pc.bold(title));
  for (const { health, what, advice } of findings) {
    await printLine(`  ${LABEL[health]}  ${what}`);
    if (advice !== undefined) await printLine(`        → ${advice}`);
  }
}

export interface DoctorOptions {
  /** `discord:ID` or `slack:ID`, as often as wanted. */
  readonly channel?: readonly string[];
}

function settingsOr(findings: Finding[]): Settings | null {
  try {
    const settings = readSettings(process.env);
    findings.push(good('every setting is as it should be'));
    return settings;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    findings.push(...error.message.split('\n').map((sentence) => bad(sentence, 'Mend it in .env.')));
    return null;
  }
}

/** Checks everything and prints what it finds; exit code 1 where something keeps the bot from working. */
export async function doctor(options: DoctorOptions): Promise<void> {
  const base: Finding[] = [checkNode()];
  const settings = settingsOr(base);
  const sections: { title: string; findings: readonly Finding[] }[] = [{ title: 'Program', findings: base }];
  if (settings !== null) {
    const [corpus, store, chats, running] = await Promise.all([
      checkCorpus(settings),
      checkStore(settings),
      checkChats(settings, options.channel ?? []),
      checkRunning(settings),
    ]);
    sections.push({ title: 'Stories', findings: corpus }, { title: 'Store', findings: store }, ...chats);
    sections.push({ title: 'The running bot', findings: running });
  }
  for (const { title, findings } of sections) await print(title, findings);
  const count = (health: Health): number =>
    sections.flatMap(({ findings }) => findings).filter((one) => one.health === health).length;
  const worse = [count('bad'), count('look')];
  await printLine(
    worse[0] === 0
      ? `Nothing keeps Rowbot from working${worse[1] === 0 ? '' : `; ${worse[1]} to look at`}.`
      : `${worse[0]} to mend${worse[1] === 0 ? '' : `, ${worse[1]} to look at`}.`,
  );
  if (worse[0] !== 0) process.exitCode = 1;
}
