// The built program at the command line: as a stream for programs, in a pipe, and with all that one can get wrong.
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { emptyPlace, Program, run } from './program.ts';

// A program of its own takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let place: ReturnType<typeof emptyPlace>;

beforeAll(() => {
  place = emptyPlace();
});
afterAll(() => place.remove());

const rowbot = (args: readonly string[], input = '') =>
  run(args, { folder: place.folder, env: { ROWBOT_CORPUS: place.corpus }, input });

const answersIn = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const ODD = [
  '',
  '   ',
  '{"ask"',
  '{"ask":5}',
  '\u0000',
  '/',
  '/nothing',
  '"',
  '🙂',
  '@everyone',
  'x'.repeat(6000),
];

test('ask --json answers each line as it comes, a long stream in order, and whatever else comes in', async () => {
  const program = new Program(['ask', '--json'], {
    folder: place.folder,
    env: { ROWBOT_CORPUS: place.corpus },
  });
  const lines = createInterface({ input: program.child.stdout });
  for (const ask of ['/who-said "harbour"', '/help']) {
    program.child.stdin.write(`${ask}\n`);
    const [line] = await once(lines, 'line');
    expect(JSON.parse(String(line))).toMatchObject({ ask });
  }
  const asks = Array.from({ length: 1000 }, (_, i) =>
    i % 3 === 0
      ? `/who-said "a tree for every lamp ${i}"`
      : i % 3 === 1
        ? `{"ask":"who spoke? ${i}"}`
        : `what ${i}`,
  );
  program.child.stdin.end(`${[...asks, ...ODD].join('\n')}\n`);
  const { code, stdout, stderr } = await program.ended();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const answers = answersIn(stdout).slice(2);
  expect(answers.slice(0, 1000).map(({ ask }) => ask)).toEqual(
    asks.map((ask, i) => (i % 3 === 1 ? `who spoke? ${i}` : ask)),
  );
  expect(answers).toHaveLength(1000 + ODD.length);
  for (const answer of answers) expect(answer['reply']).not.toBe('');
});

test('standard input that is no terminal is answered line by line', async () => {
  const { code, stdout } = await rowbot(['start'], '/who-said "tree for every lamp"\n\n/help help\n');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Mara Voss/);
  expect(stdout).toContain('• /help');
});

test('a reader that goes away ends the program quietly', async () => {
  const program = new Program(['ask', '--json'], {
    folder: place.folder,
    env: { ROWBOT_CORPUS: place.corpus },
  });
  program.child.stdin.write('/help\n');
  await program.says(/help/);
  program.child.stdout.destroy();
  program.child.stdin.end('/help\n'.repeat(2000));
  expect(await program.ended()).toMatchObject({ code: 0, stderr: '' });
});

test.each([
  ['read', ['read', 'nowhere.md'], 'nowhere.md:1: There is no such file.\n'],
  ['read', ['read', '.'], '.:1: That is a folder: give me the files in it.\n'],
  ['ask', ['ask', '--corpus', 'nowhere'], 'There is no folder nowhere.\n'],
  ['check', ['check', 'nowhere'], 'There is no folder nowhere.\n'],
  [
    'add',
    ['add', 'nowhere.html'],
    'I can’t read nowhere.html: save the page from your browser and give me that file.\n',
  ],
  [
    'a slip',
    ['chekc'],
    'There is no “rowbot chekc”. Did you mean “rowbot check”? A question goes in quotation marks.\n',
  ],
  ['an option', ['read', '--jsn', 'x.md'], "error: unknown option '--jsn'\n(Did you mean --json?)\n"],
  ['register', ['register'], 'DISCORD_TOKEN and DISCORD_APPLICATION_ID are missing: put them into .env.\n'],
])('%s: what is wrong is said in a sentence, with exit code 1', async (_, args, sentence) => {
  const { code, stdout, stderr } = await rowbot(args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.replaceAll("'", '’').startsWith(sentence.replaceAll("'", '’'))).toBe(true);
});

test('one file that can’t be read keeps the others from nothing', async () => {
  const { code, stdout, stderr } = await rowbot([
    'read',
    '--json',
    'nowhere.md',
    join(place.corpus, 'harbour.md'),
  ]);
  expect(code).toBe(1);
  expect(answersIn(stdout)).toHaveLength(1);
  expect(stderr).toContain('nowhere.md:1');
});

test('--help says what there is', async () => {
  const { stdout } = await rowbot(['--help']);
  expect(stdout).toMatchInlineSnapshot(`
    "Usage: rowbot [options] [command]

    Knows who said what in a news story: a bot for Discord, Slack and the terminal.

    Options:
      -V, --version              output the version number
      -h, --help                 say what there is

    Commands:
      start [options] [line...]  answer in the chats that .env configures, or in the
                                 terminal where it configures none
      register [options]         tell Discord of the commands, where something
                                 changed
      manifest [options]         print the manifest to make the Slack app from
      doctor [options]           check an installation: settings, tokens, rights,
                                 registration, clock, store, stories
      read [options] <files...>  print who said what in stories
      ask [options]              answer requests from standard input, one a line
      check [folder]             report everything that is wrong with the stories
      add [options] <page>       make a story of a web page saved from the browser
      row [options] <story>      draw who said what to whom in a story
      backup [options] <file>    write everything that is remembered into a file
      restore [options] <file>   put a backup into the store, of whichever kind
      help [command]             say more about one of these

    Examples:
      rowbot                                    the chats of .env, or a prompt in the terminal
      rowbot '/who-said "a few words of it"'    one answer, here
      rowbot read corpus/*.md                   who said what
      rowbot ask --json < requests.txt          many answers, for programs
    "
  `);
});

test('the quote that is asked for at once is printed before the program ends, once', async () => {
  const { code, stdout, stderr } = await rowbot([], '/daily on 9:30 Europe/London\n/daily now\n');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/It is being posted: .*The quote of the row\n\n(Mara Voss|Olu Adeyemi)/s);
  const alone = await rowbot(['/daily now']);
  expect(alone.stdout).toMatch(/It is being posted: .*The quote of the row\n\n(Mara Voss|Olu Adeyemi)/s);
  expect((await rowbot(['/daily'])).stdout).not.toContain('The quote of the row');
});
