// The real Slack chat on the fake Slack, over a socket or by HTTP, for the length of a test, with its log kept.
import pino from 'pino';
import { createSlack, type SlackChat, type SlackSettings } from '../../../src/chats/slack/index.ts';
import type { Desk } from '../../../src/command/index.ts';
import { APP_TOKEN, FakeSlack, SIGNING_SECRET } from '../../fakes/slack/index.ts';
import { testDesk } from '../quotes.ts';

export type Mode = 'socket' | 'http';
export const MODES: readonly Mode[] = ['socket', 'http'];

export interface Stage {
  readonly slack: FakeSlack;
  readonly chat: SlackChat;
  /** Lines of the log. */
  readonly log: string[];
  end(): Promise<void>;
}

const TRANSPORT = {
  socket: { mode: 'socket', appToken: APP_TOKEN },
  http: { mode: 'http', signingSecret: SIGNING_SECRET, port: 0, host: '127.0.0.1' },
} as const;

/** Settings for a chat on this fake, and the lines that it logs. */
export function settingsFor(
  slack: FakeSlack,
  mode: Mode,
  more: Partial<SlackSettings> = {},
): { readonly settings: SlackSettings; readonly log: string[] } {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  return {
    settings: {
      transport: TRANSPORT[mode],
      access: { kind: 'token', token: slack.home.token },
      apiUrl: slack.url,
      log,
      ...more,
    },
    log: lines,
  };
}

/** The address at which a chat takes signed requests. */
export const addressOf = (chat: SlackChat): string => `http://127.0.0.1:${chat.port()}`;

interface StageOptions {
  readonly desk?: Desk;
  readonly settings?: Partial<SlackSettings>;
}

/** A fake Slack and a bot that is ready on it. */
export async function stage(
  mode: Mode,
  { desk = testDesk(), settings: more }: StageOptions = {},
): Promise<Stage> {
  const slack = await new FakeSlack().start();
  // A busy machine may take longer than Slack would wait.
  slack.socket.patience = 15_000;
  const { settings, log } = settingsFor(slack, mode, more);
  const chat = createSlack(settings);
  await chat.start(desk);
  if (mode === 'http') slack.target = `${addressOf(chat)}/slack/events`;
  return {
    slack,
    chat,
    log,
    async end() {
      await chat.stop();
      await slack.stop();
    },
  };
}
