// How sentences lead to each other: the one that tells what is answered, and the one that leads up to a quotation.

import type { Asked } from './asked.ts';
import { meaningCoverage } from './coverage.ts';
import { strengthOf } from './people.ts';
import { descriptionOf, type Unit, type Units } from './units.ts';
import { stemOf } from './words.ts';

const stems = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(stemOf));
export const ANSWERS = stems(
  'respond reply answer react reaction response counter retort back fire shoot rebut dismiss defend deny push add hit insist',
);

export const any = (unit: Unit, table: ReadonlySet<string>): number =>
  unit.words.some(({ stem }) => table.has(stem)) ? 1 : 0;
/** How well the story's description of a sentence's speakers meets the words that name the person asked about. */
export function described({ subjectTerms, units }: Asked, unit: Unit): number {
  if (subjectTerms.length === 0) return 0;
  const outside = new Set(
    unit.words
      .filter(
        ({ start }) =>
          !unit.statements.some(({ content }) => content.some(([from, to]) => start >= from && start < to)),
      )
      .map(({ stem }) => stem),
  );
  const names = unit.statements.flatMap(({ speaker }) => speaker ?? []);
  return Math.max(
    meaningCoverage(subjectTerms, outside),
    ...names.map((name) => meaningCoverage(subjectTerms, descriptionOf(units, name))),
  );
}

/** How far back an answer looks for what it answers, in sentences. */
const BACK = 4;
/** How much less each sentence further back counts. */
const FADE = 0.85;

/** How well a sentence shortly before this one meets what is answered. */
export function triggered({ terms, units }: Asked, unit: Unit): number {
  let best = 0;
  for (let back = 1; back <= BACK; back++) {
    const before = units.all[unit.index - back];
    if (before === undefined) break;
    best = Math.max(best, FADE ** (back - 1) * meaningCoverage(terms, before.stems));
  }
  return best;
}

/** How well the sentence before a quotation meets the question, where it speaks of the same person. */
export function handedOver(asked: Asked, unit: Unit): number {
  const before = asked.units.all[unit.index - 1];
  if (before === undefined || unit.quoted < 0.3) return 0;
  const same =
    before.statements.some(({ speaker }) => unit.statements.some((one) => one.speaker === speaker)) ||
    [...before.people].some(({ name }) => strengthOf(asked.subject, name) > 0);
  const whose = Math.max(same ? 0.8 : 0, described(asked, before));
  return whose * meaningCoverage(asked.terms, before.stems) * (1 - answersItself(asked, before));
}

/** How well the own words of the person asked about meet the question in a sentence: it needs no other to answer. */
export function answersItself({ subject, terms }: Asked, unit: Unit): number {
  const own = unit.statements.filter(({ speaker }) => strengthOf(subject, speaker) > 0);
  const inside = unit.words.filter(({ start }) =>
    own.some(({ content }) => content.some(([from, to]) => start >= from && start < to)),
  );
  return inside.length === 0 ? 0 : meaningCoverage(terms, new Set(inside.map(({ stem }) => stem)));
}

/** From this share of quoted letters on, a sentence is a quotation. */
const QUOTATION = 0.3;

/**
 * The quotation that a sentence leads up to: "The mayor answered the harbour." and then the mayor's own words.
 *
 * @returns the next sentence where it quotes somebody whom this one says to have answered; else null
 */
export function ledUpTo({ all }: Units, unit: Unit): Unit | null {
  const after = all[unit.index + 1];
  if (after === undefined || after.quoted < QUOTATION || unit.quoted >= QUOTATION) return null;
  if (any(unit, ANSWERS) === 0) return null;
  const names = new Set([...unit.people].map(({ name }) => name));
  return after.statements.some(({ speaker }) => speaker !== null && names.has(speaker)) ? after : null;
}

/** How well the sentence that leads up to this quotation meets what is answered. */
export function ledTo({ units, terms, subject }: Asked, unit: Unit): number {
  const before = units.all[unit.index - 1];
  if (before === undefined || ledUpTo(units, before) !== unit) return 0;
  const other =
    subject.length > 0 && !unit.statements.some(({ speaker }) => strengthOf(subject, speaker) > 0);
  return other ? 0 : 0.3 + 0.7 * meaningCoverage(terms, before.stems);
}
