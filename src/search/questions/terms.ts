// The words of a question that must be met, how rare each is, and which words of the story meet it.
import { closeness, rankOf } from './english.ts';
import { SYNONYMS } from './lexicon.ts';
import { tellingOf } from './relations.ts';
import type { Units } from './units.ts';
import { isSmall, nearlySame, stemOf, type Word } from './words.ts';

export interface Term {
  readonly stem: string;
  /** Weight by rarity in this story and in English. */
  readonly weight: number;
  /** Whether it is a common word of English; a name is none. */
  readonly common: boolean;
  /** Stems of the story that meet it, each with how well, from 0 to 1. */
  readonly met: ReadonlyMap<string, number>;
  /** Stems of the story by which news tells what the word asks for ({@link tellingOf}), each with how well. */
  readonly told: ReadonlyMap<string, number>;
  /** Stems of the story that are near in meaning, each with how near; those of {@link met} too. */
  readonly meant: ReadonlyMap<string, number>;
}

const alike = new Map<string, Set<string>>();
for (const group of SYNONYMS) {
  const stems = group.map(stemOf);
  for (const stem of stems) {
    const others = alike.get(stem) ?? new Set<string>();
    for (const other of stems) if (other !== stem) others.add(other);
    alike.set(stem, others);
  }
}

/** How well a synonym meets a word. */
const SYNONYM = 0.7;
/** How well a word is met by one that tells what it asks for. */
const TELLS = 0.55;
/** How well a word meets one that differs by a slip. */
const SLIP = 0.85;
/** A stem that starts the other ("immigr", "immigrant"), from this length on. */
const PREFIX = 5;

function metBy(stem: string, plain: string, { vocabulary }: Units): Map<string, number> {
  const met = new Map<string, number>();
  if (vocabulary.has(stem)) met.set(stem, 1);
  const synonyms = alike.get(stem);
  for (const [other, form] of vocabulary) {
    if (other === stem) continue;
    if (synonyms?.has(other) === true) met.set(other, SYNONYM);
    else if (
      Math.min(stem.length, other.length) >= PREFIX &&
      (other.startsWith(stem) || stem.startsWith(other))
    )
      met.set(other, SLIP);
    else if (!met.has(stem) && nearlySame(plain, form)) met.set(other, SLIP);
  }
  return met;
}

/** Words less near than this mean something else (cosine). */
const NEAR = 0.4;

function meantBy(stem: string, met: ReadonlyMap<string, number>, { vocabulary }: Units): Map<string, number> {
  const meant = new Map(met);
  for (const other of vocabulary.keys()) {
    if (met.has(other)) continue;
    const near = closeness(stem, other);
    if (near >= NEAR) meant.set(other, Math.min(1, near));
  }
  return meant;
}

const toldBy = (stem: string, { vocabulary }: Units): Map<string, number> =>
  new Map([...tellingOf(stem)].filter((other) => vocabulary.has(other)).map((other) => [other, TELLS]));

/** How rare a word is in English: 0 for the commonest, 1 for one that is no common word. */
const rarity = (stem: string): number =>
  Math.min(1, Math.log(1 + Math.min(rankOf(stem), 20_000) / 20) / Math.log(1001));

/** The telling words among some, as terms; a word that stands twice counts once. */
export function termsOf(words: readonly Word[], units: Units): Term[] {
  const seen = new Set<string>();
  const count = units.all.length;
  return words.flatMap((word): Term[] => {
    if (isSmall(word) || seen.has(word.stem)) return [];
    seen.add(word.stem);
    const met = metBy(word.stem, word.plain, units);
    const times = Math.max(0, ...[...met.keys()].map((stem) => units.frequency.get(stem) ?? 0));
    return [
      {
        stem: word.stem,
        weight: Math.log(1 + count / (0.5 + times)) * (0.4 + rarity(word.stem)),
        common: Number.isFinite(rankOf(word.stem)),
        met,
        told: toldBy(word.stem, units),
        meant: meantBy(word.stem, met, units),
      },
    ];
  });
}
