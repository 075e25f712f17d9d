// Both platforms gone as a whole, and back: how long until both are answered again.
import { setTimeout as wait } from 'node:timers/promises';
import { type FakeDiscord, person } from '../../test/fakes/discord/index.ts';
import type { FakeSlack } from '../../test/fakes/slack/index.ts';

/** Milliseconds from their return to the first answer on each. */
export async function backAfter(
  discord: FakeDiscord,
  slack: FakeSlack,
  milliseconds: number,
): Promise<{ readonly discord: number; readonly slack: number }> {
  await Promise.all([discord.stop(), slack.stop()]);
  await wait(milliseconds);
  const { gateway } = discord;
  const again = Promise.race([gateway.next('resumed'), gateway.next('ready')]);
  await Promise.all([discord.start(), slack.start()]);
  const started = performance.now();
  const onDiscord = again
    .then(() => discord.slash('help', {}, { user: person('patient') }).answer())
    .then(() => performance.now() - started);
  const onSlack = slack
    .slash('/help', { user: slack.home.person('patient') })
    .answer()
    .then(() => performance.now() - started);
  return { discord: await onDiscord, slack: await onSlack };
}
