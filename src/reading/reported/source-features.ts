// What the model looks at to tell which phrase of the sentence names the speaker of a report.
import { TAGS } from '../tags.ts';
import type { TokenRange } from '../tokens.ts';
import type { Side } from './content-features.ts';
import { isPersonNoun, type Measures } from './measures.ts';
import type { Reading } from './readings.ts';
import type { Subject } from './subject.ts';
import type { Symbols } from './symbols.ts';
import { Templates } from './templates.ts';
import type { View } from './view.ts';
import type { FeatureList } from './weights.ts';

/** Nobody is named in the sentence. */
const none = new Templates(
  ['base', 'form', 'side', 'rule'],
  [['none'], ['none+base', 'base'], ['none+form', 'form'], ['none+side', 'side'], ['none+nobody', 'rule']],
);

/** A phrase names the speaker: where it stands to the cue, what it is, and what the rules and the content say of it. */
const some = new Templates(
  [
    'side',
    'base',
    'form',
    'pos',
    'steps',
    'distance',
    'verbs',
    'commas',
    'before',
    'beforePos',
    'after',
    'afterPos',
    'kind',
    'head',
    'same',
    'why',
    'inside',
    'first',
    'reading',
    'touches',
    'beforeCue',
  ],
  [
    ['side', 'side'],
    ['side+base', 'side', 'base'],
    ['side+form', 'side', 'form'],
    ['between', 'steps'],
    ['side+between', 'side', 'steps'],
    ['distance', 'distance'],
    ['side+distance', 'side', 'distance'],
    ['verbs', 'verbs'],
    ['side+verbs', 'side', 'verbs'],
    ['commas+side', 'commas', 'side'],
    ['before', 'before'],
    ['before+side', 'before', 'side'],
    ['beforepos+side', 'beforePos', 'side'],
    ['after', 'after'],
    ['after+side', 'after', 'side'],
    ['afterpos+side', 'afterPos', 'side'],
    ['kind', 'kind'],
    ['kind+base', 'kind', 'base'],
    ['kind+side', 'kind', 'side'],
    ['head', 'head'],
    ['rule', 'same'],
    ['rule+why', 'same', 'why'],
    ['rule+kind', 'same', 'kind'],
    ['inside', 'inside'],
    ['inside+side', 'inside', 'side'],
    ['first', 'first'],
    ['first+kind', 'first', 'kind'],
    ['form+before', 'form', 'before'],
    ['form+verbs', 'form', 'verbs'],
    ['form+between', 'form', 'steps'],
    ['base+before', 'base', 'before'],
    ['last', 'pos', 'side'],
    ['last+verbs', 'pos', 'verbs'],
    ['pos+after', 'pos', 'after'],
    ['against', 'same', 'inside'],
    ['form+kind', 'form', 'kind'],
    ['kind+before', 'kind', 'before'],
    ['reading+side', 'reading', 'side'],
    ['gap1', 'touches', 'side'],
    ['gap1+before', 'touches', 'beforeCue'],
  ],
  none.after,
);

export const SOURCE_TEMPLATES: readonly string[] = [...none.names, ...some.names];

/** The most verbs or commas that are counted. */
const MOST = 8;

/** A phrase as it stands to a cue. */
export interface Candidate {
  readonly phrase: TokenRange;
  /** How many phrases stand between it and the cue. */
  readonly between: number;
  /** Whether it is the first phrase of the sentence. */
  readonly first: boolean;
}

export class SourceFeatures {
  private readonly measures: Measures;
  private readonly s: (name: string) => number;
  private readonly yes: number;
  private readonly no: number;
  private readonly sides: Readonly<Record<Side, number>>;
  private readonly kinds: Readonly<Record<'nobody' | 'name' | 'person' | 'number' | 'thing', number>>;
  private readonly touches: number;
  private readonly apart: number;
  /** The symbols of the rules' reasons. */
  private readonly reasons = new Map<string, number>();

  constructor(symbols: Symbols, measures: Measures) {
    this.measures = measures;
    this.s = (name) => symbols.add(`=${name}`);
    this.yes = this.s('yes');
    this.no = this.s('no');
    this.sides = { right: this.s('right'), left: this.s('left'), around: this.s('around') };
    this.kinds = {
      nobody: this.s('nobody'),
      name: this.s('name'),
      person: this.s('person'),
      number: this.s('number'),
      thing: this.s('thing'),
    };
    this.touches = this.s('touches');
    this.apart = this.s('apart');
  }

  /** Nobody is named in the sentence. */
  nobody(view: View, cue: number, { side }: Reading, rule: Subject | null, out: FeatureList): FeatureList {
    const { slots, values } = none;
    values[slots.base] = view.base[cue] ?? 0;
    values[slots.form] = view.formOf(cue);
    values[slots.side] = this.sides[side];
    values[slots.rule] = rule ? this.yes : this.no;
    return none.gather(out);
  }

  /** The phrase names the speaker. */
  gather(
    view: View,
    cue: number,
    { phrase, between, first }: Candidate,
    reading: Reading,
    rule: Subject | null,
    out: FeatureList,
  ): FeatureList {
    const { slots, values } = some;
    const { measures: m, yes, no } = this;
    const [from, to] = phrase;
    const before = to <= cue;
    const open = before ? to : cue + 1;
    const close = before ? cue : from;
    const same = rule !== null && rule.mention[0] <= from && to <= rule.mention[1];
    const is = before ? this.sides.left : this.sides.right;
    values[slots.side] = is;
    values[slots.base] = view.base[cue] ?? 0;
    values[slots.form] = view.formOf(cue);
    values[slots.pos] = view.pos[cue] ?? 0;
    values[slots.steps] = m.distance(between);
    values[slots.distance] = m.distance(close - open);
    values[slots.verbs] = this.counted(view.verbs, open, close);
    values[slots.commas] = this.counted(view.commas, open, close);
    values[slots.before] = view.wordBeside(from, -1);
    values[slots.beforePos] = view.posBeside(from, -1);
    values[slots.after] = view.wordBeside(to - 1, 1);
    values[slots.afterPos] = view.posBeside(to - 1, 1);
    values[slots.kind] = this.kindOf(view, phrase);
    values[slots.head] = view.word[to - 1] ?? 0;
    values[slots.same] = same ? yes : no;
    values[slots.why] = rule ? this.reason(rule.why) : is;
    values[slots.inside] = reading.within(from, to) > 0 ? yes : no;
    values[slots.first] = first ? yes : no;
    values[slots.reading] = this.sides[reading.side];
    values[slots.touches] = open === close ? this.touches : this.apart;
    values[slots.beforeCue] = view.wordBeside(cue, -1);
    return some.gather(out);
  }

  private reason(why: string): number {
    const known = this.reasons.get(why);
    if (known !== undefined) return known;
    const made = this.s(why.replaceAll(' ', '-'));
    this.reasons.set(why, made);
    return made;
  }

  private counted(counts: Int32Array, from: number, to: number): number {
    return this.measures.distance(to > from ? Math.min(MOST, (counts[to] ?? 0) - (counts[from] ?? 0)) : 0);
  }

  private kindOf(view: View, [from, to]: TokenRange): number {
    const { kinds } = this;
    const head = view.tokens.tokens[to - 1];
    if (!head) return kinds.nobody;
    if (to - from === 1 && view.word[from] !== 0 && (head.tag & (TAGS.PRON | TAGS.DET)) !== 0)
      return this.s(`pron-${head.lower}`);
    if (head.tag === TAGS.PROPN) return kinds.name;
    if (isPersonNoun(head)) return kinds.person;
    return head.tag === TAGS.NUM ? kinds.number : kinds.thing;
  }
}
