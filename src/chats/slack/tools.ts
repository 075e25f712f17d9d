// What every listener of this chat works with.
import type { Desk } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import type { Running } from '../running.ts';
import type { AskerTools } from './asker.ts';
import type { Claims } from './claims.ts';
import type { DirectChannels } from './direct.ts';
import type { CommandNames } from './names.ts';
import type { SlackSettings, Times } from './settings.ts';

export interface Tools extends AskerTools, Pick<SlackSettings, 'home' | 'prompts'> {
  readonly desk: Desk;
  readonly guard: Guard;
  readonly running: Running;
  readonly claims: Claims;
  readonly direct: DirectChannels;
  readonly names: CommandNames;
  readonly times: Times;
}
