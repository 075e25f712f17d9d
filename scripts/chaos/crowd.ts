// Ten thousand channels that want their quote in the same minute: how long the planning takes, and in which order and at
// which pace they get it.
import { plan, TIMES } from '../../src/daily/index.ts';
import { letLoose, type Run } from './run.ts';
import type { House } from './scenarios.ts';
import { Town } from './town.ts';

export interface Planned {
  readonly posts: number;
  readonly seconds: number;
}

/** Plans so many posts at once. */
export async function planCrowd(at: string, posts: number): Promise<Planned> {
  const town = await Town.open(at);
  try {
    await town.subscribe(posts, (index) => ({ chat: 'discord', workspace: String(index % 100) }));
    const now = await town.store.book.now();
    const started = performance.now();
    const planned = await plan(town.store.book, ['discord'], now, TIMES);
    return { posts: planned, seconds: (performance.now() - started) / 1000 };
  } finally {
    await town.close();
  }
}

/** Requests a second that Discord takes from a bot. https://docs.discord.com/developers/topics/rate-limits */
const PACE = 50;

export interface Crowd extends Run {
  /** Posts a second. */
  readonly rate: number;
  /** Requests that came too early for the platform. */
  readonly hurried: number;
  /** The place of the last post to a small workspace, when one workspace has half of all channels. */
  readonly lastSmall: number;
}

/** Posts to one large workspace and fifty small ones, at the pace that the platform sets. */
export async function postCrowd({ script, address, tell }: House, posts: number): Promise<Crowd> {
  const town = await Town.open(await address('PostgreSQL'));
  town.discord.faults.pace(/^/, PACE);
  try {
    const half = posts / 2;
    const channels = await town.subscribe(posts, (index) => ({
      chat: 'discord',
      workspace: index < half ? 'large' : `small ${index % 50}`,
    }));
    const small = new Set(channels.slice(half));
    const run = await letLoose(town, { script, tell, size: 1, kills: 0, limit: posts / 20 + 60 });
    const lastSmall = town.discord.posts.findLastIndex(({ channel }) => small.has(channel)) + 1;
    return { ...run, rate: posts / run.posting, hurried: town.discord.faults.hurried, lastSmall };
  } finally {
    await town.close();
  }
}
