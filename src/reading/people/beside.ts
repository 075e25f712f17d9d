// What stands beside a phrase: the phrase that means the same, what a description goes on with, the verb it is the subject of.
import { isCue } from '../cue.ts';
import { singleSpaced } from '../letters.ts';
import { ORGANISATION_WORDS, SOMEBODY, TITLES } from '../lexicon/people.ts';
import { DOCUMENT_NOUNS } from '../lexicon/roles.ts';
import { bare } from '../name-flags.ts';
import type { Phrase } from '../phrases.ts';
import type { Placed, Scene } from '../scene.ts';
import { TAGS } from '../tags.ts';
import { spanOf, type Token, type TokenRange, type Tokens } from '../tokens.ts';
import { TRAITS } from '../words.ts';
import { closesApposition, isPersonNoun } from './roles.ts';

const CALLED = new Set(['named', 'called']);

/** The phrases beside a noun that can mean the same person, the likeliest first. */
export function besidesOf(scene: Scene, phrase: Placed): Placed[] {
  const before = besideBefore(scene, phrase);
  const after = besideAfter(scene, phrase);
  return [before, after].filter((beside) => beside !== null);
}

/** The one named before a noun: "Jane Roe, the mayor,"; "the senator and candidate". */
export function besideBefore({ cut, phrases }: Scene, phrase: Placed): Placed | null {
  const before = phrases[phrase.index - 1];
  if (!before || before.range[1] !== phrase.range[0] - 1 || !isPersonNoun(cut, phrase)) return null;
  const link = cut.tokens[before.range[1]]?.text;
  if (link === ',' && before.kind === 'name' && closesApposition(cut, phrase)) return before;
  const both =
    link === 'and' && before.kind === 'nominal' && bareNoun(cut, phrase) && isPersonNoun(cut, before);
  return both ? before : null;
}

/** The one named behind a noun: "the secretary of state Jane Roe", "a worker named Roe", "her aide, Jane Roe,". */
function besideAfter(scene: Scene, phrase: Placed): Placed | null {
  const { cut, phrases, phraseFrom } = scene;
  const all = cut.tokens;
  const person = isPersonNoun(cut, phrase);
  const titled = phrases[phrase.index + 1];
  // The name stands with the end of the title.
  if (
    person &&
    titled?.kind === 'name' &&
    all[phrase.range[1]]?.lower === 'of' &&
    titled.range[0] === phrase.range[1] + 1 &&
    titled.core[0] > titled.range[0] &&
    TITLES.has(bare(all[titled.range[0]]))
  )
    return titled;
  const end = descriptionEnd(scene, phrase);
  const after = phrases[phraseFrom[end] ?? phrases.length];
  if (after?.kind !== 'name' || after.range[0] !== end + 1) return null;
  const link = all[end];
  if (CALLED.has(link?.lower ?? '')) return person ? after : null;
  if (link?.text !== ',' || !(person || isSomebody(scene, phrase) || isAnybody(cut, phrase, after)))
    return null;
  // "the aide of the mayor, Jane Roe,": either of them.
  const last = phrases[after.index - 1];
  if (last && last !== phrase && last.kind === 'nominal' && isPersonNoun(cut, last)) return null;
  const closing = all[after.range[1]];
  const closed = closing === undefined || CLOSING.test(closing.lower) || isCue(all, after.range[1]);
  return closed ? after : null;
}

/** What stands behind a name that tells whom the noun before it means. */
const CLOSING = /^(?:[,.;(—–"“]|of|from|at|who)$/;
/** Open a phrase for one of several. */
const ONE_OF = new Set(['one', 'another', 'a', 'an', 'his', 'her', 'their', 'its']);

/** "one superdelegate, Jane Roe, pledged": any noun, where a whole name follows it between commas. */
function isAnybody({ tokens }: Tokens, { range, head }: Phrase, { core, range: [, end] }: Phrase): boolean {
  const noun = bare(tokens[head]);
  return (
    ONE_OF.has(tokens[range[0]]?.lower ?? '') &&
    core[1] - core[0] > 1 &&
    !DOCUMENT_NOUNS.has(noun) &&
    !ORGANISATION_WORDS.has(noun) &&
    tokens[end]?.text === ',' &&
    isFiniteVerb(tokens[end + 1])
  );
}

const bareNoun = ({ tokens }: Tokens, { range }: Phrase): boolean => {
  const first = tokens[range[0]];
  return (
    first?.pos !== 'DET' &&
    first?.pos !== 'PRON' &&
    first?.pos !== 'NUM' &&
    !bare(tokens[range[1] - 1]).endsWith('s')
  );
};

/** A noun that no list has, by its ending, where it is no object of "in" or "at". */
function isSomebody({ cut }: Scene, { head, range }: Phrase): boolean {
  const noun = bare(cut.tokens[head]);
  return (
    SOMEBODY.test(noun) &&
    !DOCUMENT_NOUNS.has(noun) &&
    !ORGANISATION_WORDS.has(noun) &&
    cut.tokens[range[0] - 1]?.pos !== 'ADP'
  );
}

/** Where a noun with what hangs on it ends: "a spokesman for the mayor". */
function descriptionEnd({ cut, phrases, phraseFrom, inside }: Scene, { range, head }: Phrase): number {
  const all = cut.tokens;
  let end = range[1];
  while (all[end]?.tag === TAGS.ADP && all[end]?.sentence === all[head]?.sentence && inside[end] !== 1) {
    const next = phrases[phraseFrom[end] ?? phrases.length];
    if (!next || next.range[0] !== end + 1) break;
    end = next.range[1];
  }
  return end;
}

/** A noun with what hangs on it, in the story's words. */
export const describedAs = (scene: Scene, phrase: Phrase): string =>
  singleSpaced(scene.cut.text.slice(...spanOf(scene.cut, [phrase.range[0], descriptionEnd(scene, phrase)])));

/** What a phrase does in its sentence. */
export interface Part {
  /** The verb that it is the subject of, or -1: not one whose subject stands before it ("she told Roe"). */
  readonly verb: number;
  /** Whether the sentence is about it: the subject of a verb, or who is asked something and will answer. */
  readonly subject: boolean;
  /** Whether it is the subject of a clause within the sentence: "as Roe has said". */
  readonly aside?: boolean;
}

export function partOf({ phrases, cut }: Scene, { verb, tie, verbBefore, index, range }: Placed): Part {
  const all = cut.tokens;
  const opening = all[range[0] - 1];
  const clause =
    opening !== undefined &&
    (opening.tag & (TAGS.ADP | TAGS.SCONJ)) !== 0 &&
    CLAUSES.has(opening.lower) &&
    (tie === 'next' || all[range[1]]?.tag === TAGS.AUX);
  if (opening?.tag === TAGS.ADP && !clause && all[range[0] - 2]?.lower !== 'according')
    return { verb: -1, subject: false };
  if (verb >= 0 && tie !== 'far') return { verb, subject: true, aside: clause };
  const before = phrases[index - 1];
  const asked = ANSWERS.test(all[verbBefore]?.lower ?? '');
  const object =
    verbBefore >= 0 &&
    ((before?.verb === verbBefore && before.tie === 'next') ||
      (asked && !QUOTES.test(all[verbBefore - 1]?.text ?? '')));
  if (object) return { verb: -1, subject: asked };
  return { verb: verbBefore, subject: verbBefore >= 0 || leadsToVerb(all, range, before), aside: clause };
}

/** Words that open a clause, though they may be taken for prepositions. */
const CLAUSES: ReadonlySet<string> = new Set(
  'whether if because while as after before since until till though although than that when where once unless like'.split(
    ' ',
  ),
);

/** Whoever is the object of one of these will have something to say. */
const ANSWERS = /^(?:ask|quot|cit|interview|press|question|challeng|remind|credit)(?:e?s|e?d|ing|e)?$/;

/** How far (tokens) what stands between a subject and its verb may reach: ", a former teacher from Leeds,". */
const ASIDE = 14;
/** The same where that tells who somebody is: ", who has run the ferry since she left school in May,". */
const WHO = 32;
const SELF: ReadonlySet<string> = new Set(['himself', 'herself', 'itself']);

/** Whether a verb follows a phrase, past "himself", "of Leeds" and what stands between two commas. */
function leadsToVerb(all: readonly Token[], [from, to]: TokenRange, before: Phrase | undefined): boolean {
  let at = to;
  if (SELF.has(all[at]?.lower ?? '')) at++;
  if (OF_PLACE.has(all[at]?.lower ?? '') && all[at + 1]?.tag === TAGS.PROPN) {
    at++;
    while (all[at]?.tag === TAGS.PROPN) at++;
  }
  if (all[at]?.tag === TAGS.AUX) return true;
  if (all[at]?.text !== ',') return at > to && all[at]?.tag === TAGS.VERB;
  // "a voter, Jane Roe, left": it is what stands between the commas.
  if (all[from - 1]?.text === ',' && isFiniteVerb(all[at + 1]))
    return all[(before?.range[0] ?? from) - 1]?.tag !== TAGS.ADP;
  const reach = all[at + 1]?.lower === 'who' ? WHO : ASIDE;
  for (let i = at + 1; i < at + reach && all[i]?.sentence === all[from]?.sentence; i++) {
    const text = all[i]?.text ?? '';
    if (QUOTES.test(text)) return false;
    if (text === ',' && isFiniteVerb(all[i + 1])) return true;
  }
  return false;
}

const OF_PLACE: ReadonlySet<string> = new Set(['of', 'from']);

/** A verb that can have a subject: no "-ing". */
const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag & (TAGS.VERB | TAGS.AUX)) !== 0 && (token.traits & TRAITS.ing) === 0;

const QUOTES = /^["“”']$/;
