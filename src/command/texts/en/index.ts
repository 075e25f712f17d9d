// The English table, put together from one file per part of the project.
import { asking } from './asking.ts';
import { buttons } from './buttons.ts';
import { terminal } from './console.ts';
import { core } from './core.ts';
import { daily } from './daily.ts';
import { discord } from './discord.ts';
import { home } from './home.ts';
import { media } from './media.ts';
import { row } from './row.ts';
import { settings } from './settings.ts';
import { slack } from './slack.ts';
import { whoSaid } from './who-said.ts';

export const en = {
  ...asking,
  ...buttons,
  ...core,
  ...daily,
  ...discord,
  ...home,
  ...media,
  ...row,
  ...settings,
  ...slack,
  ...terminal,
  ...whoSaid,
} as const;
