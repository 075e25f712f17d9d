// Patterns of parts of speech that set a part of speech right: the state machines of the tagger's model, as flat tables.
import type { Row } from './row.ts';

/** What the tagger's model writes down of a machine, as JSON: a version, the last state, and three tables by state. */
type Written = readonly [
  version: number,
  lastState: number,
  /** Event → next state; {@link OTHERWISE} leads to a state that stands for a shorter pattern. */
  transitions: Readonly<Record<string, Readonly<Record<string, number>>>>,
  /** The states in which a pattern is whole, with what it says. */
  ends: Readonly<Record<string, string>>,
  /** How many words of the pattern, at its beginning and end, are only there for company. */
  marks: Readonly<Record<string, readonly [before: number, after: number]>>,
];

/** The event that is none: a shorter pattern is whole already. */
const OTHERWISE = '2070003';
/** Events are parts of speech by their numbers, and from here on the hints that words give by themselves. */
const HINTS = 1_080_000;

/** Room for the parts of speech (19) and behind them the hints (below 40). */
const EVENTS = 64;
const FIRST_HINT = 20;
const ROOT = 0;

/** The event of a hint; hint 0 is none. */
export const eventOf = (hint: number): number => (hint === 0 ? 0 : FIRST_HINT + hint);

/** One machine. It finds the longest patterns from left to right, none over another, and gives a word of each a new part of speech. */
export class Machine {
  private readonly next: Int16Array;
  private readonly otherwise: Int16Array;
  /** For each state, 1 where a pattern is whole. */
  private readonly whole: Uint8Array;
  /** What a pattern says: the number of a part of speech where the word may have it, or below 0 one that it gets anyhow. */
  private readonly says: Int8Array;
  /** Which word of the pattern it says that of. */
  private readonly before: Uint8Array;

  /** @param json the machine as the model holds it @throws RangeError where it has events that this code doesn't know */
  constructor(json: string) {
    const [, lastState, transitions, ends, marks] = JSON.parse(json) as Written;
    const states = lastState + 1;
    this.next = new Int16Array(states * EVENTS);
    this.otherwise = new Int16Array(states);
    this.whole = new Uint8Array(states);
    this.says = new Int8Array(states);
    this.before = new Uint8Array(states);
    for (const [state, events] of Object.entries(transitions))
      for (const [name, to] of Object.entries(events)) {
        if (name === OTHERWISE) this.otherwise[Number(state)] = to;
        // Words stand in some patterns by mistake: the tagger never sees one, only their numbers.
        else if (/^\d+$/.test(name)) this.next[Number(state) * EVENTS + column(Number(name))] = to;
      }
    for (const [state, says] of Object.entries(ends)) {
      this.whole[Number(state)] = 1;
      this.says[Number(state)] = Number(says);
      this.before[Number(state)] = marks[state]?.[0] ?? 0;
    }
  }

  /** Sets the parts of speech of some words right. Linear in their number. */
  run({ events, may, parts: tags, length }: Row): void {
    const { next, otherwise, whole } = this;
    for (let i = 0; i < length; i++) {
      let state = ROOT;
      let first = i;
      let shorter = ROOT;
      let shorterAt = i;
      for (let j = i; ; j++) {
        const tag = j < length ? (tags[j] ?? 0) : 0;
        if (j < length && tag === 0) continue;
        const to = j < length ? (next[state * EVENTS + (events[j] || tag)] ?? ROOT) : ROOT;
        if (state === ROOT) first = j;
        state = to;
        if (whole[state] === 1) {
          this.say(state, first, may, tags);
          i = j;
          break;
        }
        if (state === ROOT) {
          if (shorter !== ROOT) {
            this.say(shorter, first, may, tags);
            i = shorterAt;
          }
          break;
        }
        const instead = otherwise[state] ?? ROOT;
        if (instead !== ROOT) {
          shorter = instead;
          shorterAt = j;
        }
      }
    }
  }

  private say(state: number, first: number, may: Int32Array, tags: Uint8Array): void {
    const at = first + (this.before[state] ?? 0);
    const says = this.says[state] ?? 0;
    if (says < 0) tags[at] = -says;
    else if (says > 0 && (((may[at] ?? 0) >>> says) & 1) === 1) tags[at] = says;
  }
}

function column(event: number): number {
  const place = event > HINTS ? FIRST_HINT + event - HINTS : event;
  if (place >= EVENTS) throw new RangeError(`an event that no word has: ${event}`);
  return place;
}
