// Who says what a cue reports: weighs the phrases of its sentence against each other, and against nobody.
import { TAGS } from '../tags.ts';
import type { Token, TokenRange } from '../tokens.ts';
import { nameIn } from './phrases.ts';
import type { Reading, Scorer } from './readings.ts';
import type { Candidate, SourceFeatures } from './source-features.ts';
import type { Subject } from './subject.ts';
import type { View } from './view.ts';
import type { FeatureList } from './weights.ts';

/** How many phrases before and after the cue are weighed. */
const BEFORE = 9;
const AFTER = 4;

/** The phrases that may name the speaker of the cue. */
export function candidatesFor(view: View, cue: number): Candidate[] {
  const left: TokenRange[] = [];
  const right: TokenRange[] = [];
  for (const phrase of view.phrasesOf(cue))
    if (phrase[1] <= cue) left.push(phrase);
    else if (phrase[0] > cue && right.length < AFTER) right.push(phrase);
  const candidates: Candidate[] = [];
  left.forEach((phrase, i) => {
    const between = left.length - 1 - i;
    if (i === 0 || between < BEFORE) candidates.push({ phrase, between, first: i === 0 });
  });
  right.forEach((phrase, i) => {
    candidates.push({ phrase, between: i, first: false });
  });
  return candidates;
}

export interface Spoken {
  readonly subject: Subject;
  /** Probability that this phrase, and no other and not nobody, names the speaker. */
  readonly sure: number;
}

/** The likeliest speaker of a reading, or null where that is nobody. */
export function speakerOf(
  view: View,
  cue: number,
  reading: Reading,
  rule: Subject | null,
  features: SourceFeatures,
  scorer: Scorer,
  list: FeatureList,
): Spoken | null {
  if (rule && joined(view.tokens.tokens, rule.mention[1], cue))
    return { subject: subjectFrom(view.tokens.tokens, rule.mention, rule), sure: 1 };
  const nobody = Math.exp(scorer.score(features.nobody(view, cue, reading, rule, list)));
  let sum = nobody;
  let most = nobody;
  let best: Candidate | null = null;
  for (const candidate of candidatesFor(view, cue)) {
    const weight = Math.exp(scorer.score(features.gather(view, cue, candidate, reading, rule, list)));
    sum += weight;
    if (weight > most) {
      most = weight;
      best = candidate;
    }
  }
  return best && { subject: subjectFrom(view.tokens.tokens, best.phrase, rule), sure: most / sum };
}

/** Whether nothing but verbs and adverbs stands between a subject and the cue: "the mayor hit back dismissing". */
function joined(all: readonly Token[], from: number, cue: number): boolean {
  if (from >= cue || all[from]?.tag !== TAGS.VERB) return false;
  for (let i = from; i < cue; i++) if (((all[i]?.tag ?? 0) & (TAGS.VERB | TAGS.ADV)) === 0) return false;
  return true;
}

function subjectFrom(all: readonly Token[], phrase: TokenRange, rule: Subject | null): Subject {
  if (rule && rule.mention[0] <= phrase[0] && phrase[1] <= rule.mention[1])
    return {
      mention: nameIn(all, phrase),
      meant: /^(?:who|which|that)$/.test(all[phrase[0]]?.lower ?? '')
        ? nameIn(all, rule.meant)
        : nameIn(all, phrase),
      why: rule.why,
    };
  const name = nameIn(all, phrase);
  return { mention: name, meant: name, why: 'likeliest phrase of the sentence' };
}
