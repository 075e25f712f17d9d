// Every command, in the order in which help lists them. A new command is a new file and a line here.
import type { Command } from '../src/command/index.ts';
import { contextCommand } from './context.ts';
import { helpCommand } from './help.ts';
import { mentionsCommand } from './mentions.ts';
import { rowbotSettings } from './rowbot-settings.ts';
import { shareCommand } from './share.ts';
import { whoSaid } from './who-said.ts';
import { wrongCommand } from './wrong.ts';

export const commands: readonly Command[] = [
  whoSaid,
  helpCommand,
  mentionsCommand,
  rowbotSettings,
  contextCommand,
  shareCommand,
  wrongCommand,
];
