// What the model looks at to choose where the content of a cue begins and ends.
import type { TokenRange } from '../tokens.ts';
import { both, end, left, side, start } from './content-templates.ts';
import type { Measures } from './measures.ts';
import type { Subject } from './subject.ts';
import type { Symbols } from './symbols.ts';

import type { View } from './view.ts';
import type { FeatureList } from './weights.ts';

export type Side = 'right' | 'left' | 'around';

/** A bound on how far verbs and commas are counted, in tokens. */
const FAR = 48;

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
  side(view: View, i: number, is: Side, subject: Subject | null, out: FeatureList): FeatureList {
    const { slots, values } = side;
    const first = subject ? Math.min(subject.mention[0], i) : i;
    const comma = view.tokens.tokens[first - 1]?.text === ',' || view.inside[first - 1] === 1;
    values[slots.side] = this.sides[is];
    values[slots.base] = view.base[i] ?? 0;
    values[slots.form] = view.formOf(i);
    values[slots.rest] = this.measures.distance((view.end[i] ?? 0) - i - 1);
    values[slots.comma] = comma ? this.yes : this.no;
    values[slots.next] = view.wordBeside(i, 1);
    values[slots.nextPos] = view.posBeside(i, 1);
    return side.gather(out);
  }

  /** The content begins at `s`, after the cue. */
  start(view: View, i: number, s: number, out: FeatureList): FeatureList {
    const { slots, values } = start;
    const touches = s === i + 1;
    values[slots.base] = view.base[i] ?? 0;
    values[slots.form] = view.formOf(i);
    values[slots.next] = view.word[i + 1] ?? 0;
    values[slots.offset] = this.measures.distance(s - i);
    values[slots.verbs] = this.counted(view, view.verbals, i, s);
    values[slots.word] = view.word[s] ?? 0;
    values[slots.word2] = view.wordBeside(s, 1);
    values[slots.pos] = view.pos[s] ?? 0;
    values[slots.pos2] = view.posBeside(s, 1);
    values[slots.before] = touches ? this.edge : (view.word[s - 1] ?? 0);
    values[slots.beforePos] = touches ? this.edge : (view.pos[s - 1] ?? 0);
    values[slots.quote] = this.markAt(view, s);
    return start.gather(out);
  }

  /** The content ends before token `e`, after the cue. */
  end(view: View, i: number, e: number, out: FeatureList): FeatureList {
    const { measures: m, edge } = this;
    const { slots, values } = end;
    const last = view.end[i] ?? 0;
    const atEnd = e >= last;
    values[slots.base] = view.base[i] ?? 0;
    values[slots.form] = view.formOf(i);
    values[slots.distance] = m.distance(e - i);
    values[slots.commas] = this.counted(view, view.commas, i, e);
    values[slots.verbs] = this.counted(view, view.verbals, i, e);
    values[slots.word] = atEnd ? edge : (view.word[e] ?? 0);
    values[slots.word2] = atEnd ? edge : view.wordBeside(e, 1);
    values[slots.pos] = atEnd ? edge : (view.pos[e] ?? 0);
    values[slots.pos2] = atEnd ? edge : view.posBeside(e, 1);
    values[slots.pos3] = atEnd ? edge : view.posBeside(e, 2);
    values[slots.before] = view.word[e - 1] ?? 0;
    values[slots.beforePos] = view.pos[e - 1] ?? 0;
    values[slots.last] = atEnd ? this.yes : this.no;
    values[slots.rest] = m.distance(last - e);
    values[slots.quote] = this.markAt(view, e);
    return end.gather(out);
  }

  /** The content goes from `s` to `e`. */
  both(view: View, i: number, s: number, e: number, out: FeatureList): FeatureList {
    const { slots, values } = both;
    const atEnd = e >= (view.end[i] ?? 0);
    values[slots.base] = view.base[i] ?? 0;
    values[slots.length] = this.measures.distance(e - s);
    values[slots.pos] = view.pos[s] ?? 0;
    values[slots.word] = view.word[s] ?? 0;
    values[slots.endWord] = atEnd ? this.edge : (view.word[e] ?? 0);
    values[slots.last] = atEnd ? this.yes : this.no;
    return both.gather(out);
  }

  /** The content stands before the cue. */
  left(view: View, i: number, [l, c]: TokenRange, out: FeatureList): FeatureList {
    const { measures: m } = this;
    const { slots, values } = left;
    const first = l === view.from[i];
    values[slots.base] = view.base[i] ?? 0;
    values[slots.first] = first ? this.yes : this.no;
    values[slots.opening] = this.markAt(view, l);
    values[slots.word] = view.word[l] ?? 0;
    values[slots.pos] = view.pos[l] ?? 0;
    values[slots.before] = first ? this.edge : (view.word[l - 1] ?? 0);
    values[slots.distance] = m.distance(i - c);
    values[slots.length] = m.distance(c - l);
    values[slots.end] = c === i ? this.edge : (view.word[c] ?? 0);
    values[slots.endPos] = view.pos[c] ?? 0;
    values[slots.quote] = this.markAt(view, c);
    values[slots.after] = view.word[c + 1] ?? 0;
    values[slots.afterPos] = view.pos[c + 1] ?? 0;
    return left.gather(out);
  }

  /** The symbol of how many are counted between the cue and a place, no further than {@link FAR}. */
  private counted({ end }: View, counts: Int32Array, i: number, place: number): number {
    const to = Math.max(i + 1, Math.min(place, i + FAR, (end[i] ?? 0) + 1));
    return this.measures.distance((counts[to] ?? 0) - (counts[i + 1] ?? 0));
  }

  private markAt({ inside, opening }: View, i: number): number {
    if (opening[i] === 1) return this.marks.opens;
    if (inside[i] === 1) return this.marks.inside;
    return inside[i - 1] === 1 ? this.marks.closes : this.marks.outside;
  }
}
