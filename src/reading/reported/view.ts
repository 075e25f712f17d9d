// A story as the model sees it: each token as the numbers of its word, its base and its part of speech, and running
// counts, so that "how many commas stand between here and there" is one subtraction.
import type { Scene } from '../scene.ts';
import { TAGS, VERBAL } from '../tags.ts';
import type { TokenRange, Tokens } from '../tokens.ts';
import { TRAITS } from '../words.ts';
import { formOf } from './measures.ts';
import { phrasesIn } from './phrases.ts';
import type { Symbols } from './symbols.ts';
import { baseIn, isClausal, mayBeCue, type Vocabulary, wordIn } from './vocabulary.ts';

/** Ends a sentence and belongs to no statement. */
const STOP = /^[.!?…]+$/;
/** How many tables of numbers a view has. */
const TABLES = 11;
/** No form was worked out yet: no form has this symbol. */
const UNKNOWN = 0;

/** The story's tokens as numbers. Beyond the edge of a sentence every look-up gives the symbol of the edge. */
export class View {
  readonly tokens: Tokens;
  readonly word: Int32Array;
  readonly base: Int32Array;
  readonly pos: Int32Array;
  /** For each token, 1 where it stands in quotation marks, and 1 where a quotation begins with it. */
  readonly inside: Uint8Array;
  readonly opening: Uint8Array;
  /** For each token, the first of its sentence, the one after its last, and the one after its last without the final stop. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly end: Int32Array;
  /** How many stand before each token: commas; verbs, outside quotations; verbs and auxiliaries; common reporting verbs. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly verbals: Int32Array;
  readonly reporting: Int32Array;
  /** The tokens that may head a cue, in order. */
  readonly candidates: number[] = [];
  private readonly edge: number;
  private readonly symbols: Symbols;
  private readonly forms: Int32Array;
  private readonly phrases = new Map<number, readonly TokenRange[]>();

  constructor({ cut, quotations, inside }: Scene, symbols: Symbols, vocabulary: Vocabulary) {
    const all = cut.tokens;
    const size = all.length;
    this.tokens = cut;
    this.symbols = symbols;
    this.inside = inside;
    this.opening = new Uint8Array(size + 1);
    for (const { tokens } of quotations) this.opening[tokens[0]] = 1;
    // One block of memory for all tables: making many costs more than filling them.
    const block = new Int32Array(TABLES * (size + 1));
    let taken = 0;
    const table = (): Int32Array => {
      taken += size + 1;
      return block.subarray(taken - size - 1, taken);
    };
    this.word = table();
    this.base = table();
    this.pos = table();
    this.from = table();
    this.to = table();
    this.end = table();
    this.commas = table();
    this.verbs = table();
    this.verbals = table();
    this.reporting = table();
    this.forms = table();
    this.edge = symbols.add('#');
    for (const [from, to] of cut.sentences) this.placeSentence(from, to);
    const tags = new Int32Array(32);
    let commas = 0;
    let verbs = 0;
    let verbals = 0;
    let reporting = 0;
    for (let i = 0; i < size; i++) {
      const token = all[i];
      if (!token) continue;
      const { tag } = token;
      const known = vocabulary.of(token.word);
      const told = inside[i] !== 1;
      const bit = Math.clz32(tag);
      const pos = tags[bit] || symbols.add(token.pos);
      tags[bit] = pos;
      this.word[i] = wordIn(known);
      this.base[i] = baseIn(known);
      this.pos[i] = pos;
      if (mayBeCue(known) && told && tag !== TAGS.PROPN) this.candidates.push(i);
      if (token.text === ',') commas++;
      if ((tag & VERBAL) !== 0) {
        verbals++;
        if (told && tag === TAGS.VERB) {
          verbs++;
          if (isClausal(known)) reporting++;
        }
      }
      this.commas[i + 1] = commas;
      this.verbs[i + 1] = verbs;
      this.verbals[i + 1] = verbals;
      this.reporting[i + 1] = reporting;
    }
  }

  /** The word's symbol `by` tokens beside token `i` in its sentence, else the edge. */
  wordBeside(i: number, by: number): number {
    return this.together(i, i + by) ? (this.word[i + by] ?? this.edge) : this.edge;
  }

  posBeside(i: number, by: number): number {
    return this.together(i, i + by) ? (this.pos[i + by] ?? this.edge) : this.edge;
  }

  /** The symbol of how the verb at `i` stands: "ing", "passive", "modal", … */
  formOf(i: number): number {
    const known = this.forms[i] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const form = this.symbols.add(`=${formOf(this.tokens.tokens, i)}`);
    this.forms[i] = form;
    return form;
  }

  /** The noun phrases of a token's sentence. */
  phrasesOf(i: number): readonly TokenRange[] {
    const from = this.from[i] ?? 0;
    const known = this.phrases.get(from);
    if (known) return known;
    const phrases = phrasesIn(this.tokens.tokens, from, this.to[i] ?? 0, this.inside);
    this.phrases.set(from, phrases);
    return phrases;
  }

  /** Share of the words of some ranges that stand in quotation marks, 0 to 1. */
  quotedShare(ranges: readonly TokenRange[]): number {
    const all = this.tokens.tokens;
    let words = 0;
    let quoted = 0;
    for (const [from, to] of ranges)
      for (let i = from; i < to; i++)
        if (((all[i]?.traits ?? 0) & TRAITS.word) !== 0) {
          words++;
          quoted += this.inside[i] ?? 0;
        }
    return words === 0 ? 1 : quoted / words;
  }

  private placeSentence(from: number, to: number): void {
    const all = this.tokens.tokens;
    let end = to;
    while (end > from && STOP.test(all[end - 1]?.text ?? '')) end--;
    this.from.fill(from, from, to);
    this.to.fill(to, from, to);
    this.end.fill(end, from, to);
  }

  private together(i: number, j: number): boolean {
    return j >= (this.from[i] ?? 0) && j < (this.to[i] ?? 0);
  }
}
