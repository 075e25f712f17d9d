// Buttons and menus: each becomes a call at the desk, from what it carries alone.
import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { type Call, decodeCall, isInPlace } from '../../command/index.ts';
import type { Spot } from './asker.ts';
import { answerCall } from './called.ts';
import { PICKER, pickedCall } from './picker.ts';
import { acknowledge } from './respond.ts';
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
    direct: channel === null || (await tools.direct.has(channel, client)),
  };
  const alone = body.container['is_ephemeral'] === true || spot.direct;
  const inPlace = alone && isInPlace(idOf(action));
  const exchange =
    channel === null || body.response_url === undefined
      ? null
      : { responseUrl: body.response_url, client, channel, thread, inPlace };
  const atHome = body.view?.type === 'home' && isInPlace(idOf(action));
  const wanted = callOf(action) ?? 'slack.oldButton';
  await tools.running.track(answerCall(wanted, spot, exchange, client, tools, atHome));
}
