// Buttons, menus and the shortcut on a message: each becomes a call at the desk, from what it carries alone.
import type {
  AllMiddlewareArgs,
  BlockAction,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import { type Call, decodeCall, isInPlace, notice, type Reply, sayIn } from '../../command/index.ts';
import { askerAt, type Spot } from './asker.ts';
import { plainWords } from './escape.ts';
import { showHome } from './home.ts';
import { PICKER, pickedCall } from './picker.ts';
import { ALONE } from './render.ts';
import { type Answer, acknowledge, type Exchange, respond } from './respond.ts';
import { sendDirect } from './send.ts';
import { shown } from './shown.ts';
import type { Tools } from './tools.ts';

type Pressed = BlockAction['actions'][number];

/** The id of a button, or of what was chosen from a menu. */
function idOf(action: Pressed): string {
  if (action.type === 'button') return action.value ?? '';
  return action.type === 'static_select' ? action.selected_option.value : '';
}

/** What was pressed or chosen, as a call; null for what we don't know any more. */
function callOf(action: Pressed): Call | null {
  if (action.type === 'button' || action.type === 'static_select') return decodeCall(idOf(action));
  if (action.type !== 'external_select' || !action.action_id.startsWith(PICKER)) return null;
  return pickedCall(action.action_id, action.selected_option?.value ?? '');
}

async function answerTo(
  call: Call | null,
  spot: Spot,
  client: Exchange['client'],
  tools: Tools,
): Promise<Answer> {
  const asker = await askerAt(spot, client, tools);
  const command = tools.desk.commands.find(({ name }) => name === call?.command);
  const say = sayIn(asker.locale);
  const reply: Reply = !tools.running.open
    ? notice(say('slack.stopping'))
    : call === null
      ? notice(say('slack.oldButton'))
      : await tools.desk.call(call, asker);
  return { reply, asker, usual: command?.visibility ?? 'private' };
}

async function run(
  call: Call | null,
  spot: Spot,
  exchange: Exchange | null,
  client: Exchange['client'],
  tools: Tools,
  shownAtHome = false,
) {
  const answer = await answerTo(call, spot, client, tools);
  if (exchange !== null) return respond(answer, exchange, tools);
  // The Home tab shows what has become of it …
  if (shownAtHome && answer.reply.refusal !== true) return showHome(spot, { client }, tools);
  // … and has no message to answer under: any other answer comes as a direct one.
  return sendDirect(client, spot.user, shown(answer.reply, ALONE, answer.asker.locale, tools.guard));
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The thread of a message; Slack doesn't hand on one that a single person sees, but tells where it is. */
const threadOf = ({ message, container }: BlockAction): string | null =>
  textIn(message?.['thread_ts']) ?? textIn(container['thread_ts']);

/** Handles one press or choice. */
export async function onAction(
  { body, action, ack, client }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs,
  tools: Tools,
): Promise<void> {
  await acknowledge(() => ack(), tools);
  if (!tools.claims.first(`action/${body.trigger_id}/${action.action_id}/${action.action_ts}`)) return;
  const channel = body.channel?.id ?? null;
  const thread = threadOf(body);
  const spot: Spot = {
    workspace: body.team?.id ?? body.user.team_id ?? null,
    channel: channel ?? (body.view?.private_metadata || body.user.id),
    thread,
    user: body.user.id,
    direct: channel === null || tools.direct.has(channel),
  };
  const alone = body.container['is_ephemeral'] === true || spot.direct;
  const inPlace = alone && isInPlace(idOf(action));
  const exchange =
    channel === null || body.response_url === undefined
      ? null
      : { responseUrl: body.response_url, client, channel, thread, inPlace };
  const atHome = body.view?.type === 'home' && isInPlace(idOf(action));
  await tools.running.track(run(callOf(action), spot, exchange, client, tools, atHome));
}

/** Handles the shortcut on a message: the words of the message go into the command's option. */
export async function onShortcut(
  { body, shortcut, ack, client }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs,
  tools: Tools,
): Promise<void> {
  await acknowledge(() => ack(), tools);
  if (!tools.claims.first(`shortcut/${body.trigger_id}`)) return;
  const command = tools.desk.commands.find(({ name }) => name === shortcut.callback_id);
  const words = plainWords(shortcut.message.text ?? '').trim();
  const call =
    command?.shortcut === undefined
      ? null
      : { command: command.name, options: { [command.shortcut.option]: words } };
  const thread = textIn(shortcut.message['thread_ts']);
  const spot: Spot = {
    workspace: body.team?.id ?? body.user.team_id ?? null,
    channel: body.channel.id,
    thread,
    user: body.user.id,
    direct: tools.direct.has(body.channel.id),
  };
  const exchange = { responseUrl: body.response_url, client, channel: body.channel.id, thread };
  await tools.running.track(run(call, spot, exchange, client, tools));
}
