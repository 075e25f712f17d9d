// The events handled last, so that one which a chat delivers twice is answered once.

const KEPT = 2000;

export class Seen {
  readonly #ids = new Set<string>();

  /** True the first time that this id comes by. */
  first(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > KEPT) {
      const [oldest] = this.#ids;
      if (oldest !== undefined) this.#ids.delete(oldest);
    }
    return true;
  }
}
