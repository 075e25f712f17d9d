// The app's own place: the Home tab shows what it knows here, and the agent view offers questions to tap on.
import type { AllMiddlewareArgs, types } from '@slack/bolt';
import { sayIn } from '../../command/index.ts';
import { cutText } from '../cut.ts';
import { visible } from '../visible.ts';
import { askerAt, type Spot } from './asker.ts';
import { LIMITS } from './limits.ts';
import { renderHome } from './render.ts';
import type { Tools } from './tools.ts';
import { again } from './trouble.ts';

type Args = Pick<AllMiddlewareArgs, 'client' | 'context'>;
type Opened = Pick<types.AppHomeOpenedEvent, 'user' | 'channel' | 'tab'>;

/** Shows the Home tab anew. */
export async function showHome(spot: Spot, { client }: Pick<Args, 'client'>, tools: Tools): Promise<void> {
  if (tools.home === undefined) return;
  const asker = await askerAt(spot, client, tools);
  const blocks = renderHome(await tools.home(asker), sayIn(asker.locale));
  // A press there tells no channel: the view carries the one whose settings it shows.
  const view = { type: 'home' as const, blocks, private_metadata: spot.channel };
  await again(() => client.views.publish({ user_id: spot.user, view }));
}

async function offerPrompts(spot: Spot, { client }: Args, tools: Tools): Promise<void> {
  if (tools.prompts === undefined) return;
  const asker = await askerAt(spot, client, tools);
  const prompts = (await tools.prompts(asker)).slice(0, LIMITS.prompts).map(({ title, message }) => ({
    title: cutText(visible(title), LIMITS.promptTitle),
    message: cutText(visible(message), LIMITS.promptMessage),
  }));
  if (prompts.length === 0) return;
  await again(() =>
    client.assistant.threads.setSuggestedPrompts({
      channel_id: spot.channel,
      title: sayIn(asker.locale)('slack.prompts'),
      prompts,
    }),
  );
}

/** Somebody has opened the Home tab, or the agent view with its messages. */
export async function onHomeOpened({ user, channel, tab }: Opened, args: Args, tools: Tools): Promise<void> {
  tools.direct.add(channel);
  if (!tools.running.open) return;
  const spot: Spot = { workspace: args.context.teamId ?? null, channel, thread: null, user, direct: true };
  await tools.running.track(
    tab === 'messages' ? offerPrompts(spot, args, tools) : showHome(spot, args, tools),
  );
}
