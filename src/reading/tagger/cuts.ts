// How wink-nlp cuts what stands between two blanks, and what it knows of each part, asked once for each spelling.
import english from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import { withOwnersApart } from '../owners.ts';
import { TAGS } from '../tags.ts';
import { wordOf } from '../words.ts';
import type { Cut, Piece } from './cut.ts';
import { eventOf, Machine } from './machine.ts';
import { PieceTable } from './piece-table.ts';
import type { Row } from './row.ts';

/** The part of a language model that tags, as wink-nlp 2.4 takes it from the model. */
interface TaggingPart {
  readonly machines: readonly string[];
  /** Is told of the words of a text when all that is known of them by themselves is known. */
  readonly setter: (document: WinkDocument, tags: readonly number[]) => void;
}

interface WinkDocument {
  /** Four numbers for each word: its lexeme; the blanks before it and its expansion; lemma and part of speech; flags. */
  readonly tokens: readonly number[];
  readonly cache: {
    value(lexeme: number): string;
    valueOf(feature: 'pos', tag: number): string;
    property(lexeme: number, name: 'posHint'): number;
    normal(lexeme: number): number;
    nox(expansion: number): number;
    isMemberPOS(lexeme: number, tag: number): boolean;
  };
}

const FIELDS = 4;
/** The blanks before a word are in the lower bits, and above them is where the word is part of a contraction. */
const BLANKS = 0xffff;
/** How many parts of speech the model has, with one for none. */
const PARTS = 19;

/** So many pieces are kept: about as many as there are spellings. */
const MOST_PIECES = 60_000;
/** Longer ones (UTF-16 units) are seldom seen twice. */
const LONG = 40;

/** So many lexemes the tagger begins with, and room for those of some hundred stories. */
const LEXEMES = 100_000;

/** wink-nlp with what it said so far. */
export class Pieces {
  /** The patterns of the model, in the order in which they are run. */
  readonly machines: readonly Machine[];
  /** For each number of a part of speech, its bit in {@link TAGS}. */
  readonly bits = new Int32Array(PARTS);
  private readonly known = new PieceTable(MOST_PIECES);
  private readonly lexemes: (Cut | undefined)[] = new Array<Cut | undefined>(LEXEMES);
  private readonly wink: ReturnType<typeof winkNLP>;
  /** What wink-nlp said last: the words, and for each whether a blank stands before it. */
  private readonly heard: Cut[] = [];
  private readonly apart: boolean[] = [];

  constructor() {
    const part = (english.pos as () => TaggingPart)();
    this.machines = part.machines.map((json) => new Machine(json));
    // wink-nlp cuts and looks the words up; the patterns are run over whole texts, when all their pieces are known.
    const pos = (): TaggingPart => ({ ...part, machines: [], setter: (...told) => this.hear(...told) });
    this.wink = winkNLP({ ...english, pos }, ['pos']);
  }

  /** Adds the words of a piece to a row; false where wink-nlp must be asked. See {@link PieceTable.lay}. */
  lay(text: string, from: number, to: number, hash: number, row: Row): boolean {
    return this.known.lay(text, from, to, hash, row);
  }

  /** Asks wink-nlp how it cuts some pieces, each another one. */
  ask(texts: readonly string[]): Piece[] {
    const cut = texts.map(withOwnersApart);
    this.wink.readDoc(` ${cut.join(' ')}`);
    const shares = this.sharedOut(cut);
    if (shares !== null) return piecesFrom(texts, shares).map((piece) => this.kept(piece));
    // What is blank for wink-nlp in one place and not in another can't be told apart in a row.
    if (texts.length > 1) return texts.flatMap((text) => this.ask([text]));
    return piecesFrom(texts, [this.heard.slice()]).map((piece) => this.kept(piece));
  }

  /** Shares out what was heard of some pieces; null where that can't be done. */
  private sharedOut(cut: readonly string[]): Cut[][] | null {
    const { heard, apart } = this;
    const shares: Cut[][] = [];
    let at = 0;
    for (const text of cut) {
      const share: Cut[] = [];
      for (let runs = text.split(' ').length; runs > 0; runs--) {
        if (at >= heard.length || apart[at] !== true) return null;
        do share.push(heard[at++] as Cut);
        while (at < heard.length && apart[at] === false);
      }
      shares.push(share);
    }
    return at < heard.length ? null : shares;
  }

  private kept(piece: Piece): Piece {
    // What is not kept by its spelling isn't kept by its piece either.
    if (piece.text.length <= LONG && piece.cuts.every(({ word }) => word.spelling >= 0))
      this.known.put(piece);
    return piece;
  }

  /** Takes down what wink-nlp knows of the words of a text. */
  private hear({ tokens, cache }: WinkDocument, tags: readonly number[]): void {
    const { heard, apart, lexemes, bits } = this;
    heard.length = 0;
    apart.length = 0;
    for (let part = 0; part < PARTS; part++)
      bits[part] = TAGS[cache.valueOf('pos', part) as PartOfSpeech] ?? 0;
    for (const [i, tag] of tags.entries()) {
      const [lexeme = 0, before = 0, settled = 0] = tokens.slice(i * FIELDS, i * FIELDS + FIELDS);
      apart.push((before & BLANKS) > 0);
      const expansion = before > BLANKS;
      const known = expansion ? undefined : lexemes[lexeme];
      if (known !== undefined) {
        heard.push(known);
        continue;
      }
      const normal = expansion ? cache.nox(before) : cache.normal(lexeme);
      let may = 0;
      for (let part = 0; part < PARTS; part++) if (cache.isMemberPOS(normal, part)) may |= 1 << part;
      const word = wordOf(cache.value(lexeme));
      const event = eventOf(cache.property(lexeme, 'posHint'));
      const cut: Cut = { word, tag, event, may, fixed: settled !== 0 };
      if (!expansion && word.spelling >= 0) lexemes[lexeme] = cut;
      heard.push(cut);
    }
  }
}

/** Pieces with a text of their own: one cut out of a story would keep the whole story in memory. */
function piecesFrom(texts: readonly string[], shares: readonly (readonly Cut[])[]): Piece[] {
  const row = texts.join(' ');
  let at = 0;
  return texts.map((piece, i) => {
    const text = row.slice(at, at + piece.length);
    at += piece.length + 1;
    const cuts = shares[i] ?? [];
    return { text, cuts, plain: cuts.map(({ word }) => word.text).join('') === text && !/\s/.test(text) };
  });
}
