// `npm run eval`: the reading and the answers against hand-marked articles, beside the figures that were kept.
// The articles can't be handed on; where they are not present, this says so and exits 0.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EVAL = process.env['ROWBOT_EVAL'] ?? '../shared/eval';
const SPLIT = join(EVAL, 'polnear/dev');
const OUT = 'out';
const KEPT = 'docs/figures.json';
/** How far a figure may fall under the kept one, in points: less than this is noise of a single article. */
const SLACK = 1;

interface Row {
  readonly figure: string;
  /** What is asked for: at least this, or at most where `below`. */
  readonly reach: number;
  readonly below?: boolean;
  readonly peer: string;
  readonly people: string;
  readonly from: 'statements' | 'speakers' | 'questions';
  readonly pattern: RegExp;
}

const f1 = (label: string): RegExp =>
  new RegExp(`${label.replace(/[+()]/g, '\\$&')} +P +[\\d.]+ +R +[\\d.]+ +F1 +([\\d.]+)`);

const ROWS: readonly Row[] = [
  {
    figure: 'direct runs, soft F1',
    reach: 95,
    peer: '88.4',
    people: '97.8',
    from: 'statements',
    pattern: f1('run soft'),
  },
  {
    figure: '… with the right speaker mention, F1',
    reach: 91,
    peer: '74.4',
    people: '95.2',
    from: 'statements',
    pattern: f1('run e2e (soft+source)'),
  },
  {
    figure: 'speaker accuracy, all',
    reach: 95,
    peer: '84',
    people: '97',
    from: 'statements',
    pattern: /speaker accuracy on matched runs: ([\d.]+)/,
  },
  {
    figure: '… named',
    reach: 95,
    peer: '83',
    people: '97',
    from: 'statements',
    pattern: /matched runs:.* named ([\d.]+)/,
  },
  {
    figure: '… nominal',
    reach: 85,
    peer: '74',
    people: '90',
    from: 'statements',
    pattern: /matched runs:.* nominal ([\d.]+)/,
  },
  {
    figure: '… pronoun',
    reach: 96,
    peer: '89',
    people: '99',
    from: 'statements',
    pattern: /matched runs:.* pronoun ([\d.]+)/,
  },
  {
    figure: 'speaker by name',
    reach: 92,
    peer: '–',
    people: '–',
    from: 'speakers',
    pattern: /BY NAME +([\d.]+)/,
  },
  {
    figure: 'direct statements, soft F1',
    reach: 90,
    peer: '53',
    people: '97',
    from: 'statements',
    pattern: f1('direct soft'),
  },
  {
    figure: '… + source',
    reach: 86,
    peer: '42',
    people: '95',
    from: 'statements',
    pattern: f1('direct soft+source'),
  },
  {
    figure: 'mixed, lenient F1',
    reach: 78,
    peer: '55',
    people: '94',
    from: 'statements',
    pattern: f1('mixed lenient'),
  },
  {
    figure: '… + source',
    reach: 72,
    peer: '–',
    people: '89',
    from: 'statements',
    pattern: f1('mixed lenient+source'),
  },
  {
    figure: 'indirect, lenient precision',
    reach: 85,
    peer: '89',
    people: '76',
    from: 'statements',
    pattern: /indirect lenient +P +([\d.]+)/,
  },
  {
    figure: 'indirect, recall of speech',
    reach: 68,
    peer: '44',
    people: '89',
    from: 'statements',
    pattern: /indirect-speech: ([\d.]+)/,
  },
  {
    figure: 'reply links, precision',
    reach: 80,
    peer: '–',
    people: '–',
    from: 'speakers',
    pattern: /REPLY LINKS +P +([\d.]+)/,
  },
  {
    figure: 'reply links, recall',
    reach: 45,
    peer: '–',
    people: '–',
    from: 'speakers',
    pattern: /REPLY LINKS +P +[\d.]+ +R +([\d.]+)/,
  },
  {
    figure: 'questions, trust',
    reach: 70,
    peer: '45.4',
    people: '–',
    from: 'questions',
    pattern: /trust ([\d.-]+)/,
  },
  {
    figure: 'questions, hit@1',
    reach: 78,
    peer: '63.5',
    people: '–',
    from: 'questions',
    pattern: /hit@1 ([\d.]+)/,
  },
  {
    figure: 'questions, hit@3',
    reach: 90,
    peer: '77.8',
    people: '–',
    from: 'questions',
    pattern: /hit@3 ([\d.]+)/,
  },
  {
    figure: 'wrong while sure, %',
    reach: 5,
    below: true,
    peer: '–',
    people: '–',
    from: 'questions',
    pattern: /found but wrong ([\d.]+)/,
  },
  {
    figure: 'asserted on the unanswerable, %',
    reach: 10,
    below: true,
    peer: '–',
    people: '–',
    from: 'questions',
    pattern: /unanswerable ([\d.]+)/,
  },
];

const BIG = 1 << 28;
const python = (...args: string[]): string =>
  execFileSync('python3', args, { encoding: 'utf8', maxBuffer: BIG });

/** Runs the built program; prints into a file. */
function rowbot(args: readonly string[], file: string, input = ''): void {
  const out = openSync(file, 'w');
  execFileSync(process.execPath, ['dist/src/main.js', ...args], {
    input,
    stdio: ['pipe', out, 'inherit'],
    maxBuffer: BIG,
  });
}

function reports(): Record<Row['from'], string> {
  const texts = readdirSync(join(SPLIT, 'text'))
    .sort()
    .map((name) => join(SPLIT, 'text', name));
  rowbot(['read', '--json', ...texts], join(OUT, 'dev.jsonl'));
  const questions = join(SPLIT, 'questions.jsonl');
  const requests = python(join(EVAL, 'score_questions.py'), '--requests', questions);
  rowbot(['ask', '--json', '--corpus', join(SPLIT, 'text')], join(OUT, 'answers.jsonl'), requests);
  return {
    statements: python(join(EVAL, 'polnear_score.py'), SPLIT, join(OUT, 'dev.jsonl'), '--no-ci'),
    speakers: python(
      join(EVAL, 'score_speakers.py'),
      SPLIT,
      join(SPLIT, 'speakers.jsonl'),
      join(OUT, 'dev.jsonl'),
    ),
    questions: python(join(EVAL, 'score_questions.py'), questions, join(OUT, 'answers.jsonl')),
  };
}

function main(): void {
  if (!existsSync(SPLIT)) {
    console.log(`The marked articles are not at ${SPLIT}: nothing was measured.`);
    return;
  }
  mkdirSync(OUT, { recursive: true });
  const text = reports();
  const kept: Record<string, number> = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
  const key = (row: Row, index: number): string =>
    row.figure.startsWith('…') ? `${index} ${row.figure}` : row.figure;
  const fallen: string[] = [];
  const better: Record<string, number> = { ...kept };
  console.log(
    `${'figure'.padEnd(40)} ${'ours'.padStart(6)} ${'reach'.padStart(6)} ${'kept'.padStart(6)} ${'peer'.padStart(6)} ${'people'.padStart(6)}`,
  );
  ROWS.forEach((row, index) => {
    const ours = Number(row.pattern.exec(text[row.from])?.[1] ?? Number.NaN);
    const before = kept[key(row, index)];
    const sign = row.below === true ? -1 : 1;
    const reached = sign * (ours - row.reach) >= 0 ? '✓' : ' ';
    console.log(
      `${row.figure.padEnd(40)} ${ours.toFixed(1).padStart(6)} ${String(row.reach).padStart(5)}${reached} ${(before?.toFixed(1) ?? '–').padStart(6)} ${row.peer.padStart(6)} ${row.people.padStart(6)}`,
    );
    if (before !== undefined && sign * (ours - before) < -SLACK)
      fallen.push(`${row.figure}: ${ours} after ${before}`);
    if (before === undefined || sign * (ours - before) > 0) better[key(row, index)] = ours;
  });
  if (process.argv.includes('--keep')) writeFileSync(KEPT, `${JSON.stringify(better, null, 2)}\n`);
  if (fallen.length > 0) {
    console.error(`Fallen by more than ${SLACK} point:\n${fallen.join('\n')}`);
    process.exitCode = 1;
  }
}

main();
