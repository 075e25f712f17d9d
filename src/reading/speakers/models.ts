// The trained weights, made ready once.
import { LinearModel } from '../linear.ts';
import weights from './weights.json' with { type: 'json' };

export interface Models {
  /** Ranks the candidates of a quotation. */
  readonly speaker: LinearModel;
  /** Tells statements from partial and borrowed quotations. */
  readonly kind: LinearModel;
  /** Tells whether a quotation goes on with the one before. */
  readonly join: LinearModel;
}

let ready: Models | undefined;

/** Made at the first reading: a chat that only looks things up never needs them. */
export function models(): Models {
  ready ??= {
    speaker: new LinearModel(weights.speaker),
    kind: new LinearModel(weights.kind),
    join: new LinearModel(weights.join),
  };
  return ready;
}
