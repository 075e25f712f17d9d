// What can be counted and measured of a running bot, in the words of Prometheus.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Served } from '../command/gate.ts';

/** Seconds. Nearly every answer takes milliseconds; three seconds are what the chats allow for a first sign. */
const LATENCIES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10, 30];

/** What is looked up when the metrics are asked for. */
interface Watched {
  readonly chats: () => readonly { readonly name: string; readonly connected: boolean }[];
  readonly queue: () => { readonly waiting: number; readonly running: number };
  readonly corpus: () => {
    readonly stories: number;
    readonly statements: number;
    readonly problems: number;
  };
}

export interface Metrics {
  /** A request has been answered, slowed down or turned away. */
  served(what: Served): void;
  /** Choices have been offered to somebody who types. */
  suggested(chat: string, milliseconds: number): void;
  fault(what: string): void;
  reconnected(chat: string): void;
  /** A daily post has ended, and how. */
  posted(how: string): void;
  /** Looks these up from now on. */
  watch(watched: Watched): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Makes the metrics of one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  let watched: Watched | undefined;

  const requests = new Counter({
    name: 'rowbot_requests_total',
    help: 'Requests by chat, command and what became of them',
    labelNames: ['chat', 'command', 'verdict'],
    registers,
  });
  const latency = new Histogram({
    name: 'rowbot_answer_seconds',
    help: 'From the question’s arrival to its answer, waiting included',
    labelNames: ['chat', 'command'],
    buckets: LATENCIES,
    registers,
  });
  const typing = new Histogram({
    name: 'rowbot_suggest_seconds',
    help: 'Offering choices to somebody who types',
    labelNames: ['chat'],
    buckets: LATENCIES,
    registers,
  });
  const faults = new Counter({
    name: 'rowbot_faults_total',
    help: 'Faults of the bot’s own, each in the log with a reference',
    labelNames: ['what'],
    registers,
  });
  const reconnects = new Counter({
    name: 'rowbot_reconnects_total',
    help: 'Connections to a chat that were lost and made anew',
    labelNames: ['chat'],
    registers,
  });
  const posts = new Counter({
    name: 'rowbot_daily_posts_total',
    help: 'Daily posts by how they ended: posted, missed, skipped, postponed or paused',
    labelNames: ['how'],
    registers,
  });
  const gauge = (name: string, help: string, value: (now: Watched) => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        if (watched !== undefined) this.set(value(watched));
      },
    });
  };
  new Gauge({
    name: 'rowbot_connected',
    help: '1 where the chat is connected and answers',
    labelNames: ['chat'],
    registers,
    collect() {
      for (const { name, connected } of watched?.chats() ?? []) this.set({ chat: name }, connected ? 1 : 0);
    },
  });
  gauge('rowbot_queue_waiting', 'Requests that wait for their turn', ({ queue }) => queue().waiting);
  gauge('rowbot_queue_running', 'Requests that are being answered', ({ queue }) => queue().running);
  gauge('rowbot_stories', 'Stories that are read', ({ corpus }) => corpus().stories);
  gauge('rowbot_index_statements', 'Statements in the index', ({ corpus }) => corpus().statements);
  gauge('rowbot_corpus_problems', 'What is wrong with story files', ({ corpus }) => corpus().problems);

  return {
    served: ({ asker: { chat }, command, outcome, milliseconds }) => {
      const of = { chat, command: command ?? 'none' };
      requests.inc({ ...of, verdict: outcome });
      latency.observe(of, milliseconds / 1000);
    },
    suggested: (chat, milliseconds) => typing.observe({ chat }, milliseconds / 1000),
    fault: (what) => faults.inc({ what }),
    reconnected: (chat) => reconnects.inc({ chat }),
    posted: (how) => posts.inc({ how }),
    watch: (now) => {
      watched = now;
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
