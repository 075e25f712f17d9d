// A few processes of the daily post that are killed and started again: at every step in turn, and at any moment.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Death, type PosterOrder, STEPS, type Step } from './order.ts';

/** Where a process dies: at a step, by itself, or at any moment, from outside. */
export type Where = Step | 'at any moment';

const EVERYWHERE: readonly Where[] = [...STEPS, 'at any moment'];

/** A process comes to its step at most so many times before it dies there. */
const PASSES = 4;
/** Longest life of a process that dies at any moment, from when it is ready, in milliseconds. */
const LIFE = 600;

export interface PackParts {
  /** As `bundlePoster` gives it. */
  readonly script: string;
  readonly size: number;
  readonly order: Omit<PosterOrder, 'death'>;
  /** How many are to die; whoever is started after that lives. */
  readonly kills: number;
}

export class Pack {
  readonly #parts: PackParts;
  readonly #living = new Set<ChildProcess>();
  /** How often a process died at each place. */
  readonly died = new Map<Where, number>(EVERYWHERE.map((where) => [where, 0]));
  readonly faults: string[] = [];
  #doomed = 0;
  #stopped = false;

  constructor(parts: PackParts) {
    this.#parts = parts;
    for (let index = 0; index < parts.size; index += 1) this.#start();
  }

  get kills(): number {
    return [...this.died.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The place at which the next process is to die, one after the other; null where enough are to die already. */
  #doom(): Where | null {
    if (this.#doomed >= this.#parts.kills) return null;
    this.#doomed += 1;
    return EVERYWHERE[this.#doomed % EVERYWHERE.length] ?? null;
  }

  #start(where: Where | null = this.#doom()): void {
    const step = STEPS.find((one) => one === where);
    const death: Death | null =
      step === undefined ? null : { step, pass: 1 + Math.floor(Math.random() * PASSES) };
    const child = spawn(
      process.execPath,
      [this.#parts.script, JSON.stringify({ ...this.#parts.order, death })],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    child.stdout.on('data', (words: Buffer) => {
      if (said === '' && where === 'at any moment')
        setTimeout(() => child.kill('SIGKILL'), Math.random() * LIFE).unref();
      said += words.toString();
    });
    child.stderr.on('data', (words: Buffer) => this.faults.push(words.toString()));
    child.once('close', (code, signal) => {
      this.#living.delete(child);
      if (this.#stopped) return;
      const reached = step === undefined || said.includes(`killed ${step}`);
      if (signal !== 'SIGKILL' || where === null || !reached)
        this.faults.push(`a process ended with ${code ?? signal}, and not ${where}`);
      else this.died.set(where, (this.died.get(where) ?? 0) + 1);
      this.#start();
    });
    this.#living.add(child);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const living = [...this.#living];
    for (const child of living) child.kill('SIGKILL');
    await Promise.all(living.map((child) => (child.exitCode === null ? once(child, 'close') : undefined)));
  }
}
