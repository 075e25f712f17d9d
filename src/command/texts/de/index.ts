// The German table, put together piece by piece as the English one is.
import { asking } from './asking.ts';
import { buttons } from './buttons.ts';
import { terminal } from './console.ts';
import { core } from './core.ts';
import { daily } from './daily.ts';
import { discord } from './discord.ts';
import { settings } from './settings.ts';
import { whoSaid } from './who-said.ts';

export const de = {
  ...asking,
  ...buttons,
  ...core,
  ...daily,
  ...discord,
  ...settings,
  ...terminal,
  ...whoSaid,
};
