// Slash commands: one raw line each, whose quotation marks may be curly and whose name may carry a prefix.
import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { parseLine, sayIn } from '../../command/index.ts';
import { askerAt, type Spot } from './asker.ts';
import { escapeText, plainWords } from './escape.ts';
import { missingOption, pick } from './picker.ts';
import { type Answer, acknowledge, acknowledgeWith, type Exchange } from './respond.ts';
import type { Tools } from './tools.ts';

async function answerTo(
  name: string,
  text: string,
  place: Omit<Spot, 'direct'>,
  client: Exchange['client'],
  tools: Tools,
): Promise<Answer> {
  const { desk } = tools;
  const direct = await tools.direct.has(place.channel, client);
  const asker = await askerAt({ ...place, direct }, client, tools);
  const command = desk.commands.find((one) => one.name === name);
  const usual = command?.visibility ?? 'private';
  const line = `${name} ${plainWords(text)}`;
  const call = parseLine(line, (known) => desk.commands.find((one) => one.name === known));
  if (command !== undefined && 'command' in call) {
    const option = missingOption(command, call);
    if (option !== null) return pick(call, option, asker);
  }
  return { reply: await desk.line(line, asker), asker, usual };
}

/** Handles one slash command. */
export async function onCommand(
  { body, ack, client }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  tools: Tools,
): Promise<void> {
  const place = { workspace: body.team_id, channel: body.channel_id, thread: null, user: body.user_id };
  const exchange = { responseUrl: body.response_url, client, channel: body.channel_id, thread: null };
  if (!tools.running.open) {
    const text = sayIn(tools.people.known(place.workspace, place.user).locale)('slack.stopping');
    await acknowledge(() => ack({ text: escapeText(text), response_type: 'ephemeral' }), tools);
    return;
  }
  if (!tools.claims.first(`command/${body.trigger_id}`)) {
    await acknowledge(() => ack(), tools);
    return;
  }
  const name = tools.names.heard(body.command, tools.desk.commands);
  const working = answerTo(name, body.text, place, client, tools);
  await tools.running.track(acknowledgeWith(working, ack, exchange, tools));
}
