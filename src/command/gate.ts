// Stands in front of the desk: limits how often somebody asks, lets what can't be answered at once wait its turn, and
// says "busy" beyond that. Everything that passes, or doesn't, is told to whoever watches.
import { AsyncResource } from 'node:async_hooks';
import PQueue, { TimeoutError } from 'p-queue';
import type { Desk } from './desk.ts';
import { notice } from './dispatch.ts';
import type { Limiter } from './limit.ts';
import type { Reply } from './reply.ts';
import type { Asker } from './scene.ts';
import { sayIn } from './texts/index.ts';

interface GateBounds {
  /** Requests answered at the same time: they take turns at the processor, but a slow store keeps only some of them. */
  readonly running: number;
  /** Requests that wait; at some milliseconds each, the last one is answered within seconds. */
  readonly waiting: number;
  /** Milliseconds after which a request is given up, so that nothing blocks the queue for ever. */
  readonly patience: number;
}

const GATE_BOUNDS: GateBounds = { running: 32, waiting: 2000, patience: 60_000 };

/** What became of a request: the reply's verdict, `told` for a reply without one, or why there was none. */
type Outcome = NonNullable<Reply['verdict']> | 'told' | 'slowed' | 'busy';

/** A request that has been served. */
export interface Served {
  readonly asker: Asker;
  /** The command that ran; null where none could. */
  readonly command: string | null;
  readonly outcome: Outcome;
  /** From the chat's asking to the reply, waiting included. */
  readonly milliseconds: number;
}

export interface GateParts {
  readonly limiter: Limiter;
  /** Logs a fault and gives the reference number that the person gets. */
  readonly fault: (error: unknown, what: string) => string;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly served: (what: Served) => void;
  readonly bounds?: GateBounds;
}

export interface Gate extends Desk {
  /** How many requests wait, and how many are being answered. */
  queue(): { readonly waiting: number; readonly running: number };
}

/** Lets the event loop take in what has arrived meanwhile: a burst of questions must not hold up a heartbeat. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Puts limits and a queue in front of a desk. */
export function createGate(desk: Desk, parts: GateParts): Gate {
  const { limiter, fault, clock, served, bounds = GATE_BOUNDS } = parts;
  const queue = new PQueue({ concurrency: bounds.running, timeout: bounds.patience });

  const answered = async (what: string, asker: Asker, work: () => Promise<Reply>): Promise<Reply> => {
    const say = sayIn(asker.locale);
    const failed = (error: unknown): Reply => notice(say('error.fault', { reference: fault(error, what) }));
    // Bound to this request: the queue would run it in the context of whichever ended before.
    const turn = AsyncResource.bind(async () => {
      await breathe();
      return work();
    });
    try {
      return await queue.add(turn);
    } catch (error) {
      return failed(error instanceof TimeoutError ? new Error('the answer took too long') : error);
    }
  };

  const pass = async (what: string, asker: Asker, work: () => Promise<Reply>): Promise<Reply> => {
    const started = clock();
    const say = sayIn(asker.locale);
    const done = (reply: Reply, outcome: Outcome): Reply => {
      served({ asker, command: reply.command ?? null, outcome, milliseconds: clock() - started });
      return reply;
    };
    const refusal = await limiter.take(asker).catch((error: unknown) => {
      fault(error, 'limits');
      return null;
    });
    if (refusal !== null) {
      const seconds = Math.ceil(refusal.milliseconds / 1000);
      return done({ ...notice(say('error.slowDown', { seconds })), repeated: !refusal.first }, 'slowed');
    }
    if (queue.size >= bounds.waiting) return done(notice(say('error.busy')), 'busy');
    const reply = await answered(what, asker, work);
    return done(reply, reply.verdict ?? 'told');
  };

  return {
    commands: desk.commands,
    call: (call, asker) => pass(call.command, asker, () => desk.call(call, asker)),
    line: (line, asker) => pass('line', asker, () => desk.line(line, asker)),
    ask: (question, asker, thread) => pass('ask', asker, () => desk.ask(question, asker, thread)),
    suggest: async (...typed) => (queue.size >= bounds.waiting ? [] : desk.suggest(...typed)),
    queue: () => ({ waiting: queue.size, running: queue.pending }),
  };
}
