// What tells whether the best finding answers the question, or whether the story doesn't tell at all.

import type { Statement } from '../../story/index.ts';
import type { Asked } from './asked.ts';
import { coverage, meaningCoverage } from './coverage.ts';
import type { Features } from './features.ts';
import type { Finding } from './finding.ts';
import type { Ranked } from './rank.ts';
import type { Term } from './terms.ts';
import { descriptionOf } from './units.ts';
import { wordsOf } from './words.ts';

/** Chances of the sentences to answer: the softmax of their scores. */
function chancesOf(ranked: readonly Pick<Ranked, 'score'>[]): number[] {
  const highest = Math.max(...ranked.map(({ score }) => score));
  const parts = ranked.map(({ score }) => Math.exp(score - highest));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}

const weightOf = (terms: readonly Term[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);

/** Share of the chances that lie in what a finding shows. */
function chanceOf(
  { statement, span }: Finding,
  ranked: readonly Ranked[],
  chances: readonly number[],
): number {
  return ranked.reduce((sum, { unit }, index) => {
    const inside =
      statement === null
        ? unit.span[0] >= span[0] && unit.span[1] <= span[1]
        : unit.statements.includes(statement);
    return sum + (inside ? (chances[index] ?? 0) : 0);
  }, 0);
}

/** The stems of what a finding shows. */
function shownStems({ statement, span }: Finding, ranked: readonly Ranked[]): Set<string> {
  const stems = new Set<string>();
  for (const { unit } of ranked)
    if (
      (statement !== null && unit.statements.includes(statement)) ||
      (unit.span[0] >= span[0] && unit.span[1] <= span[1])
    )
      for (const stem of unit.stems) stems.add(stem);
  return stems;
}

const contentStems = ({ text }: Statement): Set<string> => new Set(wordsOf(text).map(({ stem }) => stem));

/** A statement of no more different words than this may be a title or a saying that was taken for one. */
const SLIGHT = 4;

/** How well the best described speaker of the story fits the words that name whose statement is asked for. */
function bestSpeaker({ subjectTerms, units }: Asked): number {
  const speakers = new Set(units.story.statements.flatMap(({ speaker }) => speaker ?? []));
  return Math.max(
    0,
    ...[...speakers].map((name) =>
      coverage(
        subjectTerms,
        new Set([...descriptionOf(units, name), ...wordsOf(name).map(({ stem }) => stem)]),
      ),
    ),
  );
}

/** How well what the person asked about says meets the question, at best. */
function ownMeaning({ subject, terms, units }: Asked): number {
  const names = new Set(subject.map(({ person }) => person.name));
  return Math.max(
    0,
    ...units.all
      .filter(({ statements }) => statements.some(({ speaker }) => speaker !== null && names.has(speaker)))
      .map(({ stems }) => meaningCoverage(terms, stems)),
  );
}

/** So much of a question's words is nearly all of them. */
const ALL = 0.95;

/** Whether what is shown first, and nothing else, has all words of the question. */
const isSole = (
  { terms }: Asked,
  ranked: readonly Ranked[],
  [first, ...others]: readonly Finding[],
): boolean =>
  first !== undefined &&
  terms.length > 0 &&
  coverage(terms, shownStems(first, ranked)) > ALL &&
  !others.some((other) => coverage(terms, shownStems(other, ranked)) > ALL);

/** Signals of a question's ranking, each near 0 to 1. */
export function signalsOf(asked: Asked, ranked: readonly Ranked[], findings: readonly Finding[]): Features {
  const { question, terms, subject, subjectTerms, units } = asked;
  const { wants, sort } = question;
  const [first, second, third] = findings;
  const [best] = ranked;
  if (first === undefined || best === undefined) return { bias: 1 };
  const chances = chancesOf(ranked);
  const one = chanceOf(first, ranked, chances);
  const two = second === undefined ? 0 : chanceOf(second, ranked, chances);
  const three = third === undefined ? 0 : chanceOf(third, ranked, chances);
  const stems = shownStems(first, ranked);
  const all = weightOf(terms) || 1;
  const absent = terms.filter(({ met, meant }) => met.size === 0 && meant.size === 0);
  const absentLexically = terms.filter(({ met }) => met.size === 0);
  const [heaviest, heavy] = [...terms].sort((a, b) => b.weight - a.weight);
  const speaker = first.statement?.speaker ?? null;
  const bySubject = subject.some(({ person }) => person.name === speaker);
  const speaks = subject.some(({ person }) =>
    units.story.statements.some((one_) => one_.speaker === person.name),
  );
  const content = first.statement === null ? null : contentStems(first.statement);
  const is = (yes: boolean): number => (yes ? 1 : 0);
  const attributed = wants === 'words' || wants === 'reply';
  const fit = ['fitsNumber', 'fitsMeasure', 'fitsWhen', 'fitsWhy', 'fitsWho'].reduce(
    (sum, name) => sum + (best.features[name] ?? 0),
    0,
  );
  return {
    bias: 1,
    chance: one,
    chanceThree: one + two + three,
    margin: one - two,
    score: best.score / 10,
    coverage: coverage(terms, stems),
    meaning: meaningCoverage(terms, stems),
    absent: weightOf(absent) / all,
    absentLexically: weightOf(absentLexically) / all,
    absentNames: Math.min(1, absent.filter(({ common }) => !common).length / 2),
    heaviestMet: heaviest === undefined ? 0 : is([...heaviest.met.keys()].some((stem) => stems.has(stem))),
    heaviestAbsent: is(heaviest !== undefined && heaviest.met.size === 0),
    heavyAbsent: is(heavy !== undefined && heavy.met.size === 0),
    speakerFits: attributed && subjectTerms.length > 0 ? bestSpeaker(asked) : 0,
    described: attributed
      ? (best.features['describedWords'] ?? 0) + (best.features['describedReply'] ?? 0)
      : 0,
    ownMeaning: attributed ? ownMeaning(asked) : 0,
    sameAct: is(wants === 'speaker') * (best.features['sameAct'] ?? 0),
    fit: is(fit > 0),
    subjectAbsent: is(
      attributed && subjectTerms.length > 0 && subjectTerms.every(({ met }) => met.size === 0),
    ),
    subjectSilent: is(attributed && subject.length > 0 && !speaks),
    subjectUnknown: is(attributed && subjectTerms.length > 0 && subject.length === 0),
    describedUnmet:
      is(wants === 'speaker' && subjectTerms.length > 0) * (1 - (best.features['describedSpeaker'] ?? 0)),
    bySubject: is(attributed && bySubject),
    byOther: is(attributed && subject.length > 0 && !bySubject),
    // Who said it is told by no sentence in which nobody speaks.
    silentSpeaker: is(wants === 'speaker' && first.statement === null),
    silentWords: is(attributed && first.statement === null),
    // The reporter's words around a statement may meet the question by chance.
    contentMet: is(attributed) * (content === null ? 0 : meaningCoverage(terms, content)),
    slight: is(content !== null && content.size <= SLIGHT),
    unmetSpeaker: is(wants === 'speaker') * (weightOf(absentLexically) / all),
    unmetWords: is(attributed) * (weightOf(absent) / all),
    adjacency: best.features['adjacency'] ?? 0,
    trigrams: best.features['trigrams'] ?? 0,
    gap: second === undefined ? 1 : Math.min(1, (first.score - second.score) / 5),
    full: is(terms.length >= 3 && coverage(terms, stems) > ALL),
    fullFact: is(wants === 'fact' && terms.length >= 2 && coverage(terms, stems) > ALL),
    sole: is(isSole(asked, ranked, findings)),
    soleOwn: is(attributed && bySubject && isSole(asked, ranked, findings)),
    few: is(terms.length < 3),
    speaker: is(wants === 'speaker'),
    reply: is(wants === 'reply'),
    words: is(wants === 'words'),
    number: is(sort === 'number'),
    unfit: is(fit === 0 && ['number', 'when', 'why'].includes(sort) && wants === 'fact'),
    yesNo: is(sort === 'yes-no'),
    coverageSpeaker: is(wants === 'speaker') * coverage(terms, stems),
    coverageWords: is(attributed) * coverage(terms, stems),
    absentFact: is(wants === 'fact') * (weightOf(absentLexically) / all),
    coverageFact: is(wants === 'fact') * coverage(terms, stems),
  };
}
