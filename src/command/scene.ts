// Everything a command may look at while it runs: the stories, who asks and where, and the services behind ports.
import type { Library } from '../search/index.ts';
import type { Place } from './place.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';
import type { Say } from './texts/index.ts';

/** Who asks, and where. */
export interface Asker {
  readonly chat: 'discord' | 'slack' | 'console';
  /** Guild or workspace; null in a direct message on Discord and in the terminal. */
  readonly workspace: string | null;
  readonly channel: string;
  readonly thread: string | null;
  readonly person: string;
  /** What people there call the person, where the chat tells it. Shown as plain words. */
  readonly name: string | null;
  /** May change settings here: Manage Server on Discord, an admin or the installer on Slack, always in the terminal. */
  readonly administrator: boolean;
  /** BCP 47, as the chat tells it. */
  readonly locale: string;
  /** IANA zone, where the chat knows it. */
  readonly zone: string | null;
  /** True in a direct message: nobody else reads along. */
  readonly direct: boolean;
  /**
   * Why the bot can post nothing there by itself, where it can't: `guest` is no member of the place and answers whoever
   * brought it along; a `forum` has posts of its people and no messages of its own.
   */
  readonly barred?: 'guest' | 'forum';
  /** Whatever the bot answers there, nobody but the asker sees it. */
  readonly unheard?: boolean;
}

/** The place whose settings hold for an asker. */
export const placeOf = ({ chat, workspace, channel }: Asker): Place => ({ chat, workspace, channel });

export interface Scene {
  /** The stories, in the scope of this channel: its own story, or all. */
  readonly library: Library;
  /** All stories, whatever this channel's own is: what a button names by its id may stand in any of them. */
  readonly everything: Library;
  readonly asker: Asker;
  readonly say: Say;
  readonly services: Services;
  /** Answers a question in plain words, as a mention does. */
  readonly ask: (question: string) => Promise<Reply>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Different at each call, for commands that pick at random. */
  readonly seed: string;
}
