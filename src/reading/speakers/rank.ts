// Ranks the candidates of each quotation and takes the best: who speaks, by which words, and how sure that is.
import { PLAIN_SPEECH } from '../lexicon/cues.ts';
import { Features, type LinearModel } from '../linear.ts';
import type { Placed, Scene } from '../scene.ts';
import { TAGS } from '../tags.ts';
import type { Token } from '../tokens.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { tell } from './features.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { type Use, useOf } from './use.ts';

/** The choice for one quotation. */
export interface Choice {
  readonly around: Surroundings;
  readonly candidate: Candidate | null;
  readonly use: Use | null;
  /** The share of the model's belief that falls on the choice, 0 to 1. */
  readonly sure: number;
  /** The verb by which the candidate would report the quotation, or "none". */
  readonly verb: string;
}

/**
 * Only the subjects of the cue, where one announces the quotation: 'while the baker Ann Roe, 29, said: "…"'; and where a
 * colon does without a cue, those of its sentence: 'Ann Roe was blunter: "…"'.
 */
function sayersOf(
  { cut: { tokens: all } }: Scene,
  { lead, quotation }: Surroundings,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const cue = all[lead]?.lower ?? '';
  const is = lead < 0 ? copulaBefore(all, quotation.tokens[0] - 1) : -1;
  if (is >= 0) {
    const told = candidates.filter(
      ({ zone, phrase: { kind, range } }) =>
        zone === 'before' && kind !== 'nominal' && range[1] <= is && all[range[0] - 1]?.tag !== TAGS.ADP,
    );
    return told.length > 0 ? told : candidates;
  }
  if (lead !== quotation.tokens[0] - 2 || !PLAIN_SPEECH.has(cue) || cue.endsWith('ing')) return candidates;
  if (!ANNOUNCES.has(all[lead + 1]?.text ?? '')) return candidates;
  const sayers = candidates.filter(
    ({ zone, phrase: { kind, verb, tie, range } }) =>
      zone === 'before' &&
      verb === lead &&
      kind !== 'nominal' &&
      (tie === 'next' || tie === 'apposition') &&
      all[range[0] - 1]?.tag !== TAGS.ADP,
  );
  return sayers.length > 0 ? sayers : candidates;
}

const COPULA: ReadonlySet<string> = new Set(['is', 'was', 'sounded', 'remained']);
/** How far (tokens) the verb of "was rather blunter:" stands from its colon. */
const BLUNTER = 4;

/** The verb of "Ann Roe was blunter:" that leads to a colon at a token, or -1. */
function copulaBefore(all: readonly Token[], colon: number): number {
  if (all[colon]?.text !== ':') return -1;
  for (let i = colon - 2; i >= colon - BLUNTER && i >= 0; i--) if (COPULA.has(all[i]?.lower ?? '')) return i;
  return -1;
}

/** What stands between a cue and the quotation that it announces. */
const ANNOUNCES: ReadonlySet<string> = new Set([':', ',']);

/** Chooses a speaker for every quotation, in reading order: the one before is known when the next is looked at. */
export function rankSpeakers(scene: Scene, model: LinearModel): Choice[] {
  const choices: Choice[] = [];
  const features = new Features();
  let previous: Placed | null = null;
  let beforePrevious: Placed | null = null;
  scene.quotations.forEach((_, index) => {
    const around = surroundings(scene, index, previous, beforePrevious);
    if (around.quotation.label !== null) {
      choices.push({ around, candidate: null, use: null, sure: 1, verb: 'none' });
      beforePrevious = previous;
      previous = null;
      return;
    }
    const candidates = sayersOf(scene, around, candidatesFor(scene, index, previous));
    const scored = candidates.map((candidate) => {
      const use = useOf(scene, around, candidate);
      const score = model.score(tell(scene, around, candidate, use, features));
      return { candidate, use, score };
    });
    const best = scored.reduce<(typeof scored)[number] | null>(
      (a, b) => (a && a.score >= b.score ? a : b),
      null,
    );
    const total = best ? scored.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0) : 1;
    choices.push({
      around,
      candidate: best?.candidate ?? null,
      use: best?.use ?? null,
      sure: best ? 1 / total : 0,
      verb: scene.cut.tokens[best?.use.verb ?? -1]?.lower ?? 'none',
    });
    beforePrevious = previous;
    previous = best?.candidate.phrase ?? previous;
  });
  return choices;
}
