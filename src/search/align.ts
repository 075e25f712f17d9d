// Lays a phrase beside a document: which of its words stand there, how close together and in which order.
import type { Collection } from './collection.ts';
import { likeness, slipsBetween } from './edits.ts';
import { listAt } from './lists.ts';
import type { Term } from './terms.ts';

export interface Alignment {
  readonly document: number;
  /** Words of the document. */
  readonly length: number;
  /** 0 to 1: the share of the phrase's weight that stands in the document. */
  readonly covered: number;
  /** 0 to 1: the same, where a misspelt word counts like one spelt well. */
  readonly placed: number;
  /** 0 to 1: the share that stands only aside of it. */
  readonly aside: number;
  /** 0 to 1: the share that stands aside of it, whether in it too or not: mostly the speaker's name. */
  readonly named: number;
  /** Whether the phrase begins or ends with a name of whoever speaks. */
  readonly by: boolean;
  /** 0 to 1: the share of the weight of the words of meaning that stands nowhere. */
  readonly missing: number;
  /** How many words of meaning, proper words and no slips, stand nowhere: somebody said something else. */
  readonly otherWords: number;
  /** 0 to 1: the share of the weight in the document that stands together in one stretch. */
  readonly together: number;
  /** 0 to 1: the share of neighbours in the phrase that are neighbours in the document too. */
  readonly inOrder: number;
  /** How many words of meaning stand in the document. */
  readonly contentWords: number;
  /** For each term of the phrase its place among the document's words; -1 where it stands nowhere. */
  readonly placeOf: Int32Array;
  /** Places of the matched words among the document's words, in order. */
  readonly places: readonly number[];
  /** The words from the first to the last place of the stretch, `[from, to)`. */
  readonly stretch: readonly [from: number, to: number];
}

interface Hit {
  readonly place: number;
  readonly term: number;
  readonly likeness: number;
}

/** Shortest word that is compared letter by letter with every word of the document. */
const COMPARED = 4;
/** A word aside must be the same, or another form of the same. */
const SURE = 0.85;
/** Below this share of the phrase's weight a document is too far off to be compared letter by letter. */
const WORTH_COMPARING = 0.3;
/** Beside a neighbour that has its place, a word may differ in this share of its letters. */
const BESIDE = 0.5;
/** A slip that makes another word of a word is seldom more than one. */
const OF_A_WORD = 1;
/** How many words longer than the phrase a stretch may be. */
const slack = (terms: number): number => Math.max(3, Math.ceil(terms / 2));

/** The terms that each word of the index may stand for. */
type Standing = ReadonlyMap<number, readonly { readonly term: number; readonly likeness: number }[]>;

function standingFor(terms: readonly Term[]): Standing {
  const standing = new Map<number, { term: number; likeness: number }[]>();
  terms.forEach(({ variants }, term) => {
    for (const [word, like] of variants) {
      const list = standing.get(word);
      if (list === undefined) standing.set(word, [{ term, likeness: like }]);
      else list.push({ term, likeness: like });
    }
  });
  return standing;
}

/** Where the terms stand in a document, in its order. */
function hitsOf(
  terms: readonly Term[],
  standing: Standing,
  words: Uint32Array,
  vocabulary: readonly string[],
): Hit[] {
  const hits: Hit[] = [];
  const stands = new Uint8Array(terms.length);
  for (let place = 0; place < words.length; place++)
    for (const { term, likeness: like } of standing.get(words[place]!) ?? []) {
      hits.push({ place, term, likeness: like });
      stands[term] = 1;
    }
  const before = hits.length;
  const sum = (share: (term: number) => number): number =>
    terms.reduce((all, { weight }, term) => all + weight * share(term), 0);
  if (sum((term) => stands[term]!) < sum(() => WORTH_COMPARING)) return hits;
  terms.forEach(({ text, known }, term) => {
    // A word that is one is a slip of another only beside its neighbours.
    if (stands[term] === 1 || known || text.length < COMPARED) return;
    for (let place = 0; place < words.length; place++) {
      const like = likeness(text, vocabulary[words[place]!]!);
      if (like > 0) hits.push({ place, term, likeness: like });
    }
  });
  return hits.length === before ? hits : hits.sort((a, b) => a.place - b.place);
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

/**
 * Where two terms have the same place, one that stands better elsewhere goes there, and then it is the likelier one's:
 * "won" is no slip of "on" beside an "on".
 */
function onePlaceEach(
  hits: readonly Hit[],
  terms: readonly Term[],
  { place, like }: { place: Int32Array; like: Float32Array },
): void {
  const sharers = (at: number): number[] => [...place.keys()].filter((term) => at >= 0 && place[term] === at);
  const move = (term: number, from: number): void => {
    for (const hit of hits)
      if (hit.term === term && hit.likeness > from && !place.includes(hit.place)) {
        place[term] = hit.place;
        like[term] = hit.likeness;
        return;
      }
  };
  if (new Set(place).size === place.length) return;
  for (let term = 0; term < terms.length; term++)
    if (terms[term]!.content && sharers(place[term]!).length > 1) move(term, like[term]!);
  for (let term = 0; term < terms.length; term++) {
    const rivals = sharers(place[term]!);
    if (!terms[term]!.content || !rivals.some((other) => like[other]! > like[term]!)) continue;
    place[term] = -1;
    like[term] = 0;
    move(term, 0);
  }
}

/** A misspelt word is known by its neighbours: a term without a place beside one that has a place. */
function mendByNeighbours(
  terms: readonly Term[],
  words: Uint32Array,
  vocabulary: readonly string[],
  { place, like }: { place: Int32Array; like: Float32Array },
): void {
  const taken = new Set(place);
  terms.forEach((term, at) => {
    if (place[at]! >= 0) return;
    const before = at > 0 ? place[at - 1]! : -1;
    const after = at + 1 < terms.length ? place[at + 1]! : -1;
    for (const candidate of [before < 0 ? -1 : before + 1, after - 1]) {
      const word = candidate < 0 || taken.has(candidate) ? undefined : words[candidate];
      if (word === undefined) continue;
      const other = vocabulary[word]!;
      const longer = Math.max(term.text.length, other.length);
      const limit = term.known ? OF_A_WORD : Math.floor(longer * BESIDE);
      const slips = slipsBetween(term.text, other, limit);
      if (slips > limit) continue;
      place[at] = candidate;
      like[at] = 1 - slips / longer;
      taken.add(candidate);
      return;
    }
  });
}

/** Lays the terms beside some documents. */
export function align(
  terms: readonly Term[],
  documents: readonly number[],
  collection: Collection,
): Alignment[] {
  const standing = standingFor(terms);
  return documents.map((document) => alignOne(terms, standing, document, collection));
}

function alignOne(
  terms: readonly Term[],
  standing: Standing,
  document: number,
  { index }: Collection,
): Alignment {
  const words = listAt(index.words, document);
  const names = listAt(index.aside, document);
  const hits = hitsOf(terms, standing, words, index.vocabulary);
  const stretch = bestStretch(hits, terms, terms.length + slack(terms.length));
  const placed = placesOf(hits, terms, stretch);
  onePlaceEach(hits, terms, placed);
  mendByNeighbours(terms, words, index.vocabulary, placed);
  const { place, like } = placed;
  const speaker = names.subarray(0, index.speakers[document]);
  let all = 0;
  let content = 0;
  let covered = 0;
  let placedWeight = 0;
  let aside = 0;
  let named = 0;
  let missing = 0;
  let otherWords = 0;
  let neighbours = 0;
  terms.forEach((term, at) => {
    const isNamed = term.content && names.some((word) => (term.variants.get(word) ?? 0) >= SURE);
    all += term.weight;
    if (term.content) content += term.weight;
    if (isNamed) named += term.weight;
    if (place[at]! >= 0) {
      covered += term.weight * like[at]!;
      placedWeight += term.weight;
      if (at > 0 && place[at - 1]! >= 0 && place[at]! - place[at - 1]! === 1) neighbours++;
    } else if (isNamed) aside += term.weight;
    else if (term.content) {
      missing += term.weight;
      if (term.known) otherWords++;
    }
  });
  const share = (weight: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, weight / whole));
  return {
    document,
    length: words.length,
    covered: share(covered, all),
    placed: share(placedWeight, all),
    aside: share(aside, all),
    named: share(named, all),
    by: [terms[0], terms.at(-1)].some(
      (term) => term?.content === true && speaker.some((word) => (term.variants.get(word) ?? 0) >= SURE),
    ),
    missing: share(missing, content),
    otherWords,
    together: share(stretch.weight, covered),
    inOrder: terms.length < 2 ? 1 : neighbours / (terms.length - 1),
    contentWords: terms.filter(({ content: meaning }, at) => meaning && place[at]! >= 0).length,
    placeOf: place,
    places: [...new Set(place)].filter((one) => one >= 0).sort((a, b) => a - b),
    stretch: hits.length === 0 ? [0, 0] : [hits[stretch.from]!.place, hits[stretch.to - 1]!.place + 1],
  };
}
