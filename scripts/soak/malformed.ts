// Payloads cut and twisted from what the platforms send, by the thousand: the program goes on answering.
import { type FakeDiscord, person } from '../../test/fakes/discord/index.ts';
import { malformed as malformedDiscord } from '../../test/fakes/discord/malformed.ts';
import type { FakeSlack } from '../../test/fakes/slack/index.ts';
import { malformed as malformedSlack } from '../../test/fakes/slack/malformed.ts';
import { nextId } from '../../test/fakes/slack/shapes.ts';
import { PHRASES } from './words.ts';

/** Sent between two honest questions, which wait for all before them. */
const BATCH = 250;

/** Milliseconds that an honest question may wait behind a batch: how quick the bot is, is not the subject here. */
const PATIENCE = 60_000;

/** Who asks in between is always somebody else: whoever the malformed ones are from has asked too much. */
const askDiscord = async (discord: FakeDiscord): Promise<void> => {
  const { id, channel } = discord.addGuild();
  const asked = discord.slash('help', {}, { guild: id, channel, user: person('honest') });
  asked.ackWindow = PATIENCE;
  await asked.answer();
};

const askSlack = async (slack: FakeSlack): Promise<void> => {
  const { id, name } = slack.home.channel('honest');
  const user = slack.home.person('honest');
  await slack.slash(`/who-said ${PHRASES[0]}`, { channel: id, channelName: name, user }).answer();
};

/** Sends so many to each chat; settles when an honest question after them has been answered. */
export async function sendMalformed(discord: FakeDiscord, slack: FakeSlack, count: number): Promise<void> {
  let sent = 0;
  for (const { event, payload } of malformedDiscord(discord.here, 'who-said', count, 7)) {
    discord.gateway.dispatch(event, payload, discord.here.guild);
    sent += 1;
    if (sent % BATCH === 0) await askDiscord(discord);
  }
  await askDiscord(discord);
  process.stderr.write(`${count} malformed on Discord\n`);
  const { patience } = slack.socket;
  slack.socket.patience = PATIENCE;
  const about = {
    from: slack.from(),
    bot: slack.home.bot,
    command: 'who-said',
    responseUrl: `${slack.base}/commands/T1/none`,
  };
  for (const { kind, payload } of malformedSlack(about, count, 11)) {
    await slack.socket.raw(JSON.stringify({ type: kind, envelope_id: nextId('e'), payload }));
    sent += 1;
    if (sent % BATCH === 0) await askSlack(slack);
  }
  await askSlack(slack);
  slack.socket.patience = patience;
  process.stderr.write(`${count} malformed on Slack\n`);
}
