// What the signs count, as learnt from phrases that were misremembered on purpose (`npm run bench -- --calibrate`).
import type { SignWeights } from './signs.ts';

export const CALIBRATION: SignWeights = {
  one: -31.82,
  accounted: 23.43,
  placed: 8.92,
  inOrder: 2.11,
  spelling: 1.51,
  named: -1.62,
  whole: 4.37,
  documentLength: -0.56,
  corpus: -0.2,
  phraseLength: -0.7,
  contentWords: 0.52,
  missingInMany: 1.08,
};
