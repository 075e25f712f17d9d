// The English table, put together from one file per part of the project.
import { terminal } from './console.ts';
import { core } from './core.ts';
import { discord } from './discord.ts';
import { whoSaid } from './who-said.ts';

export const en = { ...core, ...discord, ...terminal, ...whoSaid } as const;
