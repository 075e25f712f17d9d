// Every command, in the order in which help lists them. A new command is a new file and a line here.
import type { Command } from '../src/command/index.ts';
import { contextCommand } from './context.ts';
import { helpCommand } from './help.ts';
import { shareCommand } from './share.ts';
import { whoSaid } from './who-said.ts';

export const commands: readonly Command[] = [whoSaid, helpCommand, contextCommand, shareCommand];
