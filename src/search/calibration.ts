// What the signs count, as learnt from phrases that were misremembered on purpose (`npm run bench -- --calibrate`).
import type { SignWeights } from './signs.ts';

export const CALIBRATION: SignWeights = {
  one: -31.95,
  accounted: 22.41,
  placed: 8.88,
  inOrder: 1.9,
  spelling: 2.46,
  named: -0.01,
  by: 1,
  whole: 4.5,
  documentLength: -0.52,
  corpus: -0.21,
  phraseLength: -0.67,
  contentWords: 0.54,
  missingInMany: 1.16,
};
