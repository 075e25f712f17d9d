// Runs a call that somebody made without typing it, by a button, a menu or a shortcut, and shows what comes of it.
import { type Call, notice, type Reply, sayIn, type TextKey } from '../../command/index.ts';
import { askerAt, type Spot } from './asker.ts';
import { showHome } from './home.ts';
import { ALONE } from './render.ts';
import { type Answer, type Exchange, respond } from './respond.ts';
import { sendDirect } from './send.ts';
import { shown } from './shown.ts';
import type { Tools } from './tools.ts';

/** What is asked for; or, where that can't be told, the text that says so. */
export type Wanted = Call | TextKey;

async function answerTo(
  wanted: Wanted,
  spot: Spot,
  client: Exchange['client'],
  tools: Tools,
): Promise<Answer> {
  const asker = await askerAt(spot, client, tools);
  const say = sayIn(asker.locale);
  if (!tools.running.open) return { reply: notice(say('slack.stopping')), asker, usual: 'private' };
  if (typeof wanted === 'string')
    return { reply: tools.names.within(notice(say(wanted))), asker, usual: 'private' };
  const command = tools.desk.commands.find(({ name }) => name === wanted.command);
  const reply: Reply = await tools.desk.call(wanted, asker);
  return { reply, asker, usual: command?.visibility ?? 'private' };
}

/**
 * Answers a call.
 *
 * @param exchange where the answer goes; null for the Home tab, which has no message to answer under
 * @param shownAtHome whether the Home tab shows what has become of it
 */
export async function answerCall(
  wanted: Wanted,
  spot: Spot,
  exchange: Exchange | null,
  client: Exchange['client'],
  tools: Tools,
  shownAtHome = false,
): Promise<void> {
  const answer = await answerTo(wanted, spot, client, tools);
  if (exchange !== null) return respond(answer, exchange, tools);
  if (shownAtHome && answer.reply.refusal !== true) return showHome(spot, { client }, tools);
  return sendDirect(client, spot.user, shown(answer.reply, ALONE, answer.asker.locale, tools.guard));
}
