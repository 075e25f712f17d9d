// Lays a phrase beside a document: which of its words stand there, how close together and in which order.
import type { Collection } from './collection.ts';
import { likeness } from './edits.ts';
import { listAt } from './lists.ts';
import type { Term } from './terms.ts';

export interface Alignment {
  readonly document: number;
  /** 0 to 1: the share of the phrase's weight that stands in the document or aside of it. */
  readonly covered: number;
  /** 0 to 1: the same without the words that stand aside only: those count neither for nor against. */
  readonly said: number;
  /** 0 to 1: the share of the phrase's weight that stands together in one stretch of the document. */
  readonly together: number;
  /** 0 to 1: the share of neighbours in the phrase that are neighbours in the document too. */
  readonly inOrder: number;
  /** How many words of meaning stand in the document. */
  readonly contentWords: number;
  /** Places of the matched words among the document's words, in order. */
  readonly places: readonly number[];
}

interface Hit {
  readonly place: number;
  readonly term: number;
  readonly likeness: number;
}

/** Shortest word that is compared letter by letter with every word of the document. */
const COMPARED = 4;
/** What a word that stands only aside adds to the cover. */
const ASIDE = 0.6;

/** How many words longer than the phrase a stretch may be. */
const slack = (terms: number): number => Math.max(3, Math.ceil(terms / 2));

function hitsOf(terms: readonly Term[], words: Uint32Array, vocabulary: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  terms.forEach((term, at) => {
    const before = hits.length;
    for (let place = 0; place < words.length; place++) {
      const like = term.variants.get(words[place]!);
      if (like !== undefined) hits.push({ place, term: at, likeness: like });
    }
    if (hits.length > before || term.text.length < COMPARED) return;
    for (let place = 0; place < words.length; place++) {
      const like = likeness(term.text, vocabulary[words[place]!]!);
      if (like > 0) hits.push({ place, term: at, likeness: like });
    }
  });
  return hits.sort((a, b) => a.place - b.place);
}

interface Stretch {
  readonly weight: number;
  readonly from: number;
  readonly to: number;
}

/** The stretch of so many words that holds the most weight of different terms. */
function bestStretch(hits: readonly Hit[], terms: readonly Term[], length: number): Stretch {
  const held = new Uint16Array(terms.length);
  const gain = ({ term, likeness: like }: Hit): number => terms[term]!.weight * like;
  let best: Stretch = { weight: 0, from: 0, to: 0 };
  let weight = 0;
  let first = 0;
  hits.forEach((hit, at) => {
    if (held[hit.term]!++ === 0) weight += gain(hit);
    while (hit.place - hits[first]!.place >= length) {
      const left = hits[first++]!;
      if (--held[left.term]! === 0) weight -= gain(left);
    }
    if (weight > best.weight + 1e-6) best = { weight, from: first, to: at + 1 };
  });
  return best;
}

/** For each term the place where it stands, inside the stretch if it can be; -1 where it is missing. */
function placesOf(
  hits: readonly Hit[],
  terms: readonly Term[],
  stretch: Stretch,
): { place: Int32Array; like: Float32Array } {
  const place = new Int32Array(terms.length).fill(-1);
  const like = new Float32Array(terms.length);
  const take = (hit: Hit): void => {
    const before = hit.term > 0 ? place[hit.term - 1]! : -1;
    const follows = before >= 0 && hit.place === before + 1;
    if (hit.likeness > like[hit.term]! || (hit.likeness === like[hit.term] && follows)) {
      like[hit.term] = hit.likeness;
      place[hit.term] = hit.place;
    }
  };
  for (let at = stretch.from; at < stretch.to; at++) take(hits[at]!);
  const inside = Uint8Array.from(place, (one) => (one >= 0 ? 1 : 0));
  for (const hit of hits) if (inside[hit.term] === 0 && terms[hit.term]!.content) take(hit);
  return { place, like };
}

/** Lays the terms beside a document. */
export function align(terms: readonly Term[], document: number, { index }: Collection): Alignment {
  const words = listAt(index.words, document);
  const aside = listAt(index.aside, document);
  const hits = hitsOf(terms, words, index.vocabulary);
  const stretch = bestStretch(hits, terms, terms.length + slack(terms.length));
  const { place, like } = placesOf(hits, terms, stretch);
  let all = 0;
  let covered = 0;
  let neutral = 0;
  let neighbours = 0;
  let contentWords = 0;
  terms.forEach((term, at) => {
    all += term.weight;
    if (place[at]! >= 0) {
      covered += term.weight * like[at]!;
      if (term.content) contentWords++;
      if (at > 0 && place[at - 1]! >= 0 && place[at]! - place[at - 1]! === 1) neighbours++;
    } else if (aside.some((word) => term.variants.has(word))) neutral += term.weight;
  });
  const asked = all - neutral;
  return {
    document,
    covered: all === 0 ? 0 : (covered + neutral * ASIDE) / all,
    said: asked <= 0 ? 0 : covered / asked,
    together: all === 0 ? 0 : stretch.weight / all,
    inOrder: terms.length < 2 ? 1 : neighbours / (terms.length - 1),
    contentWords,
    places: [...new Set(place)].filter((one) => one >= 0).sort((a, b) => a - b),
  };
}
