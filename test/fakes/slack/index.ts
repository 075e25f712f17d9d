// A Slack on loopback that the real Bolt talks to, over a socket or by HTTP: it keeps the platform's rules and refuses
// what breaks them.
import { asJson, type Json } from '../json.ts';
import { Loopback } from '../loopback.ts';
import { Asked } from './asked.ts';
import { type Delivered, type DeliveryOptions, deliver } from './delivery.ts';
import { requestOf } from './request.ts';
import { checkOptions } from './rules.ts';
import {
  actionShape,
  commandShape,
  eventShape,
  type From,
  messageShape,
  nextId,
  type Person,
  shortcutShape,
  suggestionShape,
  type Team,
} from './shapes.ts';
import type { Kind } from './socket.ts';
import type { Channel, Workspace } from './workspace.ts';
import { SlackWorld } from './world.ts';

export type { Asked, Sent } from './asked.ts';
export { SIGNING_SECRET } from './delivery.ts';
export { manifestFaults } from './manifest-rules.ts';
export { CLIENT } from './oauth.ts';
export type { From, Person } from './shapes.ts';
export type { Channel, Workspace } from './workspace.ts';
export { APP_TOKEN } from './world.ts';

/** Who does something, and where; `direct` for a person's conversation with the bot. */
export interface Spot extends Partial<From> {
  readonly direct?: Person;
}

/** Where, and under what, a button is pressed. */
export interface Pressing extends Spot {
  /** What the Home tab keeps with it. */
  readonly view?: string;
  /** Whether the message with the button is there for this person alone. */
  readonly ephemeral?: boolean;
}

export class FakeSlack extends SlackWorld {
  readonly home: Workspace;
  readonly ann: Person;
  readonly general: Channel;
  /** Where the app takes signed requests; over a socket where this is null. */
  target: string | null = null;
  readonly #loopback = new Loopback({
    faults: this.faults,
    answer: async (incoming) => this.route(await requestOf(incoming)),
    failed: (error) => this.violations.push(`the fake itself failed: ${String(error)}`),
  });

  constructor() {
    super();
    this.home = this.addWorkspace();
    this.ann = this.home.person('ann');
    this.general = this.home.channel('general');
  }

  get url(): string {
    return `${this.base}/api/`;
  }

  /** Listens; after a stop, on the same port as before. */
  async start(): Promise<this> {
    await this.#loopback.start((server) => this.socket.attach(server));
    this.base = `http://127.0.0.1:${this.#loopback.port}`;
    return this;
  }

  /** Goes away as a whole: no Web API, no sockets. */
  async stop(): Promise<void> {
    await this.socket.stop();
    await this.#loopback.stop();
  }

  from(more: Spot = {}): From {
    const team: Team = more.team ?? this.home.team;
    const user = more.user ?? more.direct ?? this.ann;
    if (more.direct !== undefined) {
      const { id, name } = this.home.direct(more.direct);
      return { team, user, channel: id, channelName: name };
    }
    return {
      team,
      user,
      channel: more.channel ?? this.general.id,
      channelName: more.channelName ?? this.general.name,
    };
  }

  /** Something new to be answered, and the address at which it can be. */
  #asks(
    from: From,
    kind: 'commands' | 'actions',
    pressed = false,
  ): { readonly asked: Asked; readonly url: string } {
    const secret = nextId('s');
    const asked = new Asked(from.team.id, from.channel, secret, pressed);
    this.follow(asked);
    return { asked, url: `${this.base}/${kind}/${from.team.id}/${secret}` };
  }

  /** Sends a payload whichever way the app is reached; gives what it acknowledged with. */
  deliver(kind: Kind, payload: Json, options?: DeliveryOptions): Promise<Delivered> {
    return deliver(this.target, this.socket, kind, payload, options);
  }

  /** Follows a request to its acknowledgement, which may hold the answer. */
  #send(asked: Asked, kind: Kind, payload: Json): Asked {
    void this.deliver(kind, payload).then(({ status, body }) => {
      asked.acknowledge(status, body);
      this.acknowledged(asked, status, asJson(body));
    });
    return asked;
  }

  /** Somebody types a slash command. */
  slash(line: string, more: Spot = {}): Asked {
    const [, command = '', text = ''] = /^(\/\S+)\s?([\s\S]*)$/.exec(line) ?? [];
    const from = this.from(more);
    const { asked, url } = this.#asks(from, 'commands');
    // Slack escapes these three in what it hands on.
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return this.#send(asked, 'slash_commands', commandShape(from, command, escaped, url));
  }

  /** Somebody presses a button, or chooses from a menu, under a message; on the Home tab where that is null. */
  press(
    action: Json,
    message: Json | null = messageShape({ user: this.home.bot, text: 'an answer' }),
    { view, ephemeral = false, ...more }: Pressing = {},
  ): Asked {
    const from = this.from(more);
    const { asked, url } = this.#asks(from, 'actions', message !== null);
    return this.#send(
      asked,
      'interactive',
      actionShape(from, action, message, url, { metadata: view ?? '', ephemeral }),
    );
  }

  /** Somebody types into a menu that asks the app for its options. */
  async type(actionId: string, value: string): Promise<readonly Json[]> {
    const { body } = await this.deliver('interactive', suggestionShape(this.from(), actionId, value));
    const faults: string[] = [];
    const { options } = asJson(body);
    if (!Array.isArray(options)) faults.push('no options');
    checkOptions((where, what) => faults.push(`${where}: ${what}`), 'options', options);
    this.broken('block_suggestion', faults);
    return Array.isArray(options) ? options.map(asJson) : [];
  }

  /** Somebody chooses the app's shortcut in the menu of a message. */
  shortcut(callbackId: string, message: Json, more: Spot = {}): Asked {
    const from = this.from(more);
    const { asked, url } = this.#asks(from, 'actions');
    return this.#send(asked, 'interactive', shortcutShape(from, callbackId, message, url));
  }

  /** Something happens that the app listens to. */
  event(event: Json, team: Team = this.home.team, retry?: number): Promise<Delivered> {
    return this.deliver('events_api', eventShape(team, event), retry === undefined ? {} : { retry });
  }

  /** Somebody writes a message in a channel; it is told to the app where it mentions it, or speaks to it alone. */
  say(
    text: string,
    more: Spot & { readonly thread?: string; readonly extra?: Json } = {},
  ): { readonly ts: string; readonly message: Json; readonly told: Promise<unknown> } {
    const from = this.from(more);
    const message = { ...messageShape({ user: from.user.id, text, thread: more.thread }), ...more.extra };
    const workspace = this.workspaces.find(({ team }) => team.id === from.team.id);
    const channel = workspace?.channels.get(from.channel);
    channel?.messages.push(message);
    const direct = channel !== undefined && channel.person !== null;
    const event = direct
      ? { ...message, channel: from.channel, channel_type: 'im', event_ts: message.ts }
      : { ...message, type: 'app_mention', channel: from.channel, event_ts: message.ts };
    const mentioned = text.includes(`<@${workspace?.bot}`);
    const told = direct || mentioned ? this.event(event, from.team) : Promise.resolve();
    return { ts: message.ts, message: event, told };
  }
}
