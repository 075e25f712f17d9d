// Every command, in the order in which help lists them. A new command is a new file and a line here.
import type { Command } from '../src/command/index.ts';
import { ask } from './ask.ts';
import { checkQuote } from './check-quote.ts';
import { contextCommand } from './context.ts';
import { dailyCommand } from './daily.ts';
import { didSay } from './did-say.ts';
import { helpFor } from './help.ts';
import { mentionsCommand } from './mentions.ts';
import { paragraphCommand } from './paragraph.ts';
import { people } from './people.ts';
import { quote } from './quote.ts';
import { readOnCommand } from './read-on.ts';
import { rowCommand } from './row.ts';
import { rowbotSettings } from './rowbot-settings.ts';
import { shareFor } from './share.ts';
import { story } from './story.ts';
import { whatDid } from './what-did.ts';
import { whoAnswered } from './who-answered.ts';
import { whoSaid } from './who-said.ts';
import { wrongCommand } from './wrong.ts';

export const commands: readonly Command[] = [
  whoSaid,
  whatDid,
  whoAnswered,
  didSay,
  ask,
  quote,
  people,
  story,
  rowCommand,
  dailyCommand,
  checkQuote,
  helpFor(() => commands),
  mentionsCommand,
  rowbotSettings,
  contextCommand,
  paragraphCommand,
  readOnCommand,
  shareFor(() => commands),
  wrongCommand,
];
