// A question → the statements and passages that answer it, best first, and a verdict on the best.
import type { Span, Statement, Story } from '../../story/index.ts';
import type { Asked } from './asked.ts';
import { coverage, meeting } from './coverage.ts';
import type { Finding } from './finding.ts';
import { ledUpTo } from './leading.ts';
import { lacksOpinion } from './opinions.ts';
import type { Question } from './question.ts';
import { askedOf, type Ranked, rank } from './rank.ts';
import { signalsOf } from './signals.ts';
import type { Unit } from './units.ts';
import { chancesFrom, type Verdict, verdictFor } from './verdict.ts';
import { isSmall, wordsOf } from './words.ts';

/** What a question came to. */
export interface Answer {
  readonly verdict: Verdict;
  /** A fixed code for the verdict's reason. */
  readonly why: 'sure' | 'several' | 'near' | 'absent' | 'stranger' | 'empty';
  /** Best first; empty for unknown. */
  readonly findings: readonly Finding[];
  /** Somebody whom the question names and no story does. */
  readonly stranger: string | null;
}

/** Most findings that an answer carries. */
const KEPT = 8;

const within = (part: Span, whole: Span): number =>
  Math.max(0, Math.min(part[1], whole[1]) - Math.max(part[0], whole[0]));

interface Inside {
  readonly statement: Statement;
  /** How well the statement's own words in the sentence meet the question. */
  readonly met: number;
  /** Letters of it in the sentence. */
  readonly letters: number;
}

/** The statement of a sentence that meets the question best; the longest of equals. */
function statementIn(asked: Asked, unit: Unit): Inside | null {
  let best: (Inside & { readonly score: number }) | null = null;
  for (const statement of unit.statements) {
    const letters = statement.content.reduce((sum, part) => sum + within(part, unit.span), 0);
    const stems = new Set(
      unit.words
        .filter(({ start }) => statement.content.some(([from, to]) => start >= from && start < to))
        .map(({ stem }) => stem),
    );
    const met = coverage(asked.terms, stems);
    const wanted = asked.subject.some(({ person }) => person.name === statement.speaker) ? 0.5 : 0;
    const score = met + wanted + letters / 10_000;
    if (best === null || score > best.score) best = { statement, met, letters, score };
  }
  return best;
}

/** Share of a sentence that a statement must fill to stand for it when a fact is asked for. */
const FILLS = 0.6;
/** Share of what the sentence meets that the statement itself must meet, for statements and for facts. */
const MEETS = 0.35;
const MEETS_FACT = 0.7;

/** Whether the statement answers, and not the reporter's words around it. */
function stands({ statement, met, letters }: Inside, asked: Asked, unit: Unit): boolean {
  // An answer needn't repeat what it answers, nor the words of somebody what they are asked about.
  if (asked.question.wants === 'reply') return true;
  if (asked.subject.some(({ person }) => person.name === statement.speaker)) return true;
  const all = coverage(asked.terms, new Set(unit.words.map(({ stem }) => stem)));
  return asked.question.wants === 'fact'
    ? letters >= FILLS * (unit.span[1] - unit.span[0]) && met >= MEETS_FACT * all
    : met >= MEETS * all;
}

function rangesIn(asked: Asked, span: Span): Span[] {
  return asked.units.all
    .flatMap(({ words }) => words)
    .filter((word) => word.start >= span[0] && word.end <= span[1] && !isSmall(word))
    .filter(({ stem }) => asked.terms.some((term) => meeting(term, new Set([stem])) > 0.6))
    .map(({ start, end }): Span => [start, end]);
}

/** How much worse than the best sentence the one beside it may be to stand with it. */
const BESIDE = 1.2;

/** The sentence, with the better of those beside it where that one answers nearly as well. */
function passageSpan(asked: Asked, { unit, score }: Ranked, scores: ReadonlyMap<Unit, number>): Span {
  const [beside] = [asked.units.all[unit.index + 1], asked.units.all[unit.index - 1]]
    .filter((one) => one !== undefined)
    .filter((one) => Math.abs(one.paragraph - unit.paragraph) <= 1)
    .map((one) => ({ one, value: scores.get(one) ?? Number.NEGATIVE_INFINITY }))
    .filter(({ value }) => value > score - BESIDE)
    .sort((a, b) => b.value - a.value);
  return beside === undefined
    ? unit.span
    : [Math.min(unit.span[0], beside.one.span[0]), Math.max(unit.span[1], beside.one.span[1])];
}

/** "The mayor answered the harbour." answers nothing: the words that it leads up to do. */
const answering = (asked: Asked, unit: Unit): Unit =>
  asked.question.wants === 'reply' && unit.statements.length === 0
    ? (ledUpTo(asked.units, unit) ?? unit)
    : unit;

/** What a sentence stands for in an answer: its statement, or the passage that it is. */
export function findingOf(
  asked: Asked,
  ranked: Ranked,
  scores: ReadonlyMap<Unit, number> = new Map(),
): Finding {
  const { score } = ranked;
  const { story } = asked.units;
  const unit = answering(asked, ranked.unit);
  const inside = statementIn(asked, unit);
  const statement = inside !== null && stands(inside, asked, unit) ? inside.statement : null;
  const span = statement === null ? passageSpan(asked, ranked, scores) : unit.span;
  const first = statement?.content[0]?.[0] ?? span[0];
  const last = statement?.content.at(-1)?.[1] ?? span[1];
  return {
    story,
    statement,
    span,
    ranges: rangesIn(asked, [first, last]),
    score,
  };
}

/** Whether one shows what the other shows already: the same statement, or mostly the same sentences. */
function repeats(one: Finding, other: Finding): boolean {
  if (one.statement !== null && other.statement !== null) return one.statement === other.statement;
  const shared = within(one.span, other.span);
  if (one.statement === null && other.statement === null) return shared > 0;
  return shared * 2 > Math.min(one.span[1] - one.span[0], other.span[1] - other.span[0]);
}

/** Findings that don't repeat each other. */
export function findingsOf(asked: Asked, ranked: readonly Ranked[]): Finding[] {
  const scores = new Map(ranked.map(({ unit, score }) => [unit, score]));
  const found: Finding[] = [];
  for (const one of ranked) {
    if (found.length >= KEPT) break;
    const finding = findingOf(asked, one, scores);
    if (!found.some((other) => repeats(finding, other))) found.push(finding);
  }
  return found;
}

/** A name stands in capitals, is no common word of English, or is somebody's in the story. */
interface NameWord {
  readonly isName: boolean;
  readonly known: boolean;
}

function nameWords({ question, subjectTerms, units }: Asked): NameWord[] {
  const names = new Set(units.story.cast.flatMap(({ name }) => wordsOf(name).map(({ stem }) => stem)));
  const capital = new Set(
    wordsOf(question.subject ?? '')
      .filter((word) => word.capital)
      .map(({ stem }) => stem),
  );
  return subjectTerms.map(({ stem, common, met }) => ({
    isName: capital.has(stem) || !common || names.has(stem),
    known: met.size > 0,
  }));
}

/**
 * Somebody whose statement is asked for and whom the story doesn't name, or null: no word of the name stands in it, or
 * the last name doesn't. "Ann Moss" is nobody in a story that has an Ann Lee.
 */
function strangerIn(asked: Asked): string | null {
  const words = nameWords(asked);
  const last = words.at(-1);
  if (last === undefined || last.known || !last.isName) return null;
  const whole = words.every(({ isName }) => isName);
  return whole && (asked.subject.length === 0 || words.length > 1) ? asked.question.subject : null;
}

/** Whether somebody is asked about a thing that no word of the story comes near to. */
const ofNothing = ({ question: { wants }, subject, terms }: Asked): boolean =>
  wants === 'words' &&
  subject.length > 0 &&
  terms.length > 0 &&
  terms.every(({ met, meant }) => met.size === 0 && meant.size === 0);

/** From this strength on it is clear whom a question means. */
const CLEAR = 0.7;

/** What somebody said is not offered beside what others said: nobody asked for them. */
function ofTheOneAsked(asked: Asked, findings: readonly Finding[]): readonly Finding[] {
  const { wants } = asked.question;
  const names = new Set(
    asked.subject.filter(({ strength }) => strength >= CLEAR).map(({ person }) => person.name),
  );
  const [first] = findings;
  if ((wants !== 'words' && wants !== 'reply') || !names.has(first?.statement?.speaker ?? ''))
    return findings;
  return findings.filter(({ statement }) => statement === null || names.has(statement.speaker ?? ''));
}

/** As near as this in meaning, a word may stand for the kind of speaker that is asked for. */
const NEAR_KIND = 0.6;

/** "which newspaper said …?" can't be answered where the story has nothing like a newspaper. */
const ofNoKind = ({ question, subjectTerms }: Asked): boolean =>
  question.wants === 'speaker' &&
  subjectTerms.length > 0 &&
  subjectTerms.every(({ meant }) => Math.max(0, ...meant.values()) < NEAR_KIND);

/** Who said it is told by no sentence in which nobody speaks. */
const ofNobody = ({ question: { wants } }: Asked, [first]: readonly Finding[]): boolean =>
  wants === 'speaker' && first?.statement === null;

/** "who wants Roe to go?" asks for somebody else than Roe. */
const ofItsObject = ({ question: { wants } }: Asked, [best]: readonly Ranked[]): boolean =>
  wants === 'speaker' && (best?.features['ofObject'] ?? 0) >= CLEAR;

/** "how many votes …?" can't be answered by what holds no number. */
const ofNoNumber = ({ question: { wants, sort } }: Asked, [best]: readonly Ranked[]): boolean =>
  wants === 'fact' && sort === 'number' && best?.features['fitsNumber'] === 0;

/** "who won the election?" can't be answered where nobody in the story wins anything. */
const ofNoAct = ({ question: { wants, sort }, terms: [act] }: Asked): boolean =>
  wants === 'fact' && sort === 'who' && act !== undefined && act.met.size === 0;

/** "who defended Roe?" can't be answered by words that neither praise nor defend. */
const ofNoOpinion = (asked: Asked, [best]: readonly Ranked[]): boolean =>
  best !== undefined && lacksOpinion(asked, best.unit);

const REASONS = { found: 'sure', ambiguous: 'several', close: 'near', unknown: 'absent' } as const;

const NOTHING = { verdict: 'unknown', findings: [] } as const;

/**
 * Answers a question from one story.
 *
 * @returns findings best first with the verdict on the best; none for unknown
 */
export function answerFrom(story: Story, question: Question): Answer {
  const asked = askedOf(story, question);
  if (asked.terms.length === 0 && asked.subject.length === 0)
    return { ...NOTHING, why: 'empty', stranger: null };
  const stranger = strangerIn(asked);
  if (stranger !== null) return { ...NOTHING, why: 'stranger', stranger };
  if (ofNothing(asked)) return { ...NOTHING, why: 'absent', stranger: null };
  const ranked = rank(asked);
  const findings = findingsOf(asked, ranked);
  const likely = verdictFor(chancesFrom(signalsOf(asked, ranked, findings)));
  const held =
    ofNoKind(asked) ||
    ofNoAct(asked) ||
    ofNobody(asked, findings) ||
    ofNoNumber(asked, ranked) ||
    ofNoOpinion(asked, ranked) ||
    ofItsObject(asked, ranked);
  const verdict = held && likely !== 'unknown' ? 'close' : likely;
  return {
    verdict,
    why: REASONS[verdict],
    findings: verdict === 'unknown' ? [] : ofTheOneAsked(asked, findings),
    stranger: null,
  };
}
