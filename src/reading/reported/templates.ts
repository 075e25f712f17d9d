// Features as tables: a model looks at a place, writes down some values of it (as symbols), and its features are these
// values, alone or in pairs. One mechanism for cues, contents and sources.
import { type FeatureList, featureKey } from './weights.ts';

/** A feature: its name in the weights, and the values that it joins; none where it is always there. */
export type Template<V extends string> = readonly [name: string, first?: V, second?: V];

/** The features of one kind of place. */
export class Templates<V extends string> {
  /** The names, in the order of their numbers. */
  readonly names: readonly string[];
  /** Where each value is written down. */
  readonly slots: Readonly<Record<V, number>>;
  /** The values of the place that is looked at now, by their slots. */
  readonly values: Int32Array;
  /** The number after that of the last feature. */
  readonly after: number;
  private readonly offset: number;
  private readonly firsts: Uint8Array;
  private readonly seconds: Uint8Array;

  /** @param offset the number of the first feature: several kinds of place may share one table of weights */
  constructor(values: readonly V[], templates: readonly Template<V>[], offset = 0) {
    const slots = Object.fromEntries(values.map((value, slot) => [value, slot])) as Record<V, number>;
    // The last slot stays empty: what is not there has the symbol 0.
    const slotOf = (value: V | undefined): number => (value === undefined ? values.length : slots[value]);
    this.names = templates.map(([name]) => name);
    this.slots = slots;
    this.values = new Int32Array(values.length + 1);
    this.offset = offset;
    this.after = offset + templates.length;
    this.firsts = Uint8Array.from(templates, ([, first]) => slotOf(first));
    this.seconds = Uint8Array.from(templates, ([, , second]) => slotOf(second));
  }

  /** The features of the values as they are now. */
  gather(out: FeatureList): FeatureList {
    const { values, firsts, seconds, offset } = this;
    const { keys } = out;
    for (let i = 0; i < firsts.length; i++)
      keys[i] = featureKey(offset + i, values[firsts[i] ?? 0] ?? 0, values[seconds[i] ?? 0] ?? 0);
    out.length = firsts.length;
    return out;
  }
}
