// What the ranking of speakers looks at: each feature is a name and a value that a person can read in the weights.
import { PLAIN_SPEECH } from '../lexicon/cues.ts';
import { type Features, symbols } from '../linear.ts';
import type { Placed, Scene } from '../scene.ts';
import { TRAITS } from '../words.ts';
import type { Candidate } from './candidates.ts';
import { bucketSymbol, classSymbol, type Surroundings } from './surroundings.ts';
import type { Use } from './use.ts';

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

/** How a candidate is tied to its verb. */
const TIES: Readonly<Record<Placed['tie'], number>> = {
  next: id('next'),
  apposition: id('apposition'),
  relative: id('relative'),
  attached: id('attached'),
  far: id('far'),
  none: id('none'),
};

/** What a candidate is: a name, a noun, or which pronoun. */
const KINDS = { name: id('name'), nominal: id('nominal'), he: id('he') };

function kindOf(scene: Scene, { kind, head }: Placed): number {
  if (kind !== 'pronoun') return KINDS[kind];
  const token = scene.cut.tokens[head];
  return token === undefined ? symbols.get('') : token.lower === 'she' ? KINDS.he : symbols.of(token.word);
}

/** What its noun is. */
const NOUNS = {
  person: id('person noun'),
  organisation: id('organisation noun'),
  other: id('noun'),
  mister: id('Mr'),
  body: id('organisation'),
  fullName: id('full name'),
  oneName: id('one name'),
  pronoun: id('pronoun'),
};

function nounOf(scene: Scene, { kind, core, head }: Placed): number {
  const all = scene.cut.tokens;
  const traits = all[head]?.traits ?? 0;
  if (kind === 'nominal')
    return (traits & TRAITS.personNoun) !== 0
      ? NOUNS.person
      : (traits & TRAITS.organisation) !== 0
        ? NOUNS.organisation
        : NOUNS.other;
  if (kind === 'name') {
    if (((all[core[0]]?.traits ?? 0) & TRAITS.honorific) !== 0) return NOUNS.mister;
    if ((traits & TRAITS.organisation) !== 0) return NOUNS.body;
    return core[1] - core[0] > 1 ? NOUNS.fullName : NOUNS.oneName;
  }
  return NOUNS.pronoun;
}

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
  const kind = kindOf(scene, phrase);
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
  const before = opens ? V.opens : classSymbol(scene, first - 1);
  out.clear();
  out.add(T.zoneKind, zone, kind);
  out.add(T.subject, zone, phrase.verb >= 0 ? TIES[phrase.tie] : V.none, before, kind);
  out.add(T.zoneNoun, zone, nounOf(scene, phrase));
  out.add(T.zoneDistance, zone, bucketSymbol(distance));
  out.add(T.zoneSteps, zone, steps);
  out.add(T.zonePattern, zone, pattern);
  out.add(T.patternGap, zone, pattern, symbols.get(use.gap));
  out.add(T.patternCue, zone, pattern, cue);
  out.add(T.zoneVerb, zone, verb === undefined ? V.none : symbols.of(verb.word));
  out.add(T.wordBefore, zone, before);
  out.add(T.wordBeforeKind, zone, before, kind);
  out.add(T.wordAfter, zone, classSymbol(scene, last));
  out.add(T.zoneEnding, zone, ending);
  out.add(T.patternEnding, zone, pattern, ending);
  out.add(T.zoneBefore, zone, mark);
  out.add(T.patternBefore, zone, pattern, mark);
  out.add(T.zoneShape, zone, shape);
  out.add(T.zoneLength, zone, around.length);
  out.add(T.zoneBeside, zone, around.beside);
  out.add(T.stepsPattern, zone, steps, pattern);
  const noun = all[phrase.head];
  if (phrase.kind === 'nominal' && noun !== undefined) out.add(T.noun, symbols.of(noun.word));
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
