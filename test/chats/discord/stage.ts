// The real Discord chat on the fake Discord, for the length of a test file, with its log kept.
import pino from 'pino';
import type { Chat } from '../../../src/chats/chat.ts';
import { createDiscord, type DiscordSettings } from '../../../src/chats/discord/index.ts';
import type { Desk } from '../../../src/command/index.ts';
import { APPLICATION, FakeDiscord, TOKEN } from '../../fakes/discord/index.ts';
import { testDesk } from '../quotes.ts';

export interface Stage {
  readonly discord: FakeDiscord;
  readonly chat: Chat;
  readonly settings: DiscordSettings;
  /** Lines of the log. */
  readonly log: string[];
  end(): Promise<void>;
}

/** Settings for a chat on this fake, and the lines that it logs. */
export function settingsFor(
  discord: FakeDiscord,
  more: Partial<DiscordSettings> = {},
): { readonly settings: DiscordSettings; readonly log: string[] } {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  return {
    settings: { token: TOKEN, applicationId: APPLICATION, apiUrl: discord.url, log, ...more },
    log: lines,
  };
}

interface StageOptions {
  readonly desk?: Desk;
  readonly settings?: Partial<DiscordSettings>;
  readonly fake?: ConstructorParameters<typeof FakeDiscord>[0];
}

/** A fake Discord and a bot that is ready on it. */
export async function stage({ desk = testDesk(), settings: more, fake }: StageOptions = {}): Promise<Stage> {
  const discord = await new FakeDiscord(fake).start();
  const { settings, log } = settingsFor(discord, more);
  const chat = createDiscord(settings);
  await chat.start(desk);
  return {
    discord,
    chat,
    settings,
    log,
    async end() {
      await chat.stop();
      await discord.stop();
    },
  };
}
