// What a quotation shows before any candidate for its speaker is looked at: its marks, its place, the verbs beside it.
import { joined, symbols } from '../linear.ts';
import type { Quotation } from '../quotations.ts';
import type { Placed, Scene } from '../scene.ts';
import { TAGS } from '../tags.ts';
import { leaningVerbs } from './candidates.ts';

/** What a quotation shows before any candidate is looked at. */
export interface Surroundings {
  readonly index: number;
  readonly quotation: Quotation;
  /** The reporting verb before it and after it in its sentence, or -1. */
  readonly lead: number;
  readonly tail: number;
  /** The mark or word right before it; how it ends and what follows; how it fills its paragraph; its length: as symbols. */
  readonly before: number;
  readonly ending: number;
  readonly shape: number;
  readonly length: number;
  /** The phrase chosen for the quotation before this one, and for the one before that. */
  readonly previous: Placed | null;
  readonly beforePrevious: Placed | null;
  /** How this quotation hangs on to the one before, as a symbol. */
  readonly link: number;
  /** Which verbs stand beside it, as a symbol. */
  readonly beside: number;
}

export const bucket = (n: number): string =>
  n <= 3 ? String(n) : n <= 6 ? '4-6' : n <= 12 ? '7-12' : n <= 25 ? '13-25' : '26+';

const BUCKETS: readonly number[] = Array.from({ length: 27 }, (_, n) => symbols.add(bucket(n)));

/** The symbol of a rough count. */
export const bucketSymbol = (n: number): number =>
  n < 0 ? symbols.get(bucket(n)) : (BUCKETS[Math.min(n, BUCKETS.length - 1)] ?? 0);

const isDash = (text: string): boolean => DASHES.has(text.charCodeAt(0)) && /^[–—-]+$/.test(text);
const DASHES: ReadonlySet<number> = new Set(Array.from('–—-', (dash) => dash.charCodeAt(0)));

/** The class of a token: its mark, its word where that is a small one, else its part of speech. */
export function classOf({ cut: { tokens: all }, inside, cues }: Scene, i: number): string {
  const token = all[i];
  if (token === undefined) return '^';
  if (inside[i] === 1) return 'Q';
  switch (token.pos) {
    case 'PUNCT':
      return isDash(token.text) ? '—' : token.text === '|' ? 'bar' : token.text;
    case 'ADP':
    case 'SCONJ':
    case 'CCONJ':
      return token.lower;
    case 'VERB':
      return cues[i] === 1 ? 'CUE' : 'VERB';
    case 'PART':
    case 'DET':
    case 'PRON':
      return token.lower === 'that' ? 'that' : token.pos;
    default:
      return cues[i] === 1 ? 'CUE' : token.pos;
  }
}

/** Stand for themselves in {@link classOf}. */
const SMALL_WORDS = TAGS.ADP | TAGS.SCONJ | TAGS.CCONJ;

/** The symbol of a token's class. */
export function classSymbol(scene: Scene, i: number): number {
  const token = scene.cut.tokens[i];
  return token !== undefined && (token.tag & SMALL_WORDS) !== 0 && scene.inside[i] !== 1
    ? symbols.of(token.word)
    : symbols.get(classOf(scene, i));
}

/** The tokens of a gap as a short pattern. */
export function gap(scene: Scene, from: number, to: number): string {
  if (to <= from) return 'none';
  if (to - from <= 3) {
    let pattern = classOf(scene, from);
    for (let i = from + 1; i < to; i++) pattern = joined(pattern, classOf(scene, i));
    return pattern;
  }
  return joined(joined(classOf(scene, from), bucket(to - from)), classOf(scene, to - 1));
}

/** Looks at a quotation. */
export function surroundings(
  scene: Scene,
  index: number,
  previous: Placed | null,
  beforePrevious: Placed | null,
): Surroundings {
  const { cut, quotations } = scene;
  const all = cut.tokens;
  const quotation = quotations[index] as Quotation;
  const [from, to] = quotation.tokens;
  const [start, end] = cut.paragraphs[quotation.paragraph] ?? [from, to];
  const last = quotations[index - 1];
  const next = quotations[index + 1];
  const { lead, tail } = leaningVerbs(
    scene,
    quotation,
    last?.tokens[1] ?? 0,
    next?.tokens[0] ?? all.length,
    (i) => scene.cues[i] === 1,
  );
  let closing = to - 1;
  while (closing > from && /^["”’'»]+$/.test(all[closing]?.text ?? '')) closing--;
  const final = all[closing]?.text ?? '';
  const follows = to >= end ? 'end' : classOf(scene, to);
  const small = /^\p{Ll}/u.test(all[to]?.text ?? '') ? 'small ' : '';
  const ending = `${/^[,.?!—–…-]+$/.test(final) ? final[0] : 'word'} ${small}${follows}`;
  const shape = `${from === start ? 'opens' : 'inside'} ${to >= end ? 'closes' : to >= end - 1 ? 'closes' : 'goes on'}`;
  const opening = all[from + 1]?.text ?? '';
  const capital =
    /^\p{Lu}/u.test(opening) || (/^\p{Lu}/u.test(all[from + 2]?.text ?? '') && /^['’]$/.test(opening))
      ? 'A'
      : 'a';
  return {
    index,
    quotation,
    lead,
    tail,
    before: symbols.get(from === start ? 'start' : `${classOf(scene, from - 1)} ${capital}`),
    ending: symbols.get(ending),
    shape: symbols.get(shape),
    length: bucketSymbol(to - from - 2),
    previous,
    beforePrevious,
    link: symbols.get(last === undefined ? 'first' : linkOf(last, quotation)),
    beside: symbols.get(`${lead >= 0 ? 'lead' : '-'} ${tail >= 0 ? 'tail' : '-'}`),
  };
}

function linkOf(last: Quotation, quotation: Quotation): string {
  const paragraphs = quotation.paragraph - last.paragraph;
  if (paragraphs > 2) return 'far';
  if (paragraphs > 0) return `${paragraphs} paragraph${last.closed ? '' : ', open'}`;
  const words = quotation.tokens[0] - last.tokens[1];
  return `same, ${bucket(words)}`;
}
