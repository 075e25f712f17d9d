// What speaks for a sentence as the answer to a question. Each feature has a readable name and lies near 0 to 1.

import type { Asked } from './asked.ts';
import { coverage, meaningCoverage, meeting } from './coverage.ts';
import { fitting } from './fitting.ts';
import { gathered, likeness } from './gathered.ts';
import { ANSWERS, answersItself, any, described, handedOver, ledTo, ledUpTo, triggered } from './leading.ts';
import { opinions } from './opinions.ts';
import { type Meant, strengthOf } from './people.ts';
import { joined } from './phrases.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';
import type { Unit } from './units.ts';
import { actsOf } from './verbs.ts';
import { stemOf, type Word, wordsOf } from './words.ts';

export type Features = Readonly<Record<string, number>>;

/** BM25 over the sentences of the story (k1 1.2, b 0.5), without its upper bound. */
function bm25({ terms, units }: Asked, unit: Unit): number {
  const damp = 1.2 * (0.5 + (0.5 * unit.words.length) / (2 * units.length));
  return terms.reduce((sum, term) => {
    const how = meeting(term, unit.stems);
    return sum + (term.weight * how * 2.2) / (how + damp);
  }, 0);
}

/** Share of the question's neighbouring words that stand near each other in the sentence, in order. */
function adjacency(words: readonly Word[], unit: Unit): number {
  if (words.length < 2) return 0;
  const at = new Map<string, number[]>();
  unit.words.forEach(({ stem }, index) => {
    at.set(stem, [...(at.get(stem) ?? []), index]);
  });
  let near = 0;
  for (let index = 1; index < words.length; index++) {
    const before = at.get(words[index - 1]?.stem ?? '');
    const after = at.get(words[index]?.stem ?? '');
    if (before?.some((one) => after?.some((two) => two > one && two - one <= 2)) === true) near++;
  }
  return near / (words.length - 1);
}

/** Share of the question's letters, in threes, that the sentence has: it meets slips and inflections. */
function trigrams(words: readonly Word[], unit: Unit): number {
  const threes = (text: string): Set<string> => {
    const found = new Set<string>();
    for (let index = 0; index + 3 <= text.length; index++) found.add(text.slice(index, index + 3));
    return found;
  };
  const asked = threes(words.map(({ plain }) => plain).join(' '));
  const there = threes(unit.words.map(({ plain }) => plain).join(' '));
  let shared = 0;
  for (const three of asked) if (there.has(three)) shared++;
  return asked.size === 0 ? 0 : shared / asked.size;
}

/** How well the sentence meets the rarest words of the question: the two of the most weight. */
function rarest(terms: readonly Term[], there: ReadonlySet<string>): number {
  const heaviest = [...terms]
    .filter(({ met }) => met.size > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2);
  return heaviest.length === 0
    ? 0
    : heaviest.reduce((sum, term) => sum + meeting(term, there), 0) / heaviest.length;
}

/** A first sentence of no more words than this is mostly the headline. */
const HEADLINE = 18;

/** How well all sentences of this one's statement together meet the question. */
function statementCoverage({ terms, units }: Asked, unit: Unit): number {
  const stems = new Set(unit.stems);
  for (const other of units.all)
    if (other !== unit && other.statements.some((statement) => unit.statements.includes(statement)))
      for (const stem of other.stems) stems.add(stem);
  return meaningCoverage(terms, stems);
}

/** The people whom a question names right behind its verb: "who called Ann Lee a coward?". */
const objectsOf = ({ others }: Asked): readonly Meant[] => others.filter(({ words: at }) => at.includes(0));

/** A question that asks when or where somebody spoke. */
const SPEAKING =
  /\b(?:speak|speaks|spoke|speaking|spoken|speech|talk|talks|talked|talking|say|said|saying|tell|told|telling|lecture[sd]?|address(?:ed|ing)?|interview(?:ed)?|tweet(?:s|ed)?|announce[sd]?|remarks?|comments?|complain(?:s|ed)?|claim(?:s|ed)?|write|wrote|post(?:s|ed)?)\b/iu;

/** How surely somebody whom such a question names speaks in a sentence. */
function spoke({ question: { wants, sort, text }, others }: Asked, unit: Unit): number {
  if (wants !== 'fact' || (sort !== 'where' && sort !== 'when') || !SPEAKING.test(text)) return 0;
  return Math.max(0, ...unit.statements.map(({ speaker }) => strengthOf(others, speaker)));
}

/** The features of a sentence. */
export function featuresOf(asked: Asked, unit: Unit): Features {
  const { question, units, terms, words, subject, others } = asked;
  const { wants } = question;
  const speakers = unit.statements.map(({ speaker }) => speaker);
  const known = speakers.filter((speaker) => speaker !== null);
  const said = Math.max(0, ...speakers.map((speaker) => strengthOf(subject, speaker)));
  const otherSpoke = said === 0 && speakers.some((speaker) => speaker !== null) ? 1 : 0;
  const named = Math.max(0, ...[...unit.people].map(({ name }) => strengthOf(subject, name)));
  const met = others.filter(({ person }) => unit.people.has(person)).length;
  const before = units.all[unit.index - 1];
  const after = units.all[unit.index + 1];
  const around = new Set([...unit.stems, ...(before?.stems ?? []), ...(after?.stems ?? [])]);
  const own = coverage(terms, unit.stems);
  const acts = actsOf(stemOf(question.verb?.split(' ')[0] ?? ''));
  const sameAct = unit.words.some(({ stem }) =>
    [...actsOf(stem)].some((act) => act !== 'say' && acts.has(act)),
  );
  const inMedium = unit.statements.some(
    ({ medium }) => medium !== null && asked.stems.has(stemOf(medium.toLowerCase())),
  );
  const answering = unit.statements.some(({ answers }) => answers.length > 0);
  const is = (kind: typeof wants): number => (wants === kind ? 1 : 0);
  const statement = unit.statements.length > 0 ? 1 : 0;
  const small = words.filter(({ plain }) => plain.length > 1);
  return {
    coverage: own,
    ledToReply: is('reply') * ledTo(asked, unit),
    leadsReply: is('reply') * (ledUpTo(units, unit) === null ? 0 : 1),
    meaning: meaningCoverage(terms, unit.stems),
    meaningAround: meaningCoverage(terms, around),
    bm25: bm25(asked, unit) / 10,
    around: coverage(terms, around) - own,
    besideWords:
      is('words') *
      Math.max(
        before === undefined ? 0 : answersItself(asked, before),
        after === undefined ? 0 : answersItself(asked, after),
      ),
    ownWords: is('words') * answersItself(asked, unit),
    adjacency: adjacency(small, unit),
    trigrams: trigrams(words, unit),
    named: subject.length > 0 ? named : 0,
    others: others.length > 0 ? met / others.length : 0,
    before: before === undefined ? 0 : meaningCoverage(terms, before.stems),
    coverageReply: is('reply') * own,
    coverageFact: is('fact') * own,
    trigramsReply: is('reply') * trigrams(words, unit),
    triggered: is('reply') * triggered(asked, unit),
    triggeredSaid: is('reply') * (statement === 1 ? triggered(asked, unit) : 0) * (said > 0 ? 1 : 0.3),
    handedOverReply: is('reply') * handedOver(asked, unit),
    handedOverWords: is('words') * handedOver(asked, unit),
    describedWords: is('words') * described(asked, unit),
    describedSpeaker: is('speaker') * described(asked, unit),
    describedReply: is('reply') * described(asked, unit),
    wholeStatement: statement === 1 ? statementCoverage(asked, unit) : own,
    saidWords: is('words') * said,
    saidReply: is('reply') * said,
    strangerWords: is('words') * (subject.length > 0 ? otherSpoke : 0),
    strangerReply: is('reply') * (subject.length > 0 ? otherSpoke : 0),
    // "who called Ann Lee a coward?" asks for somebody else than Ann Lee.
    ofThemself:
      is('speaker') *
      (known.length === 0 ? 0 : Math.min(...known.map((speaker) => strengthOf(others, speaker)))),
    // … and "who wants Ann Lee to go?" even more so: she is what the verb is about.
    ofObject:
      is('speaker') *
      (known.length === 0 ? 0 : Math.min(...known.map((speaker) => strengthOf(objectsOf(asked), speaker)))),
    statementSpeaker: is('speaker') * statement,
    statementFact: is('fact') * statement,
    quotedSpeaker: is('speaker') * unit.quoted,
    quotedWords: is('words') * unit.quoted,
    quotedFact: is('fact') * unit.quoted,
    quotedReply: is('reply') * unit.quoted,
    sameAct: sameAct ? 1 : 0,
    sameActWords: is('words') * (sameAct ? 1 : 0),
    inMedium: inMedium ? 1 : 0,
    answers: is('reply') * (answering ? 1 : 0),
    answerCue: is('reply') * any(unit, ANSWERS),
    rarest: rarest(terms, unit.stems),
    gathered: gathered(terms, unit),
    likeness: likeness(terms, unit),
    headline: unit.index === 0 && unit.words.length <= HEADLINE ? 1 : 0,
    late: unit.index / Math.max(1, units.all.length - 1),
    ...opinions(asked, unit),
    spoke: spoke(asked, unit),
    ...fitting(
      question,
      unit,
      units.story.text.slice(unit.span[0], unit.span[1]),
      asked.stems,
      (stem, there) => terms.some((term) => term.stem === stem && (term.meant.get(there) ?? 0) > 0),
    ),
    long: Math.min(1, unit.words.length / 40),
    short: unit.words.length < 6 ? 1 : 0,
  };
}

/** Verbs that tell what was said, and not only that it was: "does she regret the sale?" looks for what is regretted. */
const TELLING_VERB =
  /^(?:regret|want|wish|hope|fear|ban|propos|demand|recommend|advis|endors|resign|apologi)/iu;

/** The words of a question that are to be met: all but the words that only ask. */
export function lookedFor({ wants, text, topic, verb }: Question): Word[] {
  if (wants === 'fact' || topic === '') return joined(wordsOf(text));
  const telling = wants === 'words' && verb !== null && TELLING_VERB.test(verb);
  return joined(wordsOf(telling ? `${verb} ${topic}` : topic));
}
