// A story as the model sees it: each token as the numbers of its word, its base and its part of speech.
import type { TokenRange, Tokens } from '../tokens.ts';
import { phrasesIn } from './phrases.ts';
import type { Quoted } from './quoted.ts';
import type { Symbols } from './symbols.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Ends a sentence and belongs to no statement. */
const STOP = /^[.!?…]+$/;

/** The story's tokens as numbers. Beyond the edge of a sentence every look-up gives the symbol of the edge. */
export class View {
  readonly tokens: Tokens;
  readonly quoted: Quoted;
  readonly word: Int32Array;
  readonly base: Int32Array;
  readonly pos: Int32Array;
  /** The tokens that may head a cue, in order. */
  readonly candidates: number[] = [];
  private readonly edge: number;
  private readonly phrases = new Map<number, readonly TokenRange[]>();

  constructor(tokens: Tokens, quoted: Quoted, symbols: Symbols, vocabulary: Vocabulary) {
    this.tokens = tokens;
    this.quoted = quoted;
    const all = tokens.tokens;
    this.word = new Int32Array(all.length);
    this.base = new Int32Array(all.length);
    this.pos = new Int32Array(all.length);
    this.edge = symbols.add('#');
    for (let i = 0; i < all.length; i++) {
      const token = all[i];
      if (!token) continue;
      const known = vocabulary.of(token.lower);
      this.word[i] = known.word;
      this.base[i] = known.base;
      this.pos[i] = symbols.add(token.pos);
      if (known.cue && token.pos !== 'PROPN' && !quoted.inside(i)) this.candidates.push(i);
    }
  }

  /** The word's symbol `by` tokens beside token `i` in its sentence, else the edge. */
  wordBeside(i: number, by: number): number {
    return this.together(i, i + by) ? (this.word[i + by] ?? this.edge) : this.edge;
  }

  posBeside(i: number, by: number): number {
    return this.together(i, i + by) ? (this.pos[i + by] ?? this.edge) : this.edge;
  }

  /** The sentence of a token, without its last stop. */
  sentenceOf(i: number): TokenRange {
    const all = this.tokens.tokens;
    const [from, to] = this.tokens.sentences[all[i]?.sentence ?? 0] ?? [i, i + 1];
    let end = to;
    while (end > from && STOP.test(all[end - 1]?.text ?? '')) end--;
    return [from, end];
  }

  /** The noun phrases of a token's sentence. */
  phrasesOf(i: number): readonly TokenRange[] {
    const sentence = this.tokens.tokens[i]?.sentence ?? 0;
    const known = this.phrases.get(sentence);
    if (known) return known;
    const [from, to] = this.tokens.sentences[sentence] ?? [i, i + 1];
    const phrases = phrasesIn(this.tokens.tokens, from, to, this.quoted);
    this.phrases.set(sentence, phrases);
    return phrases;
  }

  private together(i: number, j: number): boolean {
    return this.tokens.tokens[i]?.sentence === this.tokens.tokens[j]?.sentence;
  }
}
