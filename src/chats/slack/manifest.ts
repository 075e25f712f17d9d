// The app manifest, made from the same command list that answers: it tells Slack of the commands, the rights and the
// events. https://docs.slack.dev/reference/app-manifest
import { type Command, listed, sayIn, usage } from '../../command/index.ts';
import { cutText } from '../cut.ts';
import { MANIFEST } from './limits.ts';

/**
 * How Slack is to reach the bot; HTTP needs its public address, such as `https://rowbot.example`. Only where many
 * workspaces install the app do its tokens expire and get refreshed: a token copied into `.env` must last.
 */
export type ManifestMode =
  | { readonly mode: 'socket' }
  | { readonly mode: 'http'; readonly address: string; readonly many: boolean };

/** What the bot may do, and what for. */
const RIGHTS = {
  'app_mentions:read': 'to hear its name',
  'assistant:write': 'the agent view with its suggested questions',
  'channels:history': 'what was said in a thread before, and whether a post got out',
  'chat:write': 'to answer and post',
  commands: 'slash commands and the shortcut on a message',
  'files:write': 'pictures',
  'groups:history': 'the same as channels:history, in private channels',
  'im:history': 'direct messages',
  'mpim:history': 'the same as channels:history, in group messages',
  'users:read': 'language, time zone, and who is an administrator',
} as const;

export type Scope = keyof typeof RIGHTS;

/** The scopes of the bot token. */
export const SCOPES: readonly Scope[] = (Object.keys(RIGHTS) as Scope[]).sort();

const EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] as const;

/** Where Slack sends its requests, below the address. */
const PATHS = { events: '/slack/events', redirect: '/slack/oauth_redirect' } as const;

const english = sayIn('en');

/** What stands in for the words that a command takes. */
const hintOf = (command: Command): string => usage(command).replace(/^\S+\s*/, '');

function slashCommand(command: Command, prefix: string, url: string | undefined) {
  const hint = hintOf(command);
  return {
    command: `/${prefix}${command.name}`.slice(0, MANIFEST.commandName),
    description: cutText(english(command.description), MANIFEST.commandDescription),
    ...(hint === '' ? {} : { usage_hint: cutText(hint, MANIFEST.usageHint) }),
    should_escape: false,
    ...(url === undefined ? {} : { url }),
  };
}

const shortcutsOf = (commands: readonly Command[]) =>
  commands.flatMap(({ name, description, shortcut }) =>
    shortcut === undefined
      ? []
      : [
          {
            name: cutText(english(shortcut.label), MANIFEST.shortcutName),
            type: 'message' as const,
            callback_id: name,
            description: cutText(english(description), MANIFEST.shortcutDescription),
          },
        ],
  );

/**
 * The manifest for these commands.
 *
 * @param prefix what the names of the slash commands begin with, such as `rowbot-`: they are shared by all apps of a
 *   workspace, and the last one installed wins
 */
export function manifest(commands: readonly Command[], way: ManifestMode, prefix = '') {
  const base = way.mode === 'http' ? way.address.replace(/\/+$/, '') : undefined;
  const many = way.mode === 'http' && way.many;
  const url = base === undefined ? undefined : `${base}${PATHS.events}`;
  const shown = listed(commands).slice(0, MANIFEST.commands);
  const shortcuts = shortcutsOf(shown).slice(0, MANIFEST.shortcuts);
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Rowbot',
      description: english('slack.description'),
      background_color: '#1f3a5f',
    },
    features: {
      bot_user: { display_name: 'rowbot', always_online: true },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      agent_view: { agent_description: cutText(english('slack.agent'), MANIFEST.agentDescription) },
      ...(shortcuts.length === 0 ? {} : { shortcuts }),
      slash_commands: shown.map((command) => slashCommand(command, prefix, url)),
    },
    oauth_config: {
      ...(many ? { redirect_urls: [`${base}${PATHS.redirect}`] } : {}),
      scopes: { bot: [...SCOPES] },
    },
    settings: {
      event_subscriptions: {
        ...(url === undefined ? {} : { request_url: url }),
        bot_events: [...EVENTS],
      },
      interactivity: {
        is_enabled: true,
        ...(url === undefined ? {} : { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: base === undefined,
      token_rotation_enabled: many,
    },
  };
}
