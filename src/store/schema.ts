// The tables as Kysely sees them. Instants are milliseconds since the epoch; a yes or no is 1 or 0, for both databases.
import type { Generated } from 'kysely';

/** 1 for yes, 0 for no: libsql binds no booleans. */
export type Flag = 0 | 1;
export const flag = (yes: boolean): Flag => (yes ? 1 : 0);

/** A workspace that a chat has none of is the empty string here, so that it can stand in a key. */
export interface PlaceColumns {
  chat: string;
  workspace: string;
  channel: string;
}

interface MetaTable {
  key: string;
  value: string;
}

export interface ChannelSettingsTable extends PlaceColumns {
  story: string | null;
  visibility: 'public' | 'private' | null;
  mentions: Flag | null;
  quiet: Flag | null;
}

interface OptOutTable {
  chat: string;
  workspace: string;
  person: string;
}

interface ReportTable extends PlaceColumns {
  reference: string;
  at: number;
  person: string;
  statement: string | null;
  story: string | null;
  note: string;
}

interface InstallationTable {
  id: string;
  /** Encrypted. */
  value: string;
}

interface DeliveryTable {
  key: string;
  until: number;
}

export interface SubscriptionTable extends PlaceColumns {
  id: string;
  time: string;
  zone: string;
  /** ISO days of the week, such as `1,2,3`. */
  weekdays: string;
  story: string | null;
  thread: Flag;
  picture: Flag;
  person: string;
  locale: string;
  state: 'on' | 'off' | 'paused';
  reason: string | null;
  next_day: string;
  next_at: number;
}

/** The ledger: a row for every post that was planned, and for every statement shown or passed over otherwise. */
export interface PostTable {
  id: string;
  /** post: the quote of the row; notice: the word that the posts were paused. */
  kind: Generated<'post' | 'notice'>;
  subscription: string;
  chat: string;
  /** The local day, `YYYY-MM-DD`; for a notice, or a statement out of turn, what it was and when. Unique within a subscription. */
  day: string;
  due_at: number;
  /** Place among the posts due at the same time, so that a workspace with many channels keeps nobody waiting. */
  turn: Generated<number>;
  state: 'open' | 'posted' | 'missed' | 'skipped';
  /** Not to be tried before. */
  not_before: Generated<number>;
  /** Who is at it, and until when; another may take it over after that. */
  owner: Generated<string | null>;
  leased_until: Generated<number>;
  attempts: Generated<number>;
  refusals: Generated<number>;
  round: Generated<number | null>;
  statement: Generated<string | null>;
  story: Generated<string | null>;
  speaker: Generated<string | null>;
  message: Generated<string | null>;
  error: Generated<string | null>;
  done_at: Generated<number | null>;
}

export interface Tables {
  meta: MetaTable;
  channel_settings: ChannelSettingsTable;
  opt_outs: OptOutTable;
  reports: ReportTable;
  installations: InstallationTable;
  deliveries: DeliveryTable;
  subscriptions: SubscriptionTable;
  posts: PostTable;
}

/** Every table that holds something worth keeping, in an order in which they can be filled. */
export const KEPT: readonly (keyof Tables)[] = [
  'channel_settings',
  'opt_outs',
  'reports',
  'installations',
  'deliveries',
  'subscriptions',
  'posts',
];
