// Socket Mode: a socket that we open and Slack talks over. It is opened anew whenever it goes, as often as that takes:
// Bolt's own client waits five seconds first, and gives up with an unhandled rejection where Slack is away for longer.
import { setTimeout as wait } from 'node:timers/promises';
import { SocketModeReceiver, type webApi } from '@slack/bolt';
import type { UserError } from '../../command/index.ts';
import type { Guard } from '../guard.ts';
import { explained, lostBy, tooLate } from './connect.ts';
import { isEnvelope } from './envelope.ts';
import type { Link } from './link.ts';
import { boltLogger } from './log.ts';
import { type SlackSettings, timesOf } from './settings.ts';

type Client = SocketModeReceiver['client'];

type Ack = (body?: unknown) => Promise<void>;

/** An acknowledgement counts on the connection over which the envelope came: on another one it would be lost unseen. */
const bound = (event: { readonly ack: Ack }, isThere: () => boolean): object => ({
  ...event,
  ack: (body?: unknown) =>
    isThere() ? event.ack(body) : Promise.reject(new Error('the socket that asked is gone')),
});

const isEvent = (value: unknown): value is { readonly ack: Ack } =>
  typeof value === 'object' && value !== null && 'ack' in value && typeof value.ack === 'function';

/** An envelope that nobody can read would throw where nobody catches it: it is logged, and the next one is read. */
function guardClient(client: Client, guard: Guard, connection: () => number): void {
  const emit = client.emit.bind(client);
  client.emit = (name: string | symbol, ...event: unknown[]) => {
    const [first, ...rest] = event;
    if (name === 'ws_message' && !isEnvelope(first)) {
      guard.fault(new TypeError('an envelope that can’t be read'), 'socket');
      return true;
    }
    const came = connection();
    const given = isEvent(first) ? [bound(first, () => connection() === came), ...rest] : event;
    try {
      return emit(name, ...given);
    } catch (error) {
      guard.fault(error, `socket ${String(name)}`);
      return true;
    }
  };
}

export class SocketLink implements Link {
  readonly receiver: SocketModeReceiver;
  readonly #client: Client;
  readonly #settings: SlackSettings;
  readonly #times: ReturnType<typeof timesOf>;
  #state: 'closed' | 'opening' | 'open' | 'closing' = 'closed';
  /** Counts the connections, so that each can be told from the next. */
  #connection = 0;
  readonly #end = new AbortController();

  constructor(appToken: string, settings: SlackSettings, options: webApi.WebClientOptions, guard: Guard) {
    this.#settings = settings;
    this.#times = timesOf(settings);
    this.receiver = new SocketModeReceiver({
      appToken,
      logger: boltLogger(settings.log),
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: options },
      processEventErrorHandler: async ({ error, event }) => {
        guard.fault(error, 'event');
        await event.ack().catch((failed: unknown) => guard.fault(failed, 'acknowledgement'));
        return false;
      },
    });
    this.#client = this.receiver.client;
    guardClient(this.#client, guard, () => this.#connection);
    this.#client.on('disconnected', () => {
      this.#connection += 1;
      if (this.#state === 'open') void this.#reopen();
    });
  }

  connected(): boolean {
    return this.#state === 'open';
  }

  async open(): Promise<void> {
    try {
      await this.#connect();
    } catch (error) {
      throw explained(error, 'app');
    }
  }

  /** One try: a new address, a socket there, and Slack's hello. */
  async #connect(): Promise<void> {
    this.#state = 'opening';
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(tooLate(this.#times.connect)), this.#times.connect);
    });
    const started = this.#client.start();
    try {
      await Promise.race([started, late]);
      this.#state = 'open';
    } catch (error) {
      started.catch(() => undefined);
      this.#client.disconnect().catch(() => undefined);
      this.#state = 'closed';
      // A socket that closes before its hello rejects with nothing at all.
      throw error ?? new Error('the socket closed before Slack said hello');
    } finally {
      clearTimeout(timer);
    }
  }

  async #reopen(): Promise<void> {
    const { log, onReconnect, onLost } = this.#settings;
    this.#state = 'opening';
    for (let attempt = 0; !this.#end.signal.aborted; attempt += 1) {
      try {
        await this.#pause(attempt);
        await this.#connect();
        log.info({ attempt }, 'slack: reconnected');
        onReconnect?.();
        return;
      } catch (error) {
        if (this.#end.signal.aborted) return;
        const lost: UserError | null = lostBy(error, 'app');
        if (lost !== null) {
          log.fatal(`slack: ${lost.message}`);
          onLost?.(lost);
          return;
        }
        log.warn({ attempt, reason: explained(error, 'app').message }, 'slack: no connection yet');
      }
    }
  }

  async #pause(attempt: number): Promise<void> {
    if (attempt === 0) return;
    const { backoff, backoffMax } = this.#times;
    const longest = Math.min(backoff * 2 ** (attempt - 1), backoffMax);
    await wait(longest * (0.5 + Math.random() / 2), undefined, { signal: this.#end.signal });
  }

  async close(): Promise<void> {
    const before = this.#state;
    this.#state = 'closing';
    this.#end.abort();
    if (before === 'closed') return;
    const gone = this.#client.disconnect().catch(() => undefined);
    await Promise.race([gone, wait(this.#times.request, undefined, { ref: false })]);
    this.#state = 'closed';
  }
}
