// What one process has under way to one chat: a few posts at a time, the next one as soon as a place is free.
import type { Chat } from '../chats/chat.ts';
import type { Task } from './book.ts';
import { makePost } from './post.ts';
import type { Poster as Posting } from './poster.ts';
import { SLOTS } from './times.ts';

/** A chat as the starter keeps it: another object after it had to be started anew, null while there is none. */
export interface Outlet {
  readonly name: string;
  chat(): Chat | null;
}

/** What every lane shares. */
export type Poster = Omit<Posting, 'turn'>;

export class Lane {
  readonly #outlet: Outlet;
  readonly #underWay = new Map<string, Promise<void>>();
  /** When the next post may be made, by the process's own clock. */
  #next = 0;
  #filling = false;
  #again = false;

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
  }

  /** The ids of the posts under way. */
  get tasks(): string[] {
    return [...this.#underWay.keys()];
  }

  /** Takes up what it has places for, first due first. */
  async fill(poster: Poster, stopped: () => boolean): Promise<void> {
    this.#again = true;
    if (this.#filling) return;
    this.#filling = true;
    try {
      while (this.#again && !stopped()) {
        this.#again = false;
        const chat = this.#outlet.chat();
        if (chat === null) return;
        for (const task of await this.#claim(poster)) this.#take(task, chat, poster, stopped);
      }
    } finally {
      this.#filling = false;
    }
  }

  async #claim({ book, owner, times }: Poster): Promise<Task[]> {
    const limit = SLOTS - this.#underWay.size;
    if (limit <= 0) return [];
    const now = await book.now();
    return book.claim({ owner, chats: [this.#outlet.name], now, until: now + times.lease, limit });
  }

  #take(task: Task, chat: Chat, poster: Poster, stopped: () => boolean): void {
    // A clock that jumped makes our own lease look lost.
    if (this.#underWay.has(task.id)) return;
    const post = makePost({ ...poster, turn: () => this.#turn(poster) }, task, chat).then(() => {
      this.#underWay.delete(task.id);
      // What fails here is tried again at the next tick.
      void this.fill(poster, stopped).catch(() => undefined);
    });
    this.#underWay.set(task.id, post);
  }

  async #turn({ times, sleep }: Poster): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.#next);
    this.#next = at + times.pace;
    if (at > now) await sleep(at - now);
  }

  /** Settles when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0 || this.#filling)
      await (this.#underWay.size > 0
        ? Promise.race(this.#underWay.values())
        : new Promise((resolve) => setImmediate(resolve)));
  }
}
