// Who asks, and where, as Slack tells it.
import type { webApi } from '@slack/bolt';
import type { Asker } from '../../command/index.ts';
import type { People } from './people.ts';
import type { Workspaces } from './workspaces.ts';

/** Where something was asked. */
export interface Spot {
  readonly workspace: string | null;
  readonly channel: string;
  readonly thread: string | null;
  readonly user: string;
  /** A conversation of this person with the bot alone. */
  readonly direct: boolean;
}

export interface AskerTools {
  readonly people: People;
  readonly workspaces: Workspaces;
}

/** The asker at a spot. Whoever installed the app manages it, and everybody their own conversation with it. */
export async function askerAt(
  spot: Spot,
  client: webApi.WebClient,
  { people, workspaces }: AskerTools,
): Promise<Asker> {
  const profile = await people.find(client, spot.workspace, spot.user);
  return askerFrom(spot, profile, workspaces);
}

/** The asker as far as known, for what can't wait. */
export const knownAsker = (spot: Spot, { people, workspaces }: AskerTools): Asker =>
  askerFrom(spot, people.known(spot.workspace, spot.user), workspaces);

const askerFrom = (spot: Spot, profile: ReturnType<People['known']>, workspaces: Workspaces): Asker => ({
  chat: 'slack',
  workspace: spot.workspace,
  channel: spot.channel,
  thread: spot.thread,
  person: spot.user,
  name: profile.name,
  administrator: profile.administrator || spot.direct || workspaces.installer(spot.workspace) === spot.user,
  locale: profile.locale,
  zone: profile.zone,
  direct: spot.direct,
});
