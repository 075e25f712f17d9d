// Ports: what commands need of the store, the daily post and the log, without knowing what is behind.
import type { Daily } from './daily.ts';
import type { PersonPlace, Place } from './place.ts';

/** What a channel has set; a null leaves it to the default. */
export interface ChannelSettings {
  /** Id of the channel's story, or null for all. */
  readonly story: string | null;
  readonly visibility: 'public' | 'private' | null;
  readonly mentions: boolean;
  /** Quiet: the bot speaks only when spoken to; no daily post, no public replies. */
  readonly quiet: boolean;
}

export interface Settings {
  get(place: Place): Promise<ChannelSettings>;
  /** Changes some settings; a {@link Settings.get} after it sees them, on every replica. */
  set(place: Place, change: Partial<ChannelSettings>): Promise<void>;
}

/** People who don't want the bot to touch what they write. */
export interface OptOuts {
  has(person: PersonPlace): Promise<boolean>;
  set(person: PersonPlace, out: boolean): Promise<void>;
}

/** "This is wrong", as somebody said it of a statement. */
export interface Report {
  readonly asker: PersonPlace & Place;
  /** Id of the statement. */
  readonly statement: string;
  /** Id of the story. */
  readonly story: string;
  /** What is wrong with it; empty where that was not said. */
  readonly note: string;
}

/** A report as it is kept. */
interface Filed {
  /** The number that the person gets. */
  readonly reference: string;
  /** Whether the same person had reported the same statement before. */
  readonly known: boolean;
}

export interface Reports {
  /** Keeps a report. A person has one of a statement: what they say of it later is noted in that one. */
  file(report: Report): Promise<Filed>;
}

export interface Services {
  readonly settings: Settings;
  readonly optOuts: OptOuts;
  readonly reports: Reports;
  readonly daily: Daily;
}

export const DEFAULT_SETTINGS: ChannelSettings = {
  story: null,
  visibility: null,
  mentions: true,
  quiet: false,
};
