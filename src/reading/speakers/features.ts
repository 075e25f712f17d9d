// What the ranking of speakers looks at: each feature is a name and a value that a person can read in the weights.
import { PLAIN_SPEECH } from '../lexicon/cues.ts';
import { HONORIFICS, ORGANISATION_WORDS, PERSON_NOUNS } from '../lexicon/people.ts';
import type { Emit } from '../linear.ts';
import { bare } from '../name-flags.ts';
import type { Quotation } from '../quotations.ts';
import type { Placed, Scene } from '../scene.ts';
import type { Candidate } from './candidates.ts';
import { leaningVerbs } from './candidates.ts';

/** What a quotation shows before any candidate is looked at. */
export interface Surroundings {
  readonly index: number;
  readonly quotation: Quotation;
  /** The reporting verb before it and after it in its sentence, or -1. */
  readonly lead: number;
  readonly tail: number;
  /** The mark or word right before it; how it ends and what follows; how it fills its paragraph; its length. */
  readonly before: string;
  readonly ending: string;
  readonly shape: string;
  readonly length: string;
  /** The phrase chosen for the quotation before this one, and for the one before that. */
  readonly previous: Placed | null;
  readonly beforePrevious: Placed | null;
  /** How this quotation hangs on to the one before. */
  readonly link: string;
}

const bucket = (n: number): string =>
  n <= 3 ? String(n) : n <= 6 ? '4-6' : n <= 12 ? '7-12' : n <= 25 ? '13-25' : '26+';

/** The class of a token: its mark, its word where that is a small one, else its part of speech. */
export function classOf({ cut: { tokens: all }, inside, cues }: Scene, i: number): string {
  const token = all[i];
  if (token === undefined) return '^';
  if (inside[i] === 1) return 'Q';
  switch (token.pos) {
    case 'PUNCT':
      return /^[–—-]+$/.test(token.text) ? '—' : token.text === '|' ? 'bar' : token.text;
    case 'ADP':
    case 'SCONJ':
    case 'CCONJ':
      return token.lower;
    case 'VERB':
      return cues[i] === 1 ? 'CUE' : 'VERB';
    case 'PART':
    case 'DET':
    case 'PRON':
      return token.lower === 'that' ? 'that' : token.pos;
    default:
      return cues[i] === 1 ? 'CUE' : token.pos;
  }
}

/** The tokens of a gap as a short pattern. */
function gap(scene: Scene, from: number, to: number): string {
  if (to <= from) return 'none';
  if (to - from <= 3) {
    let pattern = classOf(scene, from);
    for (let i = from + 1; i < to; i++) pattern += ` ${classOf(scene, i)}`;
    return pattern;
  }
  return `${classOf(scene, from)} ${bucket(to - from)} ${classOf(scene, to - 1)}`;
}

/** Looks at a quotation. */
export function surroundings(
  scene: Scene,
  index: number,
  previous: Placed | null,
  beforePrevious: Placed | null,
): Surroundings {
  const { cut, quotations } = scene;
  const all = cut.tokens;
  const quotation = quotations[index] as Quotation;
  const [from, to] = quotation.tokens;
  const [start, end] = cut.paragraphs[quotation.paragraph] ?? [from, to];
  const last = quotations[index - 1];
  const next = quotations[index + 1];
  const { lead, tail } = leaningVerbs(
    scene,
    quotation,
    last?.tokens[1] ?? 0,
    next?.tokens[0] ?? all.length,
    (i) => scene.cues[i] === 1,
  );
  let closing = to - 1;
  while (closing > from && /^["”’'»]+$/.test(all[closing]?.text ?? '')) closing--;
  const final = all[closing]?.text ?? '';
  const follows = to >= end ? 'end' : classOf(scene, to);
  const small = /^\p{Ll}/u.test(all[to]?.text ?? '') ? 'small ' : '';
  const ending = `${/^[,.?!—–…-]+$/.test(final) ? final[0] : 'word'} ${small}${follows}`;
  const shape = `${from === start ? 'opens' : 'inside'} ${to >= end ? 'closes' : to >= end - 1 ? 'closes' : 'goes on'}`;
  const opening = all[from + 1]?.text ?? '';
  const capital =
    /^\p{Lu}/u.test(opening) || (/^\p{Lu}/u.test(all[from + 2]?.text ?? '') && /^['’]$/.test(opening))
      ? 'A'
      : 'a';
  return {
    index,
    quotation,
    lead,
    tail,
    before: from === start ? 'start' : `${classOf(scene, from - 1)} ${capital}`,
    ending,
    shape,
    length: bucket(to - from - 2),
    previous,
    beforePrevious,
    link: last === undefined ? 'first' : linkOf(last, quotation),
  };
}

function linkOf(last: Quotation, quotation: Quotation): string {
  const paragraphs = quotation.paragraph - last.paragraph;
  if (paragraphs > 2) return 'far';
  if (paragraphs > 0) return `${paragraphs} paragraph${last.closed ? '' : ', open'}`;
  const words = quotation.tokens[0] - last.tokens[1];
  return `same, ${bucket(words)}`;
}

const kindOf = (scene: Scene, phrase: Placed): string => {
  if (phrase.kind !== 'pronoun') return phrase.kind;
  const word = scene.cut.tokens[phrase.head]?.lower ?? '';
  return word === 'she' ? 'he' : word;
};

function nounOf(scene: Scene, phrase: Placed): string {
  const head = scene.cut.tokens[phrase.head];
  const word = bare(head);
  if (phrase.kind === 'nominal')
    return PERSON_NOUNS.has(word)
      ? 'person noun'
      : ORGANISATION_WORDS.has(word)
        ? 'organisation noun'
        : 'noun';
  if (phrase.kind === 'name') {
    if (HONORIFICS.has(bare(scene.cut.tokens[phrase.core[0]]))) return 'Mr';
    if (ORGANISATION_WORDS.has(word)) return 'organisation';
    return phrase.core[1] - phrase.core[0] > 1 ? 'full name' : 'one name';
  }
  return 'pronoun';
}

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
      const own = around.tail === phrase.verb ? 'its verb' : 'a verb';
      return { pattern: `candidate, ${own}, ${phrase.tie}`, verb: phrase.verb, gap: gap(scene, to, first) };
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
          pattern: `candidate, its verb, ${phrase.tie}`,
          verb: around.lead,
          gap: gap(scene, around.lead + 1, from),
        };
      const between = (scene.phraseFrom[around.lead] ?? 0) - phrase.index - 1;
      return {
        pattern: `candidate, ${phrase.verb >= 0 ? `a verb, ${phrase.tie}` : 'no verb'}, ${bucket(between)} phrases, its verb`,
        verb: around.lead,
        gap: gap(scene, around.lead + 1, from),
      };
    }
    if (phrase.verbBefore >= 0 && phrase.verbBefore === around.lead)
      return { pattern: 'verb, candidate', verb: phrase.verbBefore, gap: gap(scene, last, from) };
    if (phrase.verb >= 0)
      return {
        pattern: `candidate, ${scene.cues[phrase.verb] === 1 ? 'a cue' : 'a verb'}, ${phrase.tie}`,
        verb: phrase.verb,
        gap: gap(scene, last, from),
      };
    return { pattern: 'no verb', verb: around.lead, gap: gap(scene, last, from) };
  }
  const verb = phrase.verbBefore >= 0 ? phrase.verbBefore : phrase.verb;
  const pattern =
    verb < 0 ? 'no verb' : phrase.verbBefore >= 0 ? 'verb, candidate' : `candidate, verb, ${phrase.tie}`;
  return { pattern, verb, gap: scene.cues[verb] === 1 ? 'cue' : 'no cue' };
}

/** Tells every feature of a candidate. */
export function tell(scene: Scene, around: Surroundings, candidate: Candidate, use: Use, emit: Emit): void {
  const { phrase, zone } = candidate;
  const all = scene.cut.tokens;
  const [from, to] = around.quotation.tokens;
  const kind = kindOf(scene, phrase);
  const noun = nounOf(scene, phrase);
  const after = phrase.range[0] >= to;
  const distance = after ? phrase.range[0] - to : from - phrase.range[1];
  const steps = after
    ? phrase.index - (scene.phraseFrom[to] ?? 0)
    : (scene.phraseFrom[from] ?? 0) - 1 - phrase.index;
  const verb = all[use.verb];
  const cue =
    verb === undefined
      ? 'none'
      : PLAIN_SPEECH.has(verb.lower)
        ? 'plain'
        : scene.cues[use.verb] === 1
          ? 'cue'
          : 'other';
  const previous = classOf(scene, phrase.range[0] - 1);
  const opens = all[phrase.range[0] - 1]?.sentence !== all[phrase.range[0]]?.sentence;
  const before = opens ? 'opens' : previous;
  emit('zone, kind', zone, kind);
  emit('subject', zone, phrase.verb >= 0 ? phrase.tie : 'none', before, kind);
  emit('zone, noun', zone, noun);
  emit('zone, distance', zone, bucket(distance));
  emit('zone, steps', zone, bucket(steps));
  emit('zone, pattern', zone, use.pattern);
  emit('pattern, gap', zone, use.pattern, use.gap);
  emit('pattern, cue', zone, use.pattern, cue);
  emit('zone, verb', zone, verb?.lower ?? 'none');
  emit('zone, word before', zone, before);
  emit('zone, word before, kind', zone, before, kind);
  emit('zone, word after', zone, classOf(scene, phrase.range[1]));
  emit('zone, ending', zone, around.ending);
  emit('pattern, ending', zone, use.pattern, around.ending);
  emit('zone, before', zone, around.before);
  emit('pattern, before', zone, use.pattern, around.before);
  emit('zone, shape', zone, around.shape);
  emit('zone, length', zone, around.length);
  emit('zone, verbs beside', zone, `${around.lead >= 0 ? 'lead' : '-'} ${around.tail >= 0 ? 'tail' : '-'}`);
  emit('steps, pattern', zone, bucket(steps), use.pattern);
  if (phrase.kind === 'nominal') emit('noun', all[phrase.head]?.lower ?? '');
  if (around.previous) {
    const same =
      around.previous === phrase
        ? 'same mention'
        : sameHead(scene, around.previous, phrase)
          ? 'same name'
          : 'other';
    emit('previous', zone, same, around.link);
    emit('previous, ending', zone, same, around.ending);
    emit('previous, shape', zone, same, around.shape);
    const used = around.previous === phrase && use.verb >= 0 ? 'reused' : '-';
    emit('previous, pattern', same, used, use.pattern);
    if (around.beforePrevious && same === 'other')
      emit('turn', zone, sameHead(scene, around.beforePrevious, phrase) ? 'back' : 'new', around.link);
  }
}

const sameHead = ({ cut }: Scene, a: Placed, b: Placed): boolean =>
  cut.tokens[a.head]?.lower === cut.tokens[b.head]?.lower;
