// What the ranking of speakers looks at: each feature is a name and a value that a person can read in the weights.
import { PLAIN_SPEECH } from '../lexicon/cues.ts';
import { type Features, symbols } from '../linear.ts';
import type { Quotation } from '../quotations.ts';
import type { Placed, Scene } from '../scene.ts';
import { TRAITS } from '../words.ts';
import { type Candidate, leaningVerbs } from './candidates.ts';

/** What a quotation shows before any candidate is looked at. */
export interface Surroundings {
  readonly index: number;
  readonly quotation: Quotation;
  /** The reporting verb before it and after it in its sentence, or -1. */
  readonly lead: number;
  readonly tail: number;
  /** The mark or word right before it; how it ends and what follows; how it fills its paragraph; its length: as symbols. */
  readonly before: number;
  readonly ending: number;
  readonly shape: number;
  readonly length: number;
  /** The phrase chosen for the quotation before this one, and for the one before that. */
  readonly previous: Placed | null;
  readonly beforePrevious: Placed | null;
  /** How this quotation hangs on to the one before, as a symbol. */
  readonly link: number;
  /** Which verbs stand beside it, as a symbol. */
  readonly beside: number;
}

const bucket = (n: number): string =>
  n <= 3 ? String(n) : n <= 6 ? '4-6' : n <= 12 ? '7-12' : n <= 25 ? '13-25' : '26+';

const BUCKETS: readonly number[] = Array.from({ length: 27 }, (_, n) => symbols.add(bucket(n)));

/** The symbol of a rough count. */
const bucketSymbol = (n: number): number =>
  n < 0 ? symbols.get(bucket(n)) : (BUCKETS[Math.min(n, BUCKETS.length - 1)] ?? 0);

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
    before: symbols.get(from === start ? 'start' : `${classOf(scene, from - 1)} ${capital}`),
    ending: symbols.get(ending),
    shape: symbols.get(shape),
    length: bucketSymbol(to - from - 2),
    previous,
    beforePrevious,
    link: symbols.get(last === undefined ? 'first' : linkOf(last, quotation)),
    beside: symbols.get(`${lead >= 0 ? 'lead' : '-'} ${tail >= 0 ? 'tail' : '-'}`),
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

function nounOf(scene: Scene, { kind, core, head }: Placed): string {
  const all = scene.cut.tokens;
  const traits = all[head]?.traits ?? 0;
  if (kind === 'nominal')
    return (traits & TRAITS.personNoun) !== 0
      ? 'person noun'
      : (traits & TRAITS.organisation) !== 0
        ? 'organisation noun'
        : 'noun';
  if (kind === 'name') {
    if (((all[core[0]]?.traits ?? 0) & TRAITS.honorific) !== 0) return 'Mr';
    if ((traits & TRAITS.organisation) !== 0) return 'organisation';
    return core[1] - core[0] > 1 ? 'full name' : 'one name';
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

const id = (name: string): number => symbols.add(name);

/** The names of the features. */
const T = {
  zoneKind: id('zone, kind'),
  subject: id('subject'),
  zoneNoun: id('zone, noun'),
  zoneDistance: id('zone, distance'),
  zoneSteps: id('zone, steps'),
  zonePattern: id('zone, pattern'),
  patternGap: id('pattern, gap'),
  patternCue: id('pattern, cue'),
  zoneVerb: id('zone, verb'),
  wordBefore: id('zone, word before'),
  wordBeforeKind: id('zone, word before, kind'),
  wordAfter: id('zone, word after'),
  zoneEnding: id('zone, ending'),
  patternEnding: id('pattern, ending'),
  zoneBefore: id('zone, before'),
  patternBefore: id('pattern, before'),
  zoneShape: id('zone, shape'),
  zoneLength: id('zone, length'),
  zoneBeside: id('zone, verbs beside'),
  stepsPattern: id('steps, pattern'),
  noun: id('noun'),
  previous: id('previous'),
  previousEnding: id('previous, ending'),
  previousShape: id('previous, shape'),
  previousPattern: id('previous, pattern'),
  turn: id('turn'),
};

/** Values that every story has. */
const V = {
  none: id('none'),
  plain: id('plain'),
  cue: id('cue'),
  other: id('other'),
  opens: id('opens'),
  sameMention: id('same mention'),
  sameName: id('same name'),
  reused: id('reused'),
  dash: id('-'),
  back: id('back'),
  new: id('new'),
};

/** Tells every feature of a candidate. */
export function tell(
  scene: Scene,
  around: Surroundings,
  candidate: Candidate,
  use: Use,
  out: Features,
): Features {
  const { phrase } = candidate;
  const { ending, before: mark, shape } = around;
  const all = scene.cut.tokens;
  const [from, to] = around.quotation.tokens;
  const [first, last] = phrase.range;
  const zone = symbols.get(candidate.zone);
  const pattern = symbols.get(use.pattern);
  const kind = symbols.get(kindOf(scene, phrase));
  const after = first >= to;
  const distance = after ? first - to : from - last;
  const steps = bucketSymbol(
    after ? phrase.index - (scene.phraseFrom[to] ?? 0) : (scene.phraseFrom[from] ?? 0) - 1 - phrase.index,
  );
  const verb = all[use.verb];
  const cue =
    verb === undefined
      ? V.none
      : PLAIN_SPEECH.has(verb.lower)
        ? V.plain
        : scene.cues[use.verb] === 1
          ? V.cue
          : V.other;
  const opens = all[first - 1]?.sentence !== all[first]?.sentence;
  const before = opens ? V.opens : symbols.get(classOf(scene, first - 1));
  out.clear();
  out.add(T.zoneKind, zone, kind);
  out.add(T.subject, zone, phrase.verb >= 0 ? symbols.get(phrase.tie) : V.none, before, kind);
  out.add(T.zoneNoun, zone, symbols.get(nounOf(scene, phrase)));
  out.add(T.zoneDistance, zone, bucketSymbol(distance));
  out.add(T.zoneSteps, zone, steps);
  out.add(T.zonePattern, zone, pattern);
  out.add(T.patternGap, zone, pattern, symbols.get(use.gap));
  out.add(T.patternCue, zone, pattern, cue);
  out.add(T.zoneVerb, zone, verb === undefined ? V.none : symbols.get(verb.lower));
  out.add(T.wordBefore, zone, before);
  out.add(T.wordBeforeKind, zone, before, kind);
  out.add(T.wordAfter, zone, symbols.get(classOf(scene, last)));
  out.add(T.zoneEnding, zone, ending);
  out.add(T.patternEnding, zone, pattern, ending);
  out.add(T.zoneBefore, zone, mark);
  out.add(T.patternBefore, zone, pattern, mark);
  out.add(T.zoneShape, zone, shape);
  out.add(T.zoneLength, zone, around.length);
  out.add(T.zoneBeside, zone, around.beside);
  out.add(T.stepsPattern, zone, steps, pattern);
  if (phrase.kind === 'nominal') out.add(T.noun, symbols.get(all[phrase.head]?.lower ?? ''));
  if (around.previous) {
    const same =
      around.previous === phrase
        ? V.sameMention
        : sameHead(scene, around.previous, phrase)
          ? V.sameName
          : V.other;
    out.add(T.previous, zone, same, around.link);
    out.add(T.previousEnding, zone, same, ending);
    out.add(T.previousShape, zone, same, shape);
    const used = around.previous === phrase && use.verb >= 0 ? V.reused : V.dash;
    out.add(T.previousPattern, same, used, pattern);
    if (around.beforePrevious && same === V.other)
      out.add(T.turn, zone, sameHead(scene, around.beforePrevious, phrase) ? V.back : V.new, around.link);
  }
  return out;
}

const sameHead = ({ cut }: Scene, a: Placed, b: Placed): boolean =>
  cut.tokens[a.head]?.lower === cut.tokens[b.head]?.lower;
