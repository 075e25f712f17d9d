// The channels in which a person is alone with the bot. Slack tells a slash command only that it came from some direct
// message, which may be one between two people, so that the bot keeps in mind which are its own.
const KEPT = 10_000;

export class DirectChannels {
  readonly #ids = new Set<string>();

  add(channel: string): void {
    this.#ids.delete(channel);
    this.#ids.add(channel);
    if (this.#ids.size <= KEPT) return;
    const [oldest] = this.#ids;
    if (oldest !== undefined) this.#ids.delete(oldest);
  }

  has(channel: string): boolean {
    return this.#ids.has(channel);
  }
}
