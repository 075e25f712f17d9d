// What the model looks at to tell which phrase of the sentence names the speaker of a report.
import { PERSON_NOUNS } from '../lexicon/people.ts';
import type { TokenRange } from '../tokens.ts';
import type { Measures } from './measures.ts';
import type { Reading } from './readings.ts';
import type { Subject } from './subject.ts';
import type { Symbols } from './symbols.ts';
import type { View } from './view.ts';
import type { FeatureList } from './weights.ts';

export const SOURCE_TEMPLATES = [
  'none',
  'none+base',
  'none+form',
  'none+side',
  'none+nobody',
  'side',
  'side+base',
  'side+form',
  'between',
  'side+between',
  'distance',
  'side+distance',
  'verbs',
  'side+verbs',
  'commas+side',
  'before',
  'before+side',
  'beforepos+side',
  'after',
  'after+side',
  'afterpos+side',
  'kind',
  'kind+base',
  'kind+side',
  'head',
  'rule',
  'rule+why',
  'rule+kind',
  'inside',
  'inside+side',
  'first',
  'first+kind',
  'form+before',
  'form+verbs',
  'form+between',
  'base+before',
  'last',
  'last+verbs',
  'pos+after',
  'against',
  'form+kind',
  'kind+before',
  'reading+side',
  'gap1',
  'gap1+before',
] as const;

type Template = (typeof SOURCE_TEMPLATES)[number];
const T = Object.fromEntries(SOURCE_TEMPLATES.map((name, i) => [name, i])) as Record<Template, number>;

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

  constructor(symbols: Symbols, measures: Measures) {
    this.measures = measures;
    const known = new Map<string, number>();
    this.s = (name) => {
      const id = known.get(name) ?? symbols.add(`=${name}`);
      known.set(name, id);
      return id;
    };
  }

  /** Nobody is named in the sentence. */
  nobody(view: View, cue: number, reading: Reading, rule: Subject | null, out: FeatureList): FeatureList {
    out.clear();
    out.add(T['none'], 0);
    out.add(T['none+base'], view.base[cue] ?? 0);
    out.add(T['none+form'], this.measures.form(view.tokens.tokens, cue));
    out.add(T['none+side'], this.s(reading.side));
    out.add(T['none+nobody'], this.s(rule ? 'yes' : 'no'));
    return out;
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
    const { measures: m, s } = this;
    const all = view.tokens.tokens;
    const [from, to] = phrase;
    const left = to <= cue;
    const side = s(left ? 'left' : 'right');
    const base = view.base[cue] ?? 0;
    const form = m.form(all, cue);
    const steps = m.distance(between);
    const distance = m.distance(left ? cue - to : from - cue - 1);
    const kind = this.kindOf(view, phrase);
    const before = view.wordBeside(from, -1);
    const after = view.wordBeside(to - 1, 1);
    const verbs = m.distance(count(view, left ? to : cue + 1, left ? cue : from, true));
    const commas = m.distance(count(view, left ? to : cue + 1, left ? cue : from, false));
    const same = s(rule && rule.mention[0] <= from && to <= rule.mention[1] ? 'yes' : 'no');
    const inside = s(reading.content.some(([a, b]) => a < to && from < b) ? 'yes' : 'no');
    const opening = s(first ? 'yes' : 'no');
    const next = s(left ? (to === cue ? 'touches' : 'apart') : from === cue + 1 ? 'touches' : 'apart');
    out.clear();
    out.add(T['side'], side);
    out.add(T['side+base'], side, base);
    out.add(T['side+form'], side, form);
    out.add(T['between'], steps);
    out.add(T['side+between'], side, steps);
    out.add(T['distance'], distance);
    out.add(T['side+distance'], side, distance);
    out.add(T['verbs'], verbs);
    out.add(T['side+verbs'], side, verbs);
    out.add(T['commas+side'], commas, side);
    out.add(T['before'], before);
    out.add(T['before+side'], before, side);
    out.add(T['beforepos+side'], view.posBeside(from, -1), side);
    out.add(T['after'], after);
    out.add(T['after+side'], after, side);
    out.add(T['afterpos+side'], view.posBeside(to - 1, 1), side);
    out.add(T['kind'], kind);
    out.add(T['kind+base'], kind, base);
    out.add(T['kind+side'], kind, side);
    out.add(T['head'], view.word[to - 1] ?? 0);
    out.add(T['rule'], same);
    out.add(T['rule+why'], same, rule ? s(rule.why.replaceAll(' ', '-')) : side);
    out.add(T['rule+kind'], same, kind);
    out.add(T['inside'], inside);
    out.add(T['inside+side'], inside, side);
    out.add(T['first'], opening);
    out.add(T['first+kind'], opening, kind);
    out.add(T['form+before'], form, before);
    out.add(T['form+verbs'], form, verbs);
    out.add(T['form+between'], form, steps);
    out.add(T['base+before'], base, before);
    out.add(T['last'], view.pos[cue] ?? 0, side);
    out.add(T['last+verbs'], view.pos[cue] ?? 0, verbs);
    out.add(T['pos+after'], view.pos[cue] ?? 0, after);
    out.add(T['against'], same, inside);
    out.add(T['form+kind'], form, kind);
    out.add(T['kind+before'], kind, before);
    out.add(T['reading+side'], s(reading.side), side);
    out.add(T['gap1'], next, side);
    out.add(T['gap1+before'], next, view.wordBeside(cue, -1));
    return out;
  }

  private kindOf(view: View, [from, to]: TokenRange): number {
    const head = view.tokens.tokens[to - 1];
    if (!head) return this.s('nobody');
    if (to - from === 1 && view.word[from] !== 0 && /^(?:PRON|DET)$/.test(head.pos))
      return this.s(`pron-${head.lower}`);
    if (head.pos === 'PROPN') return this.s('name');
    if (PERSON_NOUNS.has(head.lower) || PERSON_NOUNS.has(head.lower.replace(/s$/, '')))
      return this.s('person');
    return this.s(head.pos === 'NUM' ? 'number' : 'thing');
  }
}

/** Verbs, or else commas, between two places. */
function count(view: View, from: number, to: number, verbs: boolean): number {
  const all = view.tokens.tokens;
  let n = 0;
  for (let i = from; i < to && n < 8; i++)
    if (verbs ? all[i]?.pos === 'VERB' && !view.quoted.inside(i) : all[i]?.text === ',') n++;
  return n;
}
