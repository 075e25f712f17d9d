// How a candidate would be the speaker of a quotation: by which verb, across which gap.
import { joined } from '../linear.ts';
import type { Scene } from '../scene.ts';
import type { Candidate } from './candidates.ts';
import { bucket, gap, type Surroundings } from './surroundings.ts';

export interface Use {
  /** How the candidate and its verb stand to the quotation. */
  readonly pattern: string;
  /** Token of the verb that reports the quotation, if this candidate is its speaker; or -1. */
  readonly verb: number;
  /** The gap between candidate with verb and the quotation. */
  readonly gap: string;
}

/** How a candidate would be the speaker: by which verb, across which gap. */
export function useOf(scene: Scene, around: Surroundings, { phrase, zone }: Candidate): Use {
  const [from, to] = around.quotation.tokens;
  const all = scene.cut.tokens;
  const [first, last] = phrase.range;
  if (zone === 'after' || zone === 'after, later sentence') {
    const before = phrase.verbBefore;
    if (before >= to && before - to <= 3)
      return { pattern: 'verb, candidate', verb: before, gap: gap(scene, to, before) };
    if (all[first - 1]?.lower === 'to' && all[first - 2]?.lower === 'according')
      return { pattern: 'according to', verb: first - 2, gap: gap(scene, to, first - 2) };
    if (phrase.verb >= 0) {
      const own = around.tail === phrase.verb ? 'candidate, its verb,' : 'candidate, a verb,';
      return { pattern: joined(own, phrase.tie), verb: phrase.verb, gap: gap(scene, to, first) };
    }
    return { pattern: 'no verb', verb: zone === 'after' ? around.tail : -1, gap: gap(scene, to, first) };
  }
  if (zone === 'before') {
    if (all[first - 1]?.lower === 'to' && all[first - 2]?.lower === 'according')
      return { pattern: 'according to', verb: first - 2, gap: gap(scene, last, from) };
    if (last === from - 1 && all[last]?.text === ':')
      return {
        pattern: 'label',
        verb: last,
        gap: all[first - 1]?.sentence === all[first]?.sentence ? 'inside' : 'opens',
      };
    if (around.lead >= last) {
      if (phrase.verb === around.lead)
        return {
          pattern: joined('candidate, its verb,', phrase.tie),
          verb: around.lead,
          gap: gap(scene, around.lead + 1, from),
        };
      const own = phrase.verb >= 0 ? `${joined('candidate, a verb,', phrase.tie)},` : 'candidate, no verb,';
      const between = (scene.phraseFrom[around.lead] ?? 0) - phrase.index - 1;
      return {
        pattern: joined(joined(own, bucket(between)), 'phrases, its verb'),
        verb: around.lead,
        gap: gap(scene, around.lead + 1, from),
      };
    }
    if (phrase.verbBefore >= 0 && phrase.verbBefore === around.lead)
      return { pattern: 'verb, candidate', verb: phrase.verbBefore, gap: gap(scene, last, from) };
    if (phrase.verb >= 0)
      return {
        pattern: joined(
          scene.cues[phrase.verb] === 1 ? 'candidate, a cue,' : 'candidate, a verb,',
          phrase.tie,
        ),
        verb: phrase.verb,
        gap: gap(scene, last, from),
      };
    return { pattern: 'no verb', verb: around.lead, gap: gap(scene, last, from) };
  }
  const verb = phrase.verbBefore >= 0 ? phrase.verbBefore : phrase.verb;
  const pattern =
    verb < 0
      ? 'no verb'
      : phrase.verbBefore >= 0
        ? 'verb, candidate'
        : joined('candidate, verb,', phrase.tie);
  return { pattern, verb, gap: scene.cues[verb] === 1 ? 'cue' : 'no cue' };
}
