// How the commands are called here. Slack tells apart no two apps with the same names, so that a manifest can begin ours with
// a word of its own; the bot learns it as they are typed, and then calls them so itself.
import {
  type Command,
  type Desk,
  listed,
  type Part,
  type Reply,
  type RichText,
} from '../../command/index.ts';

/** `/rowbot-who-said` → `who-said`; an unknown name as it is. */
export function commandNamed(typed: string, commands: readonly Command[]): string {
  const name = typed.replace(/^\//, '').toLowerCase();
  if (commands.some((command) => command.name === name)) return name;
  const [longest] = listed(commands)
    .filter((command) => name.endsWith(`-${command.name}`))
    .sort((a, b) => b.name.length - a.name.length);
  return longest?.name ?? name;
}

/** A command in our own words: `/help`, but not the end of an address. */
const namedBy = (commands: readonly Command[]): RegExp => {
  const names = listed(commands).map(({ name }) => name);
  return new RegExp(`(?<![\\w/.:-])/(?=(?:${names.join('|')})(?![\\w-]))`, 'g');
};

export class CommandNames {
  #prefix = '';
  #named: RegExp | null = null;

  /** The command that somebody typed; what its name begins with is remembered. */
  heard(typed: string, commands: readonly Command[]): string {
    const name = commandNamed(typed, commands);
    const isOurs = commands.some((command) => command.name === name);
    if (isOurs) this.#prefix = typed.replace(/^\//, '').slice(0, -name.length);
    this.#named ??= namedBy(commands);
    return name;
  }

  #renamed(rich: RichText, named: RegExp): RichText {
    return rich.map((run) => ({ ...run, text: run.text.replace(named, `/${this.#prefix}`) }));
  }

  /** A reply that calls the commands as they are typed here; cards, and lists of findings, hold a story's own words. */
  within(reply: Reply): Reply {
    const named = this.#named;
    if (named === null || this.#prefix === '') return reply;
    const renamed = (part: Part): Part => {
      if (part.type === 'text') return { ...part, text: this.#renamed(part.text, named) };
      if (part.type !== 'list' || reply.verdict !== null) return part;
      return {
        ...part,
        items: part.items.map((item) => ({ ...item, text: this.#renamed(item.text, named) })),
      };
    };
    return { ...reply, parts: reply.parts.map(renamed) };
  }

  /** A desk whose replies do so. */
  at(desk: Desk): Desk {
    return {
      ...desk,
      call: async (...asked) => this.within(await desk.call(...asked)),
      line: async (...asked) => this.within(await desk.line(...asked)),
      ask: async (...asked) => this.within(await desk.ask(...asked)),
    };
  }
}
