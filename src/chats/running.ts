// What the chat is doing right now, so that a stop can refuse what is new and let the rest finish.

export class Running {
  readonly #work = new Set<Promise<unknown>>();
  #open = true;

  get open(): boolean {
    return this.#open;
  }

  /** Does some work, and knows of it until it has settled. */
  async track<T>(work: Promise<T>): Promise<T> {
    this.#work.add(work);
    try {
      return await work;
    } finally {
      this.#work.delete(work);
    }
  }

  /**
   * Refuses new work and waits for the rest, at most `milliseconds`.
   *
   * @returns how much was left unfinished
   */
  async drain(milliseconds: number): Promise<number> {
    this.#open = false;
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    while (this.#work.size > 0) {
      const all = Promise.allSettled(this.#work).then(() => 'done');
      if ((await Promise.race([all, deadline])) !== 'done') break;
    }
    clearTimeout(timer);
    return this.#work.size;
  }
}
