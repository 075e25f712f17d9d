// What the Discord chat needs to know, checked by whoever reads the environment.
import type { Logger } from 'pino';
import type { UserError } from '../../command/index.ts';
import { TIMES } from './limits.ts';

export interface DiscordSettings {
  readonly token: string;
  readonly applicationId: string;
  /** Base of the REST interface, such as `http://127.0.0.1:4000/api`; Discord's own where left out. */
  readonly apiUrl?: string | undefined;
  readonly log: Logger;
  /** Shorter or longer times than {@link TIMES}, in milliseconds. */
  readonly times?: Partial<Times>;
  /** Told when the gateway has gone for good (a token taken back, an intent refused) and somebody must mend it. */
  readonly onLost?: (reason: UserError) => void;
  /** Told at each reconnect, for the metrics. */
  readonly onReconnect?: () => void;
}

export type Times = { readonly [K in keyof typeof TIMES]: number };

export const timesOf = (settings: Pick<DiscordSettings, 'times'>): Times => ({ ...TIMES, ...settings.times });
