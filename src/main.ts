#!/usr/bin/env node
// The command line. Each subcommand loads only what it needs, so that a question in the terminal is answered at once.
import { Command } from 'commander';
import { config } from 'dotenv';
import { version } from './cli/version.ts';
import { UserError } from './command/errors.ts';

/** Exit code for what the person can mend; a fault exits with 70 (EX_SOFTWARE of sysexits.h). */
const MENDABLE = 1;
const FAULT = 70;

const EXAMPLES = `
Examples:
  rowbot                                    the chats of .env, or a prompt in the terminal
  rowbot '/who-said "a few words of it"'    one answer, here
  rowbot read corpus/*.md                   who said what
  rowbot ask --json < requests.txt          many answers, for programs`;

function program(): Command {
  const rowbot = new Command('rowbot')
    .description('Knows who said what in a news story: a bot for Discord, Slack and the terminal.')
    .version(version())
    .helpCommand('help [command]', 'say more about one of these')
    .helpOption('-h, --help', 'say what there is')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(rowbot --help lists what there is)');

  rowbot
    .command('start', { isDefault: true })
    .description('answer in the chats that .env configures, or in the terminal where it configures none')
    .argument('[line...]', 'answer this one line in the terminal and exit')
    .option('--shards <count>', 'divide Discord into this many processes (from 2,500 servers on)')
    .option('--terminal', 'answer in the terminal, whatever .env configures')
    .action(async (line: string[], options) => {
      const names = rowbot.commands.map((one) => one.name());
      (await import('./cli/mistyped.ts')).refuseMistyped(line, names);
      await (await import('./cli/start.ts')).start(line, options);
    });

  rowbot
    .command('register')
    .description('tell Discord of the commands, where something changed')
    .option(
      '--guild <id>',
      'in this server alone, at once (DISCORD_GUILD_ID where left out, else everywhere)',
    )
    .action(async (options) => (await import('./cli/register.ts')).register(options));

  rowbot
    .command('manifest')
    .description('print the manifest to make the Slack app from')
    .option('--http <address>', 'by HTTP at this public https address (Socket Mode where left out)')
    .option('--many', 'many workspaces install the app by themselves')
    .option('--prefix [word]', 'begin the names of the commands with this word ("rowbot")')
    .action(async (options) => (await import('./cli/manifest.ts')).printManifest(options));

  rowbot
    .command('doctor')
    .description('check an installation: settings, tokens, rights, registration, clock, store, stories')
    .option('--channel <chat:id...>', 'also whether it may write there: discord:ID, slack:ID')
    .action(async (options) => (await import('./cli/doctor.ts')).doctor(options));

  rowbot
    .command('read')
    .description('print who said what in stories')
    .argument('<files...>', 'story files (.md, .txt)')
    .option('--json', 'one line of JSON a file')
    .option('--why', 'say by which rule each speaker was found')
    .action(async (files: string[], options) => (await import('./cli/read.ts')).readFiles(files, options));

  rowbot
    .command('ask')
    .description('answer requests from standard input, one a line')
    .option('--json', 'one line of JSON an answer')
    .option('--corpus <folder>', 'the stories to answer from')
    .action(async (options) => (await import('./cli/ask.ts')).ask(options));

  rowbot
    .command('check')
    .description('report everything that is wrong with the stories')
    .argument('[folder]', 'the corpus')
    .action(async (folder: string | undefined) => (await import('./cli/check.ts')).check(folder));

  rowbot
    .command('add')
    .description('make a story of a web page saved from the browser')
    .argument('<page>', 'the saved page (.html)')
    .option('--corpus <folder>', 'where to put it')
    .option('--force', 'write over a story of the same name')
    .action(async (page: string, options) => (await import('./cli/add.ts')).add(page, options));

  rowbot
    .command('row')
    .description('draw who said what to whom in a story')
    .argument('<story>', 'a story of the corpus, or a story file')
    .requiredOption('-o, --output <file>', 'the picture (.svg or .png)')
    .action(async (story: string, options) => (await import('./cli/row.ts')).row(story, options));

  rowbot
    .command('backup')
    .description('write everything that is remembered into a file')
    .argument('<file>', 'the backup')
    .option('--force', 'write over a file of the same name')
    .action(async (file: string, options) => (await import('./cli/backup.ts')).backup(file, options));

  rowbot
    .command('restore')
    .description('put a backup into the store, of whichever kind')
    .argument('<file>', 'the backup')
    .option('--force', 'in place of what the store holds')
    .action(async (file: string, options) => (await import('./cli/backup.ts')).restore(file, options));

  return rowbot;
}

/** What went wrong, without the operator's secrets. */
async function shown(error: unknown): Promise<string> {
  const { hiding } = await import('./watching/secrets.ts');
  const { secretsIn } = await import('./settings.ts');
  const words =
    error instanceof UserError
      ? error.message
      : `rowbot failed: ${error instanceof Error ? error.stack : String(error)}`;
  return hiding(secretsIn(process.env))(words);
}

config({ quiet: true });
try {
  await program().parseAsync();
} catch (error) {
  process.stderr.write(`${await shown(error)}\n`);
  process.exitCode = error instanceof UserError ? MENDABLE : FAULT;
}
