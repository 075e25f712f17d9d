// Things kept for a while, and no more of them than there is room for.

interface Entry<T> {
  readonly value: T;
  readonly until: number;
}

export class Kept<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #size: number;
  readonly #milliseconds: number;

  constructor(size: number, milliseconds: number) {
    this.#size = size;
    this.#milliseconds = milliseconds;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.until > Date.now() ? entry.value : undefined;
  }

  set(key: string, value: T): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: Date.now() + this.#milliseconds });
    if (this.#entries.size <= this.#size) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}

/** Work that is under way for a key is waited for by everybody who asks for the same. */
export class Shared<T> {
  readonly #running = new Map<string, Promise<T>>();

  async do(key: string, work: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key);
    if (running !== undefined) return running;
    const started = work().finally(() => this.#running.delete(key));
    this.#running.set(key, started);
    return started;
  }

  /** Settles when all that is under way now has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }
}
