// Whether a phrase says the opposite of what it is laid beside: a negation was put in, or left out.
import type { Alignment } from './align.ts';
import type { Collection } from './collection.ts';
import { listAt } from './lists.ts';
import type { Term } from './terms.ts';
import { plainWords } from './words.ts';

/** In plain form. */
const NEGATIONS: ReadonlySet<string> = new Set(
  `not never no nobody nothing none neither nor nowhere hardly scarcely without cannot cant dont doesnt didnt isnt arent wasnt
  werent wont wouldnt couldnt shouldnt hasnt havent hadnt aint mustnt neednt mightnt oughtnt darent shant`.split(
    /\s+/,
  ),
);

/** Whether a negation is among some words. */
export const denies = (text: string): boolean => plainWords(text).some((word) => NEGATIONS.has(word));

/** So far from a neighbour's place a negation still belongs to it. In words. */
const BESIDE = 3;

/**
 * Whether a document's negations, where the phrase stands in it, are others than the phrase's. A negation in a longer gap
 * was left out with the words around it, and letters that are no word stand for whatever they were laid on.
 */
export function isTurned(
  { document, places, placeOf }: Alignment,
  terms: readonly Term[],
  { index }: Collection,
): boolean {
  const words = listAt(index.words, document);
  const wordAt = (place: number): string => index.vocabulary[words[place] ?? -1] ?? '';
  const termAt = new Map(places.map((place) => [place, placeOf.indexOf(place)]));

  const texts = terms.map(({ text }) => text);
  /** A negation of which the phrase has the words before and after side by side: it was left out, or another put for it. */
  const isBare = (place: number): boolean => {
    if (termAt.has(place - 1) && termAt.has(place + 1)) return true;
    const [before, after] = [wordAt(place - 1), wordAt(place + 1)];
    return texts.some((text, at) => text === after && (texts[at - 1] === before || texts[at - 2] === before));
  };
  const open = new Set<number>();
  for (let place = places[0] ?? 0; place <= (places.at(-1) ?? -1); place++)
    if (NEGATIONS.has(wordAt(place)) && (termAt.has(place) || isBare(place))) open.add(place);

  const near = (place: number, at: number): boolean => {
    const other = placeOf[at] ?? -1;
    return other >= 0 && Math.abs(other - place) <= BESIDE;
  };
  /** Whether the words before and after it in the phrase stand side by side in the document. */
  const isPutBetween = (at: number): boolean => {
    const [before, after] = [placeOf[at - 1] ?? -1, placeOf[at + 1] ?? -1];
    return before >= 0 && after === before + 1;
  };
  for (let at = 0; at < terms.length; at++) {
    const { text, known, content } = terms[at]!;
    const laidOn = placeOf[at]!;
    if (!NEGATIONS.has(text)) {
      if (content && !known && laidOn >= 0) open.delete(laidOn);
      continue;
    }
    const own =
      [...open].find((place) => near(place, at - 1) || near(place, at + 1)) ??
      (isPutBetween(at) ? undefined : [...open][0]);
    if (own === undefined) return true;
    open.delete(own);
  }
  return [...open].some(isBare);
}
