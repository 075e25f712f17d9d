// What the model looks at to tell whether a word reports something.
import type { Measures } from './measures.ts';
import type { Subject } from './subject.ts';
import type { Symbols } from './symbols.ts';
import { REPORTING_VERBS } from './verbs.ts';
import type { View } from './view.ts';
import type { FeatureList } from './weights.ts';

/** The kinds of feature, by number. Read "base+next" as: the word's base together with the word after it. */
export const CUE_TEMPLATES = [
  'bias',
  'word',
  'base',
  'base+pos',
  'base+next',
  'base+nextpos',
  'base+before',
  'base+beforepos',
  'base+subject',
  'subject+pos',
  'before',
  'next',
  'beforepos+nextpos',
  'before2',
  'next2',
  'beforepos2+beforepos',
  'nextpos+nextpos2',
  'base+next2',
  'form',
  'base+form',
  'form+nextpos',
  'that',
  'base+that',
  'quote',
  'base+quote',
  'earlier',
  'base+earlier',
  'later',
  'form+later',
  'place',
  'place+form',
  'before+next',
  'beforeword+pos',
  'subject+form',
  'subject+nextpos',
  'subject+quote',
  'next+next2',
  'gap',
  'base+gap',
  'form+earlier',
  'subject+that',
  'nextpos3',
] as const;

const NUMBER = new Map<string, number>(CUE_TEMPLATES.map((name, i) => [name, i]));
const t = (name: (typeof CUE_TEMPLATES)[number]): number => NUMBER.get(name) ?? 0;
const T = Object.fromEntries(CUE_TEMPLATES.map((name) => [name, t(name)])) as Record<
  (typeof CUE_TEMPLATES)[number],
  number
>;

/** How far after the word a "that" is looked for, in tokens. */
const THAT = 9;
/** How near a quotation counts, in tokens. */
const QUOTE = 6;

export class CueFeatures {
  private readonly measures: Measures;
  private readonly yes: number;
  private readonly no: number;
  private readonly places: readonly number[];

  constructor(symbols: Symbols, measures: Measures) {
    this.measures = measures;
    this.yes = symbols.add('=yes');
    this.no = symbols.add('=no');
    this.places = ['=head', '=first', '=middle', '=last'].map((name) => symbols.add(name));
  }

  /** Gathers the features of the word at `i`. */
  gather(view: View, i: number, subject: Subject | null, out: FeatureList): FeatureList {
    const all = view.tokens.tokens;
    const { measures: m } = this;
    const word = view.word[i] ?? 0;
    const base = view.base[i] ?? 0;
    const pos = view.pos[i] ?? 0;
    const before = view.wordBeside(i, -1);
    const next = view.wordBeside(i, 1);
    const next2 = view.wordBeside(i, 2);
    const beforePos = view.posBeside(i, -1);
    const nextPos = view.posBeside(i, 1);
    const form = m.form(all, i);
    const kind = m.subject(all, subject);
    const [from, end] = view.sentenceOf(i);
    const that = this.thatAfter(view, i, end);
    const quote = this.quoteNear(view, i, from, end);
    const earlier = this.reportsIn(view, from, i - 1);
    const later = this.reportsIn(view, i + 2, end);
    const place = this.places[i - from < 2 ? 1 : end - i < 3 ? 3 : 2] ?? 0;
    const gap = subject ? m.distance(Math.abs(i - subject.mention[1])) : this.no;
    out.clear();
    out.add(T['bias'], 0);
    out.add(T['word'], word);
    out.add(T['base'], base);
    out.add(T['base+pos'], base, pos);
    out.add(T['base+next'], base, next);
    out.add(T['base+nextpos'], base, nextPos);
    out.add(T['base+before'], base, before);
    out.add(T['base+beforepos'], base, beforePos);
    out.add(T['base+subject'], base, kind);
    out.add(T['subject+pos'], kind, pos);
    out.add(T['before'], before);
    out.add(T['next'], next);
    out.add(T['beforepos+nextpos'], beforePos, nextPos);
    out.add(T['before2'], view.wordBeside(i, -2));
    out.add(T['next2'], next2);
    out.add(T['beforepos2+beforepos'], view.posBeside(i, -2), beforePos);
    out.add(T['nextpos+nextpos2'], nextPos, view.posBeside(i, 2));
    out.add(T['base+next2'], base, next2);
    out.add(T['form'], form);
    out.add(T['base+form'], base, form);
    out.add(T['form+nextpos'], form, nextPos);
    out.add(T['that'], that);
    out.add(T['base+that'], base, that);
    out.add(T['quote'], quote);
    out.add(T['base+quote'], base, quote);
    out.add(T['earlier'], earlier);
    out.add(T['base+earlier'], base, earlier);
    out.add(T['later'], later);
    out.add(T['form+later'], form, later);
    out.add(T['place'], place);
    out.add(T['place+form'], place, form);
    out.add(T['before+next'], before, next);
    out.add(T['beforeword+pos'], before, pos);
    out.add(T['subject+form'], kind, form);
    out.add(T['subject+nextpos'], kind, nextPos);
    out.add(T['subject+quote'], kind, quote);
    out.add(T['next+next2'], next, next2);
    out.add(T['gap'], gap);
    out.add(T['base+gap'], base, gap);
    out.add(T['form+earlier'], form, earlier);
    out.add(T['subject+that'], kind, that);
    out.add(T['nextpos3'], view.posBeside(i, 3));
    return out;
  }

  private thatAfter(view: View, i: number, end: number): number {
    const all = view.tokens.tokens;
    for (let j = i + 1; j < Math.min(end, i + THAT); j++) {
      const token = all[j];
      if (token?.lower === 'that' && token.pos === 'SCONJ') return this.measures.distance(j - i);
      if (token?.pos === 'VERB') break;
    }
    return this.no;
  }

  private quoteNear(view: View, i: number, from: number, end: number): number {
    for (let j = i + 1; j < Math.min(end, i + QUOTE); j++)
      if (view.quoted.inside(j)) return this.measures.distance(j - i);
    for (let j = i - 1; j >= Math.max(from - 1, i - QUOTE); j--) if (view.quoted.inside(j)) return this.yes;
    return this.no;
  }

  /** Whether a common reporting verb stands between two places. */
  private reportsIn(view: View, from: number, to: number): number {
    const all = view.tokens.tokens;
    for (let j = from; j < to; j++) {
      const verb = REPORTING_VERBS.get(all[j]?.lower ?? '');
      if (verb?.frames.has('clause') && all[j]?.pos === 'VERB' && !view.quoted.inside(j)) return this.yes;
    }
    return this.no;
  }
}
