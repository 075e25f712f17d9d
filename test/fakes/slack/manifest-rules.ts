// Whether Slack would take an app manifest: its fields, limits, and what must go together.
// https://docs.slack.dev/reference/app-manifest
import { asJson, isJson } from '../json.ts';
import { type Complain, list, words } from './rules.ts';

const SCOPE_OF: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  'message.channels': 'channels:history',
};

/** Events that need no scope. */
const FREE = new Set(['app_home_opened', 'app_uninstalled', 'tokens_revoked']);

const TOP = new Set(['_metadata', 'display_information', 'features', 'oauth_config', 'settings']);

function length(complain: Complain, where: string, value: unknown, min: number, max: number): void {
  const size = words(value).length;
  if (size < min || size > max) complain(where, `must be ${min} to ${max} characters, got ${size}`);
}

const isAddress = (value: unknown): boolean => /^https:\/\/[^\s/]+\/\S*$/.test(words(value));

/** What is wrong with a manifest; empty when nothing is. */
export function manifestFaults(manifest: unknown): string[] {
  const faults: string[] = [];
  const complain: Complain = (where, what) => faults.push(`${where}: ${what}`);
  const whole = asJson(manifest);
  for (const key of Object.keys(whole)) if (!TOP.has(key)) complain(key, 'is no part of a manifest');
  const display = asJson(whole['display_information']);
  length(complain, 'name', display['name'], 1, 35);
  length(complain, 'description', display['description'] ?? '', 0, 140);
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(words(display['background_color'] ?? '#000')))
    complain('background_color', 'is no colour');

  const settings = asJson(whole['settings']);
  const socket = settings['socket_mode_enabled'] === true;
  const features = asJson(whole['features']);
  const scopes = asJson(asJson(whole['oauth_config'])['scopes'])['bot'];
  const granted = new Set(Array.isArray(scopes) ? scopes : []);
  const needs = (scope: string, what: string): void => {
    if (!granted.has(scope)) complain('scopes', `${what} needs ${scope}`);
  };

  if (!/^[a-z0-9._-]{1,80}$/.test(words(asJson(features['bot_user'])['display_name'])))
    complain('bot_user', 'has no good display_name');
  if (isJson(features['assistant_view'])) complain('assistant_view', 'is no longer for new apps');
  if (isJson(features['agent_view'])) {
    needs('assistant:write', 'agent_view');
    length(complain, 'agent_description', features['agent_view']['agent_description'], 1, 300);
    if (list(features['agent_view']['suggested_prompts']).length > 4) complain('suggested_prompts', 'over 4');
  }

  const commands = list(features['slash_commands']);
  if (commands.length > 50) complain('slash_commands', `over 50: ${commands.length}`);
  if (commands.length > 0) needs('commands', 'slash_commands');
  const names = new Set<string>();
  for (const { command, description, usage_hint: hint, url } of commands) {
    const where = words(command);
    if (!/^\/[a-z0-9_-]{1,31}$/.test(where)) complain(where, 'is no good name');
    if (names.has(where)) complain(where, 'is there twice');
    names.add(where);
    length(complain, `${where}.description`, description, 1, 300);
    length(complain, `${where}.usage_hint`, hint ?? '', 0, 1000);
    if (!socket && !isAddress(url)) complain(`${where}.url`, 'is needed over HTTP');
    if (socket && url !== undefined) complain(`${where}.url`, 'has no place in Socket Mode');
  }
  const shortcuts = list(features['shortcuts']);
  if (shortcuts.length > 10) complain('shortcuts', `over 10: ${shortcuts.length}`);
  for (const { name, type, callback_id: id, description } of shortcuts) {
    if (type !== 'message' && type !== 'global') complain('shortcut', `type ${String(type)}`);
    length(complain, 'shortcut.name', name, 1, 24);
    length(complain, 'shortcut.callback_id', id, 1, 255);
    length(complain, 'shortcut.description', description, 1, 150);
  }

  const events = asJson(settings['event_subscriptions']);
  const named = Array.isArray(events['bot_events']) ? events['bot_events'] : [];
  for (const event of named) {
    const scope = SCOPE_OF[String(event)];
    if (scope !== undefined) needs(scope, String(event));
    else if (!FREE.has(String(event))) complain('bot_events', `unknown ${String(event)}`);
  }
  const interactivity = asJson(settings['interactivity']);
  if (!socket && !isAddress(events['request_url'])) complain('event_subscriptions', 'need a request_url');
  if (!socket && !isAddress(interactivity['request_url'])) complain('interactivity', 'needs a request_url');
  const redirects = asJson(whole['oauth_config'])['redirect_urls'];
  for (const redirect of Array.isArray(redirects) ? redirects : [])
    if (!isAddress(redirect)) complain('redirect_urls', `${String(redirect)} is no https address`);
  if (settings['token_rotation_enabled'] === true && !Array.isArray(redirects))
    complain('token_rotation_enabled', 'needs redirect_urls');
  return faults;
}
