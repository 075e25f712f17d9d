// Says in one sentence what is wrong where Slack doesn't let us in.
import { UserError } from '../../command/index.ts';
import { AwayError } from '../chat.ts';
import { masked } from './log.ts';
import { codeOf, isTokenRefused } from './trouble.ts';

/** Which of the tokens a call was made with. */
export type Token = 'bot' | 'app';

const REFUSED: Readonly<Record<Token, string>> = {
  bot: 'Slack rejects the bot token: copy it again from OAuth & Permissions into SLACK_BOT_TOKEN (install the app to the workspace first).',
  app: 'Slack rejects the app token: make one with the scope connections:write under Basic Information → App-Level Tokens and copy it into SLACK_APP_TOKEN.',
};

const SOCKETS_OFF =
  'Socket Mode is off for this app: turn it on under Settings → Socket Mode, or make the app anew from `rowbot manifest`.';

/** Errors of apps.connections.open that somebody must mend, besides a refused token. */
const MENDABLE: Readonly<Record<string, string>> = {
  missing_scope: REFUSED.app,
  no_permission: REFUSED.app,
  access_denied: REFUSED.app,
  forbidden_team: REFUSED.app,
  method_not_supported_for_channel_type: SOCKETS_OFF,
  socket_mode_not_enabled: SOCKETS_OFF,
};

/** What a refusal means for the person who runs the bot; null where trying again may help. */
export function lostBy(error: unknown, token: Token): UserError | null {
  if (isTokenRefused(error)) return new UserError('slack-token', REFUSED[token]);
  const sentence = MENDABLE[codeOf(error) ?? ''];
  return sentence === undefined ? null : new UserError('slack-lost', sentence);
}

/** Any trouble at the start as an error for the person who runs the bot. */
export function explained(error: unknown, token: Token): UserError {
  if (error instanceof UserError) return error;
  const lost = lostBy(error, token);
  if (lost !== null) return lost;
  const words = masked(error instanceof Error ? error.message : String(error));
  return new AwayError(
    'slack-away',
    `Slack can’t be reached (${words}). Check the connection, https://slack-status.com, and SLACK_API_URL, if it is set.`,
  );
}

/** What {@link explained} says when nothing came back in time. */
export const tooLate = (milliseconds: number): AwayError =>
  new AwayError(
    'slack-away',
    `Slack didn’t let the bot in within ${Math.round(milliseconds / 1000)} s. Check the connection, and https://slack-status.com.`,
  );
