// The daily post of this program: the runner over the store, the stories and the chats.
import type { Logger } from 'pino';
import { createRunner, type Runner, type RunnerParts } from '../daily/runner.ts';
import type { Settings } from '../settings.ts';
import type { OpenServices } from './services.ts';
import type { Stories } from './stories.ts';

const HOUR = 3_600_000;

export interface DailyParts extends Pick<RunnerParts, 'chats' | 'ended'> {
  readonly settings: Pick<Settings, 'ROWBOT_LATE_HOURS'>;
  readonly open: OpenServices;
  readonly stories: Pick<Stories, 'library'>;
  readonly log: Logger;
}

/** The runner; nothing is opened for it as long as nothing can have been kept. */
export const openDaily = ({ settings, open, stories, ...rest }: DailyParts): Runner =>
  createRunner({
    book: async () => (open.kept() ? (await open.store()).book : null),
    library: stories.library,
    settings: open.services.settings,
    times: { window: settings.ROWBOT_LATE_HOURS * HOUR },
    drawRow: async (story, say) => (await import('../row/index.ts')).drawRow(story, say),
    ...rest,
  });
