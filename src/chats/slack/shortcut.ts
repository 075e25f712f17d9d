// The shortcut in the menu of a message: the words of the message go into the command's option.
import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Command } from '../../command/index.ts';
import type { Spot } from './asker.ts';
import { answerCall, type Wanted } from './called.ts';
import { plainWords } from './escape.ts';
import { acknowledge } from './respond.ts';
import type { Tools } from './tools.ts';

type Target = MessageShortcut['message'];

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A message that is shared in another one comes as its attachment. */
const attached = ({ attachments }: Target): string[] =>
  Array.isArray(attachments) ? attachments.map((one) => textIn(one?.text) || textIn(one?.fallback)) : [];

/** The words of the message, or of those that it shares where it has none of its own. */
const wordsOf = (message: Target): string =>
  plainWords(textIn(message.text) || attached(message).join('\n')).trim();

function wantedOf({ callback_id: name, message }: MessageShortcut, commands: readonly Command[]): Wanted {
  const command = commands.find((one) => one.name === name);
  const words = wordsOf(message);
  if (command?.shortcut === undefined) return 'slack.oldButton';
  return words === ''
    ? 'error.noWords'
    : { command: command.name, options: { [command.shortcut.option]: words } };
}

/** Handles the shortcut on a message. */
export async function onShortcut(
  { body, shortcut, ack, client }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs,
  tools: Tools,
): Promise<void> {
  await acknowledge(() => ack(), tools);
  if (!tools.claims.first(`shortcut/${body.trigger_id}`)) return;
  const thread = textIn(shortcut.message['thread_ts']) || null;
  const spot: Spot = {
    workspace: body.team?.id ?? body.user.team_id ?? null,
    channel: body.channel.id,
    thread,
    user: body.user.id,
    direct: await tools.direct.has(body.channel.id, client),
  };
  const exchange = { responseUrl: body.response_url, client, channel: body.channel.id, thread };
  const wanted = wantedOf(shortcut, tools.desk.commands);
  await tools.running.track(answerCall(wanted, spot, exchange, client, tools));
}
