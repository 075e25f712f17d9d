// What a running bot does, seen by its operator: each request and each report in the log and in the metrics.
import type { Logger } from 'pino';
import { createGate, type Gate } from '../command/gate.ts';
import type { Reports } from '../command/index.ts';
import { createLimiter } from '../command/limit.ts';
import { asRequest, currentRequest, type Metrics, newReference } from '../watching/index.ts';
import { openDesk } from './desk.ts';
import type { OpenServices } from './services.ts';
import type { Stories } from './stories.ts';

/** The gate with its eyes open: every request has an id, a line in the log and its place in the metrics. */
export function watchedGate(
  stories: Stories,
  services: OpenServices['services'],
  log: Logger,
  metrics: Metrics,
): Gate {
  const fault = (error: unknown, what: string): string => {
    const reference = currentRequest() ?? newReference();
    log.error({ err: error, what, reference }, 'fault');
    return reference;
  };
  const gate = createGate(openDesk(stories, services, fault), {
    limiter: createLimiter(),
    fault,
    clock: () => performance.now(),
    served: (what) => {
      metrics.served(what);
      const { asker, command, outcome, milliseconds } = what;
      log.info(
        {
          chat: asker.chat,
          workspace: asker.workspace,
          command,
          outcome,
          milliseconds: Math.round(milliseconds),
        },
        'served',
      );
    },
  });
  return {
    ...gate,
    call: (...asked) => asRequest(() => gate.call(...asked)),
    line: (...asked) => asRequest(() => gate.line(...asked)),
    ask: (...asked) => asRequest(() => gate.ask(...asked)),
    suggest: async (...typed) => {
      const started = performance.now();
      const choices = await asRequest(() => gate.suggest(...typed));
      metrics.suggested(typed[3].chat, performance.now() - started);
      return choices;
    },
  };
}

/** Every report of something wrong stands in the log too: which statement, and what of it. */
export const loggedReports = (reports: Reports, log: Logger): Reports => ({
  file: async (report) => {
    const filed = await reports.file(report);
    const { reference, known } = filed;
    const { statement, story, note, asker } = report;
    if (!known || note !== '')
      log.warn(
        { reference, chat: asker.chat, statement, story, note },
        'report: somebody says this is wrong',
      );
    return filed;
  },
});
