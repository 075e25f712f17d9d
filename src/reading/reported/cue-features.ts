// What the model looks at to tell whether a word reports something.
import { TAGS } from '../tags.ts';
import type { Measures } from './measures.ts';
import type { Subject } from './subject.ts';
import type { Symbols } from './symbols.ts';
import { Templates } from './templates.ts';
import type { View } from './view.ts';
import type { FeatureList } from './weights.ts';

/** Word, base and tag of the candidate, and of those beside it; how it stands; its subject; what else is in the sentence. */
const cue = new Templates(
  [
    'word',
    'base',
    'pos',
    'before',
    'before2',
    'beforePos',
    'beforePos2',
    'next',
    'next2',
    'nextPos',
    'nextPos2',
    'nextPos3',
    'form',
    'subject',
    'that',
    'quote',
    'earlier',
    'later',
    'place',
    'gap',
  ],
  [
    ['bias'],
    ['word', 'word'],
    ['base', 'base'],
    ['base+pos', 'base', 'pos'],
    ['base+next', 'base', 'next'],
    ['base+nextpos', 'base', 'nextPos'],
    ['base+before', 'base', 'before'],
    ['base+beforepos', 'base', 'beforePos'],
    ['base+subject', 'base', 'subject'],
    ['subject+pos', 'subject', 'pos'],
    ['before', 'before'],
    ['next', 'next'],
    ['beforepos+nextpos', 'beforePos', 'nextPos'],
    ['before2', 'before2'],
    ['next2', 'next2'],
    ['beforepos2+beforepos', 'beforePos2', 'beforePos'],
    ['nextpos+nextpos2', 'nextPos', 'nextPos2'],
    ['base+next2', 'base', 'next2'],
    ['form', 'form'],
    ['base+form', 'base', 'form'],
    ['form+nextpos', 'form', 'nextPos'],
    ['that', 'that'],
    ['base+that', 'base', 'that'],
    ['quote', 'quote'],
    ['base+quote', 'base', 'quote'],
    ['earlier', 'earlier'],
    ['base+earlier', 'base', 'earlier'],
    ['later', 'later'],
    ['form+later', 'form', 'later'],
    ['place', 'place'],
    ['place+form', 'place', 'form'],
    ['before+next', 'before', 'next'],
    ['beforeword+pos', 'before', 'pos'],
    ['subject+form', 'subject', 'form'],
    ['subject+nextpos', 'subject', 'nextPos'],
    ['subject+quote', 'subject', 'quote'],
    ['next+next2', 'next', 'next2'],
    ['gap', 'gap'],
    ['base+gap', 'base', 'gap'],
    ['form+earlier', 'form', 'earlier'],
    ['subject+that', 'subject', 'that'],
    ['nextpos3', 'nextPos3'],
  ],
);
const S = cue.slots;
const V = cue.values;

export const CUE_TEMPLATES = cue.names;

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
    const { measures: m } = this;
    const from = view.from[i] ?? 0;
    const end = view.end[i] ?? 0;
    V[S.word] = view.word[i] ?? 0;
    V[S.base] = view.base[i] ?? 0;
    V[S.pos] = view.pos[i] ?? 0;
    V[S.before] = view.wordBeside(i, -1);
    V[S.before2] = view.wordBeside(i, -2);
    V[S.beforePos] = view.posBeside(i, -1);
    V[S.beforePos2] = view.posBeside(i, -2);
    V[S.next] = view.wordBeside(i, 1);
    V[S.next2] = view.wordBeside(i, 2);
    V[S.nextPos] = view.posBeside(i, 1);
    V[S.nextPos2] = view.posBeside(i, 2);
    V[S.nextPos3] = view.posBeside(i, 3);
    V[S.form] = view.formOf(i);
    V[S.subject] = m.subject(view.tokens.tokens, subject);
    V[S.that] = this.thatAfter(view, i, end);
    V[S.quote] = this.quoteNear(view, i, from, end);
    V[S.earlier] = this.reports(view, from, i - 1);
    V[S.later] = this.reports(view, i + 2, end);
    V[S.place] = this.places[i - from < 2 ? 1 : end - i < 3 ? 3 : 2] ?? 0;
    V[S.gap] = subject ? m.distance(Math.abs(i - subject.mention[1])) : this.no;
    return cue.gather(out);
  }

  private thatAfter(view: View, i: number, end: number): number {
    const all = view.tokens.tokens;
    for (let j = i + 1; j < Math.min(end, i + THAT); j++) {
      const token = all[j];
      if (token?.tag === TAGS.SCONJ && token.lower === 'that') return this.measures.distance(j - i);
      if (token?.tag === TAGS.VERB) break;
    }
    return this.no;
  }

  private quoteNear({ inside }: View, i: number, from: number, end: number): number {
    for (let j = i + 1; j < Math.min(end, i + QUOTE); j++)
      if (inside[j] === 1) return this.measures.distance(j - i);
    for (let j = i - 1; j >= Math.max(from - 1, i - QUOTE); j--) if (inside[j] === 1) return this.yes;
    return this.no;
  }

  /** Whether a common reporting verb stands between two places. */
  private reports({ reporting }: View, from: number, to: number): number {
    return to > from && (reporting[to] ?? 0) > (reporting[from] ?? 0) ? this.yes : this.no;
  }
}
