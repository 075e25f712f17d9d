// Who somebody is, as Slack tells it: their language and time zone, and whether they manage the workspace.
import type { webApi } from '@slack/bolt';
import type { Guard } from '../guard.ts';
import { within } from '../within.ts';
import { Kept, Shared } from './kept.ts';
import type { Times } from './settings.ts';

export interface Profile {
  readonly name: string | null;
  readonly administrator: boolean;
  readonly locale: string;
  readonly zone: string | null;
}

const UNKNOWN: Profile = { name: null, administrator: false, locale: 'en-US', zone: null };

const KEPT = 5000;

type User = NonNullable<webApi.UsersInfoResponse['user']>;

const profileOf = (user: User): Profile => ({
  name: user.profile?.display_name || user.real_name || user.name || null,
  administrator: user.is_admin === true || user.is_owner === true || user.is_primary_owner === true,
  locale: user.locale ?? UNKNOWN.locale,
  zone: user.tz ?? null,
});

export class People {
  readonly #kept: Kept<Profile>;
  readonly #asking = new Shared<Profile>();
  readonly #guard: Guard;
  readonly #patience: number;

  constructor(guard: Guard, times: Pick<Times, 'profile' | 'profileKept'>) {
    this.#kept = new Kept(KEPT, times.profileKept);
    this.#guard = guard;
    this.#patience = times.profile;
  }

  /** Who it is, as far as that is known without asking. */
  known(workspace: string | null, user: string): Profile {
    return this.#kept.get(`${workspace} ${user}`) ?? UNKNOWN;
  }

  /** Who it is; what Slack doesn't tell in time stays unknown, and nobody is an administrator by default. */
  async find(client: webApi.WebClient, workspace: string | null, user: string): Promise<Profile> {
    const key = `${workspace} ${user}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const asked = this.#asking.do(key, async () => {
      try {
        const found = await client.users.info({ user, include_locale: true });
        const profile = found.user === undefined ? UNKNOWN : profileOf(found.user);
        this.#kept.set(key, profile);
        return profile;
      } catch (error) {
        this.#guard.fault(error, 'users.info');
        return UNKNOWN;
      }
    });
    return (await within(asked, this.#patience)) ?? UNKNOWN;
  }
}
