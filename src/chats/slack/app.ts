// The Bolt app: every kind of event that Slack sends, handed to its own listener behind the guard.
import { App, type BlockAction, type MessageShortcut, type Receiver, type webApi } from '@slack/bolt';
import type { Guard } from '../guard.ts';
import { onAction } from './buttons.ts';
import { onCommand } from './commands.ts';
import { BUTTON, MENU } from './components.ts';
import { onHomeOpened } from './home.ts';
import { boltLogger } from './log.ts';
import { onMessage } from './messages.ts';
import { onOptions, PICKER } from './picker.ts';
import type { Removal } from './removal.ts';
import type { SlackSettings } from './settings.ts';
import { onShortcut } from './shortcut.ts';
import type { Tools } from './tools.ts';

const ANY = /^/;
const OURS = new RegExp(`^(?:${[BUTTON, MENU, PICKER].join('|')})`);
const PICKERS = new RegExp(`^${PICKER}`);

/** Makes the app; it asks Slack for nothing before its `init`. */
export function createApp(
  settings: SlackSettings,
  receiver: Receiver,
  options: webApi.WebClientOptions,
  guard: Guard,
): App {
  const { access, log } = settings;
  const app = new App({
    receiver,
    ...(access.kind === 'token' ? { token: access.token } : {}),
    logger: boltLogger(log),
    clientOptions: options,
    convoStore: false,
    deferInitialization: true,
  });
  app.error(async (error) => {
    guard.fault(error, 'event');
    // The receiver turns this one into a 401: nobody is installed there.
    if (error.code === 'slack_bolt_authorization_error') throw error;
  });
  return app;
}

/** Listens to everything that the bot answers, each behind the guard: what goes wrong in one reaches no other. */
export function listen(app: App, tools: Tools, removed: (removal: Removal) => Promise<void>): void {
  const { listener } = tools.guard;
  const command = listener('command', onCommand);
  const action = listener('action', onAction);
  const options = listener('options', onOptions);
  const shortcut = listener('shortcut', onShortcut);
  const message = listener('message', onMessage);
  const home = listener('home', onHomeOpened);
  const gone = listener('removal', removed);
  app.command(ANY, async (event) => command(event, tools));
  app.action<BlockAction>({ type: 'block_actions', action_id: OURS }, async (event) => action(event, tools));
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: PICKERS }, async (event) =>
    options(event, tools),
  );
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: ANY }, async (event) =>
    shortcut(event, tools),
  );
  app.event('app_mention', async ({ event, ...args }) => message(event, args, tools));
  app.event('message', async ({ event, ...args }) => message(event, args, tools));
  app.event('app_home_opened', async ({ event, ...args }) => home(event, args, tools));
  app.event('app_uninstalled', async (event) => gone(event));
  app.event('tokens_revoked', async (event) => gone(event));
}
