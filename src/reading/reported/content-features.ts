// What the model looks at to choose where the content of a cue begins and ends.
import type { TokenRange } from '../tokens.ts';
import type { Measures } from './measures.ts';
import type { Subject } from './subject.ts';
import type { Symbols } from './symbols.ts';
import type { View } from './view.ts';
import type { FeatureList } from './weights.ts';

export const CONTENT_TEMPLATES = [
  'side',
  'base+side',
  'form+side',
  'empty+side',
  'comma+side',
  'next+side',
  'nextpos+side',
  'start.offset',
  'start.word',
  'start.pos',
  'start.before',
  'start.beforepos',
  'start.base+word',
  'start.base+pos',
  'start.base+before',
  'start.base+offset',
  'start.offset+word',
  'start.quote',
  'start.base+quote',
  'start.pos+pos2',
  'start.word+word2',
  'start.form+word',
  'start.verbs',
  'start.verbs+word',
  'start.before+word',
  'start.next+before',
  'start.beforepos+pos',
  'start.after',
  'end.word',
  'end.pos',
  'end.before',
  'end.beforepos',
  'end.word+word2',
  'end.pos+pos2',
  'end.base+word',
  'end.last',
  'end.base+last',
  'end.distance',
  'end.rest',
  'end.commas+word',
  'end.verbs+pos',
  'end.quote',
  'end.quote+word',
  'end.form+word',
  'end.base+pos',
  'end.beforepos+pos',
  'end.word+pos2',
  'end.rest+word',
  'end.before+word',
  'end.pos3',
  'both.length+pos',
  'both.start+end',
  'both.length+last',
  'both.base+length',
  'left.start',
  'left.startword',
  'left.startpos',
  'left.before',
  'left.distance',
  'left.end',
  'left.endpos',
  'left.base+end',
  'left.quote',
  'left.length',
  'left.after',
  'left.afterpos',
  'left.base+start',
] as const;

type Template = (typeof CONTENT_TEMPLATES)[number];
const T = Object.fromEntries(CONTENT_TEMPLATES.map((name, i) => [name, i])) as Record<Template, number>;

/** A bound on how far verbs and commas are counted, in tokens. */
const FAR = 48;

export type Side = 'right' | 'left' | 'around';

export class ContentFeatures {
  private readonly sides: Readonly<Record<Side, number>>;
  private readonly measures: Measures;
  private readonly yes: number;
  private readonly no: number;
  private readonly edge: number;
  private readonly marks: Readonly<Record<'opens' | 'closes' | 'inside' | 'outside', number>>;

  constructor(symbols: Symbols, measures: Measures) {
    this.measures = measures;
    const s = (name: string): number => symbols.add(`=${name}`);
    this.sides = { right: s('right'), left: s('left'), around: s('around') };
    this.yes = s('yes');
    this.no = s('no');
    this.edge = symbols.add('#');
    this.marks = { opens: s('opens'), closes: s('closes'), inside: s('inside'), outside: s('outside') };
  }

  /** On which side of the cue the content stands. */
  side(view: View, i: number, side: Side, subject: Subject | null, out: FeatureList): FeatureList {
    const all = view.tokens.tokens;
    const s = this.sides[side];
    const end = view.sentenceOf(i)[1];
    const first = subject ? Math.min(subject.mention[0], i) : i;
    const before = all[first - 1];
    const comma = before?.text === ',' || view.quoted.inside(first - 1) ? this.yes : this.no;
    out.clear();
    out.add(T['side'], s);
    out.add(T['base+side'], view.base[i] ?? 0, s);
    out.add(T['form+side'], this.measures.form(all, i), s);
    out.add(T['empty+side'], this.measures.distance(end - i - 1), s);
    out.add(T['comma+side'], comma, s);
    out.add(T['next+side'], view.wordBeside(i, 1), s);
    out.add(T['nextpos+side'], view.posBeside(i, 1), s);
    return out;
  }

  /** The content begins at `s`, after the cue. */
  start(view: View, i: number, s: number, verbs: number, out: FeatureList): FeatureList {
    const { measures: m } = this;
    const base = view.base[i] ?? 0;
    const offset = m.distance(s - i);
    const word = view.word[s] ?? 0;
    const pos = view.pos[s] ?? 0;
    const before = s === i + 1 ? this.edge : (view.word[s - 1] ?? 0);
    const beforePos = s === i + 1 ? this.edge : (view.pos[s - 1] ?? 0);
    const quote = this.markAt(view, s);
    const passed = m.distance(verbs);
    out.clear();
    out.add(T['start.offset'], offset);
    out.add(T['start.word'], word);
    out.add(T['start.pos'], pos);
    out.add(T['start.before'], before);
    out.add(T['start.beforepos'], beforePos);
    out.add(T['start.base+word'], base, word);
    out.add(T['start.base+pos'], base, pos);
    out.add(T['start.base+before'], base, before);
    out.add(T['start.base+offset'], base, offset);
    out.add(T['start.offset+word'], offset, word);
    out.add(T['start.quote'], quote);
    out.add(T['start.base+quote'], base, quote);
    out.add(T['start.pos+pos2'], pos, view.posBeside(s, 1));
    out.add(T['start.word+word2'], word, view.wordBeside(s, 1));
    out.add(T['start.form+word'], m.form(view.tokens.tokens, i), word);
    out.add(T['start.verbs'], passed);
    out.add(T['start.verbs+word'], passed, word);
    out.add(T['start.before+word'], before, word);
    out.add(T['start.next+before'], view.word[i + 1] ?? 0, before);
    out.add(T['start.beforepos+pos'], beforePos, pos);
    out.add(T['start.after'], view.wordBeside(s, 1));
    return out;
  }

  /** The content ends before token `e`, after the cue. */
  end(view: View, i: number, e: number, last: number, counts: Counts, out: FeatureList): FeatureList {
    const { measures: m } = this;
    const base = view.base[i] ?? 0;
    const atEnd = e >= last;
    const word = atEnd ? this.edge : (view.word[e] ?? 0);
    const pos = atEnd ? this.edge : (view.pos[e] ?? 0);
    const word2 = atEnd ? this.edge : view.wordBeside(e, 1);
    const pos2 = atEnd ? this.edge : view.posBeside(e, 1);
    const final = atEnd ? this.yes : this.no;
    const quote = this.markAt(view, e);
    const rest = m.distance(last - e);
    out.clear();
    out.add(T['end.word'], word);
    out.add(T['end.pos'], pos);
    out.add(T['end.before'], view.word[e - 1] ?? 0);
    out.add(T['end.beforepos'], view.pos[e - 1] ?? 0);
    out.add(T['end.word+word2'], word, word2);
    out.add(T['end.pos+pos2'], pos, pos2);
    out.add(T['end.base+word'], base, word);
    out.add(T['end.last'], final);
    out.add(T['end.base+last'], base, final);
    out.add(T['end.distance'], m.distance(e - i), final);
    out.add(T['end.rest'], rest);
    out.add(T['end.commas+word'], m.distance(counts.commas), word);
    out.add(T['end.verbs+pos'], m.distance(counts.verbs), pos);
    out.add(T['end.quote'], quote);
    out.add(T['end.quote+word'], quote, word);
    out.add(T['end.form+word'], m.form(view.tokens.tokens, i), word);
    out.add(T['end.base+pos'], base, pos);
    out.add(T['end.beforepos+pos'], view.pos[e - 1] ?? 0, pos);
    out.add(T['end.word+pos2'], word, pos2);
    out.add(T['end.rest+word'], rest, word);
    out.add(T['end.before+word'], view.word[e - 1] ?? 0, word);
    out.add(T['end.pos3'], atEnd ? this.edge : view.posBeside(e, 2));
    return out;
  }

  /** The content goes from `s` to `e`. */
  both(view: View, i: number, s: number, e: number, last: number, out: FeatureList): FeatureList {
    const length = this.measures.distance(e - s);
    out.clear();
    out.add(T['both.length+pos'], length, view.pos[s] ?? 0);
    out.add(T['both.start+end'], view.word[s] ?? 0, e >= last ? this.edge : (view.word[e] ?? 0));
    out.add(T['both.length+last'], length, e >= last ? this.yes : this.no);
    out.add(T['both.base+length'], view.base[i] ?? 0, length);
    return out;
  }

  /** The content stands before the cue. */
  left(view: View, i: number, [l, c]: TokenRange, out: FeatureList): FeatureList {
    const from = view.sentenceOf(i)[0];
    const base = view.base[i] ?? 0;
    const start = l === from ? this.yes : this.no;
    const end = c === i ? this.edge : (view.word[c] ?? 0);
    out.clear();
    out.add(T['left.start'], start, this.markAt(view, l));
    out.add(T['left.startword'], view.word[l] ?? 0, start);
    out.add(T['left.startpos'], view.pos[l] ?? 0, start);
    out.add(T['left.before'], l === from ? this.edge : (view.word[l - 1] ?? 0));
    out.add(T['left.distance'], this.measures.distance(i - c), end);
    out.add(T['left.end'], end);
    out.add(T['left.endpos'], view.pos[c] ?? 0);
    out.add(T['left.base+end'], base, end);
    out.add(T['left.quote'], this.markAt(view, c));
    out.add(T['left.length'], this.measures.distance(c - l), start);
    out.add(T['left.after'], view.word[c + 1] ?? 0);
    out.add(T['left.afterpos'], view.pos[c + 1] ?? 0);
    out.add(T['left.base+start'], base, start);
    return out;
  }

  private markAt(view: View, i: number): number {
    const { inside, opens } = view.quoted;
    if (opens(i)) return this.marks.opens;
    if (inside(i)) return this.marks.inside;
    return inside(i - 1) ? this.marks.closes : this.marks.outside;
  }
}

/** Commas and verbs between the cue and a place. */
export interface Counts {
  readonly commas: number;
  readonly verbs: number;
}

/** Running counts from the cue on: `counts[n]` are those up to token `i + n`. */
export function countsFrom(view: View, i: number, to: number): Counts[] {
  const all = view.tokens.tokens;
  const counts: Counts[] = [{ commas: 0, verbs: 0 }];
  let commas = 0;
  let verbs = 0;
  for (let j = i + 1; j < Math.min(to, i + FAR); j++) {
    if (all[j]?.text === ',') commas++;
    if (all[j]?.pos === 'VERB' || all[j]?.pos === 'AUX') verbs++;
    counts.push({ commas, verbs });
  }
  return counts;
}
