// The parts of a running bot, put together: stories, desk, gate, chats, metrics and the window to look in.
import type { Logger } from 'pino';
import type { Problem } from '../corpus/index.ts';
import { showProblem } from '../corpus/index.ts';
import type { Settings } from '../settings.ts';
import { type Metrics, openWindow, type Window } from '../watching/index.ts';
import type { ChatMaker } from './chats.ts';
import { openDaily } from './daily.ts';
import { type Kept, keepChat } from './keep.ts';
import { openServices, storeAt } from './services.ts';
import { storeTrouble } from './store-trouble.ts';
import { openStories, type Stories } from './stories.ts';
import { loggedReports, watchedGate } from './watched.ts';

export interface BotParts {
  readonly settings: Settings;
  /** The corpus. */
  readonly folder: string;
  readonly makers: readonly ChatMaker[];
  /** Chats that run in processes of their own. */
  readonly elsewhere?: readonly Kept[];
  readonly log: Logger;
  readonly metrics: Metrics;
}

export interface Bot {
  readonly chats: readonly Kept[];
  /** Refuses new work, finishes what runs, disconnects. */
  stop(): Promise<void>;
}

/** Milliseconds that daily posts under way have for their end, before the chats have theirs. */
const POSTS = 3000;

/** Follows the corpus: a story that is mended is taken up, one that breaks keeps its last good version. */
function follow(stories: Stories, log: Logger): void {
  const tell = (problems: readonly Problem[]): void => {
    for (const problem of problems) log.warn({ problem: showProblem(problem) }, 'corpus: a problem');
    log.info({ stories: stories.library().stories.length, problems: problems.length }, 'corpus: read');
  };
  tell(stories.problems());
  stories.watch(tell, (error) =>
    log.error({ err: error, what: 'corpus' }, 'corpus: the last good one stays'),
  );
}

/**
 * Opens everything; the chats connect in the background, each for itself. A store that is away keeps nobody from asking.
 *
 * @throws UserError where the port can't be had
 */
export async function openBot(parts: BotParts): Promise<Bot> {
  const { settings, folder, makers, elsewhere = [], log, metrics } = parts;
  const stories = await openStories(folder);
  let daily: ReturnType<typeof openDaily> | undefined;
  const open = openServices({
    at: storeAt(settings),
    secret: settings.ROWBOT_SECRET,
    library: stories.library,
    wake: () => daily?.wake(),
    lost: (error) => log.warn({ err: error }, 'store: a connection was lost'),
  });
  const services = { ...open.services, reports: loggedReports(open.services.reports, log) };
  const gate = watchedGate(stories, services, log, metrics);
  let stopping = false;
  let chats: readonly Kept[] = elsewhere;

  const missing = async (): Promise<string[]> => {
    if (stopping) return ['stopping'];
    const away = chats.filter((chat) => !chat.connected());
    return [...away.map(({ name }) => `${name} is not connected`), ...(await storeTrouble(open))];
  };
  metrics.watch({
    chats: () => chats.map((chat) => ({ name: chat.name, connected: chat.connected() })),
    queue: gate.queue,
    corpus: () => {
      const { stories: read } = stories.library();
      return {
        stories: read.length,
        statements: read.reduce((sum, { statements }) => sum + statements.length, 0),
        problems: stories.problems().length,
      };
    },
  });
  const window: Window | null =
    settings.ROWBOT_PORT === undefined
      ? null
      : await openWindow(settings.ROWBOT_PORT, settings.ROWBOT_HOST, { missing, metrics });
  follow(stories, log);
  for (const trouble of await storeTrouble(open)) log.error({ what: 'store' }, trouble);
  const house = { store: open.store, services: open.services, library: stories.library };
  const here = makers.map((maker) =>
    keepChat({ maker, desk: gate, house, log, reconnected: metrics.reconnected }),
  );
  chats = [...here, ...elsewhere];
  daily = openDaily({
    settings,
    open,
    stories,
    chats: here,
    log,
    ended: (how) => {
      metrics.posted(how);
      log.info({ how }, 'daily: a post ended');
    },
  });
  daily.start();

  return {
    chats,
    stop: async () => {
      stopping = true;
      await daily?.stop(POSTS);
      await Promise.allSettled(chats.map((chat) => chat.stop()));
      await Promise.allSettled([stories.close(), open.close(), window?.close()]);
    },
  };
}
