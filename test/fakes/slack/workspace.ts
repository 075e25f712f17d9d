// One workspace of the fake Slack: its people, its channels, and what is said there.
import type { Json } from '../json.ts';
import { nextId, type Person, type Team } from './shapes.ts';

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Whether the bot is in it. */
  member: boolean;
  /** The person of a direct conversation with the bot. */
  readonly person: string | null;
  readonly messages: (Json & { readonly ts: string })[];
}

export class Workspace {
  readonly team: Team;
  readonly bot = nextId('UB');
  readonly botId = nextId('B');
  token = `xoxb-${nextId('tok')}`;
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  scopes: ReadonlySet<string>;

  constructor(scopes: ReadonlySet<string>, domain = 'town-news') {
    this.team = { id: nextId('T'), domain };
    this.scopes = scopes;
  }

  person(name: string, more: Partial<Person> = {}): Person {
    const person = { id: nextId('U'), name, admin: false, locale: 'en-GB', zone: 'Europe/London', ...more };
    this.people.set(person.id, person);
    return person;
  }

  channel(name: string, member = true): Channel {
    const channel = { id: nextId('C'), name, member, person: null, messages: [] };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The person's conversation with the bot. */
  direct(person: Person): Channel {
    const id = `D${person.id}`;
    const known = this.channels.get(id);
    if (known !== undefined) return known;
    const channel = { id, name: 'directmessage', member: true, person: person.id, messages: [] };
    this.channels.set(id, channel);
    return channel;
  }
}
