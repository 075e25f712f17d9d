// Ports: what commands need of the store, the daily post and the log, without knowing what is behind.
import type { Command } from './command.ts';

/** What a channel has set; a null leaves it to the default. */
export interface ChannelSettings {
  /** Id of the channel's story, or null for all. */
  readonly story: string | null;
  readonly visibility: 'public' | 'private' | null;
  readonly mentions: boolean;
  /** Quiet: the bot speaks only when spoken to; no daily post, no public replies. */
  readonly quiet: boolean;
}

export interface Place {
  readonly chat: string;
  readonly workspace: string | null;
  readonly channel: string;
}

export interface Settings {
  get(place: Place): Promise<ChannelSettings>;
  set(place: Place, change: Partial<ChannelSettings>): Promise<void>;
}

export interface Services {
  /** Every command of this bot, for help. */
  readonly commands: () => readonly Command[];
  readonly settings: Settings;
}

export const DEFAULT_SETTINGS: ChannelSettings = {
  story: null,
  visibility: null,
  mentions: true,
  quiet: false,
};
