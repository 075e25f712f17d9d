// Tells speech from quoted bits: a quotation that is a statement, one that is part of a reported clause, or a borrowed word.
import { Features, type LinearModel, symbols } from '../linear.ts';
import type { Choice } from './rank.ts';

/** direct: a statement of its own; partial: some words of a reported clause; borrowed: a title, a name, a scare quote. */
export type QuotationKind = 'direct' | 'partial' | 'borrowed';

export const KINDS: readonly QuotationKind[] = ['direct', 'partial', 'borrowed'];

const id = (name: string): number => symbols.add(name);

/** The names of the features. */
const T = {
  words: id('words'),
  marks: id('marks'),
  before: id('before'),
  beforeWords: id('before, words'),
  ending: id('ending'),
  endingWords: id('ending, words'),
  shape: id('shape'),
  shapeWords: id('shape, words'),
  pattern: id('pattern'),
  patternGap: id('pattern, gap'),
  patternBefore: id('pattern, before'),
  patternEnding: id('pattern, ending'),
  beforeEnding: id('before, ending'),
  beforeEndingWords: id('before, ending, words'),
  verb: id('verb'),
  verbBefore: id('verb, before'),
  sure: id('sure'),
  beside: id('beside'),
  link: id('link'),
  linkWords: id('link, words'),
};
const MARKS = { single: id('single'), double: id('double'), open: id('open') };
const SURE = Array.from({ length: 6 }, (_, n) => id(String(n)));

/** Tells every feature of a quotation and the speaker chosen for it, were it of a kind. */
export function tellKind(
  { around, candidate, use, sure, verb: by }: Choice,
  kind: QuotationKind,
  out: Features,
): Features {
  const { quotation, before, ending, shape, length, link } = around;
  const is = symbols.get(kind);
  const zone = symbols.get(candidate?.zone ?? 'none');
  const pattern = symbols.get(use?.pattern ?? 'none');
  const verb = symbols.get(by);
  out.clear();
  out.add(T.words, is, length);
  out.add(T.marks, is, quotation.single ? MARKS.single : quotation.closed ? MARKS.double : MARKS.open);
  out.add(T.before, is, before);
  out.add(T.beforeWords, is, before, length);
  out.add(T.ending, is, ending);
  out.add(T.endingWords, is, ending, length);
  out.add(T.shape, is, shape);
  out.add(T.shapeWords, is, shape, length);
  out.add(T.pattern, is, zone, pattern);
  out.add(T.patternGap, is, zone, pattern, symbols.get(use?.gap ?? ''));
  out.add(T.patternBefore, is, zone, before);
  out.add(T.patternEnding, is, zone, ending);
  out.add(T.beforeEnding, is, before, ending);
  out.add(T.beforeEndingWords, is, before, ending, length);
  out.add(T.verb, is, zone, verb);
  out.add(T.verbBefore, is, verb, before);
  out.add(T.sure, is, SURE[Math.floor(sure * 5)]);
  out.add(T.beside, is, around.beside, before, length);
  out.add(T.link, is, link, before);
  out.add(T.linkWords, is, link, length);
  return out;
}

const features = new Features();

/** The kind that the model finds likeliest. */
export function kindOf(choice: Choice, model: LinearModel): QuotationKind {
  let best: QuotationKind = 'direct';
  let top = Number.NEGATIVE_INFINITY;
  for (const kind of KINDS) {
    const score = model.score(tellKind(choice, kind, features));
    if (score > top) {
      top = score;
      best = kind;
    }
  }
  return best;
}
