// The app manifest of the real commands, for both ways of being reached, against what Slack would take.
import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type ManifestMode, manifest } from '../../../src/chats/slack/manifest.ts';
import { commandNamed } from '../../../src/chats/slack/names.ts';
import { listed } from '../../../src/command/index.ts';
import { manifestFaults } from '../../fakes/slack/index.ts';

const WAYS: readonly (readonly [string, ManifestMode])[] = [
  ['over a socket', { mode: 'socket' }],
  ['by HTTP for one workspace', { mode: 'http', address: 'https://rowbot.example/', many: false }],
  ['by HTTP for many workspaces', { mode: 'http', address: 'https://rowbot.example/bot', many: true }],
];

test.each(WAYS)('%s, with and without a prefix, it is one that Slack takes', (_, way) => {
  expect(manifestFaults(manifest(commands, way))).toEqual([]);
  expect(manifestFaults(manifest(commands, way, 'rowbot-'))).toEqual([]);
});

test('it names every command that is listed, and each is known again when it is typed', () => {
  for (const prefix of ['', 'rowbot-']) {
    const names = manifest(commands, { mode: 'socket' }, prefix).features.slash_commands.map(
      ({ command }) => command,
    );
    expect(names.map((name) => commandNamed(name, commands))).toEqual(
      listed(commands).map(({ name }) => name),
    );
  }
});

test('the settings that differ are those of the way', () => {
  const [socket, one, many] = WAYS.map(([, way]) => {
    const { settings, oauth_config: oauth } = manifest(commands.slice(0, 1), way);
    return { ...settings, redirects: 'redirect_urls' in oauth ? oauth.redirect_urls : null };
  });
  expect(socket).toMatchInlineSnapshot(`
    {
      "event_subscriptions": {
        "bot_events": [
          "app_home_opened",
          "app_mention",
          "app_uninstalled",
          "message.im",
          "tokens_revoked",
        ],
      },
      "interactivity": {
        "is_enabled": true,
      },
      "org_deploy_enabled": false,
      "redirects": null,
      "socket_mode_enabled": true,
      "token_rotation_enabled": false,
    }
  `);
  expect(one).toMatchInlineSnapshot(`
    {
      "event_subscriptions": {
        "bot_events": [
          "app_home_opened",
          "app_mention",
          "app_uninstalled",
          "message.im",
          "tokens_revoked",
        ],
        "request_url": "https://rowbot.example/slack/events",
      },
      "interactivity": {
        "is_enabled": true,
        "message_menu_options_url": "https://rowbot.example/slack/events",
        "request_url": "https://rowbot.example/slack/events",
      },
      "org_deploy_enabled": false,
      "redirects": null,
      "socket_mode_enabled": false,
      "token_rotation_enabled": false,
    }
  `);
  expect(many).toMatchObject({
    redirects: ['https://rowbot.example/bot/slack/oauth_redirect'],
    token_rotation_enabled: true,
  });
});
