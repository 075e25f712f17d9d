// Finds who does what a verb tells: the words of its subject, by the order of words in English.
import { HEADS, NOMINAL, TAGS, VERBAL } from '../tags.ts';
import type { Token, TokenRange } from '../tokens.ts';
import { TRAITS } from '../words.ts';

/** The subject of a verb: the words beside it, and the words that name who is meant. */
export interface Subject {
  /** The story's own words there ("he", "who", "the mayor's aide"). */
  readonly mention: TokenRange;
  /** Where a person is named: the mention itself, or what "who" stands for. */
  readonly meant: TokenRange;
  readonly why: string;
}

const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'you',
  'some',
  'many',
  'others',
  'most',
  'everyone',
  'everybody',
  'critics',
  'both',
  'neither',
  'several',
]);
/** Tagged as prepositions, but a clause may follow them. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'after before since until as while than whether because'.split(' '),
);
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'that']);
const OBJECTS: ReadonlySet<string> = new Set(['him', 'her', 'them', 'me', 'us']);
const OPENS_ASIDE: ReadonlySet<string> = new Set([',', '(', '—', '–', '-']);
const CLOSES_ASIDE: ReadonlySet<string> = new Set([',', ')', '—', '–', '-']);
/** Before the subject of a clause. */
const OPENS = TAGS.PUNCT | TAGS.CCONJ | TAGS.SCONJ | TAGS.ADV;
/** How many verbs back a participle or a second verb may find its subject. */
const DEPTH = 4;

/** The noun phrase whose last word is at `end`, within `from`; null where no noun stands there. */
function phraseEndingAt(all: readonly Token[], end: number, from: number): TokenRange | null {
  const head = all[end];
  if (!head || end < from) return null;
  if (SUBJECT_PRONOUNS.has(head.lower)) return [end, end + 1];
  if ((head.tag & HEADS) === 0) return null;
  let i = end;
  while (i > from) {
    const token = all[i - 1];
    if (!token || token.sentence !== head.sentence) break;
    const joined = token.text === '-' && token.end === all[i]?.start;
    if ((token.tag & NOMINAL) === 0 && !isOwner(token) && !joined) break;
    i--;
    if (token.tag === TAGS.DET && !isOwner(all[i - 1])) break;
  }
  return [i, end + 1];
}

/** From a phrase back over "of", "for", "in" to the one that it explains: "a spokesman for the mayor". */
function outermost(all: readonly Token[], phrase: TokenRange, from: number): TokenRange {
  let start = phrase[0];
  while (start - 2 >= from && all[start - 1]?.tag === TAGS.ADP) {
    const outer = phraseEndingAt(all, start - 2, from);
    if (!outer) break;
    start = outer[0];
  }
  return [start, phrase[1]];
}

const isVerb = (token: Token | undefined): boolean => token !== undefined && (token.tag & VERBAL) !== 0;

const isOwner = (token: Token | undefined): boolean =>
  token !== undefined && (token.traits & TRAITS.owner) !== 0;

const isIng = (token: Token | undefined): boolean => token !== undefined && (token.traits & TRAITS.ing) !== 0;

/**
 * The subject of the verb at `verb`, looking back no further than `from`.
 *
 * @param inside for each token, 1 where it stands inside a quotation and is looked past
 */
export function subjectOf(
  all: readonly Token[],
  verb: number,
  from: number,
  inside: Uint8Array,
  depth = DEPTH,
): Subject | null {
  let i = verb - 1;
  let infinitive = false;
  while (i >= from && inside[i] !== 1) {
    const token = all[i];
    if (!token) break;
    if (token.tag === TAGS.PART && token.lower === 'to') infinitive = true;
    else if ((token.tag & (TAGS.AUX | TAGS.ADV)) === 0 && !isBetween(token)) break;
    i--;
  }
  if (i < from) return null;
  const token = all[i];
  if (!token) return null;
  let auxiliary = false;
  for (let j = i + 1; j < verb; j++) if (all[j]?.tag === TAGS.AUX) auxiliary = true;
  const participle = isIng(all[verb]) && !auxiliary;
  if (!participle && token.tag !== TAGS.SCONJ && RELATIVE.has(token.lower)) {
    const at = all[i - 1]?.text === ',' ? i - 2 : i - 1;
    const antecedent = phraseEndingAt(all, at, from);
    return {
      mention: [i, i + 1],
      meant: antecedent ? outermost(all, antecedent, from) : [i, i + 1],
      why: 'relative clause',
    };
  }
  if (infinitive || participle) return inherited(all, i, from, inside, depth, infinitive);
  if (token.tag === TAGS.CCONJ || isVerb(token)) return inherited(all, i - 1, from, inside, depth, false);
  if (CLOSES_ASIDE.has(token.text)) {
    const named = beforeAside(all, i, from);
    return named ?? inherited(all, i, from, inside, depth, false);
  }
  if (inside[i] === 1) return null;
  const phrase = phraseEndingAt(all, i, from);
  if (!phrase) return inherited(all, i, from, inside, depth, false);
  const whole = outermost(all, phrase, from);
  const before = all[whole[0] - 1];
  if (whole[0] > from && before?.tag === TAGS.ADP && !OPENS_CLAUSE.has(before.lower)) return null;
  return { mention: whole, meant: whole, why: 'subject of the verb' };
}

const isBetween = ({ traits, tag, lower }: Token): boolean =>
  (traits & TRAITS.between) !== 0 &&
  (tag & (TAGS.NOUN | TAGS.PROPN | TAGS.CCONJ)) === 0 &&
  !(tag === TAGS.ADP && lower === 'to');

/** A name before an apposition, a bracket or a relative clause that ends right before the verb. */
function beforeAside(all: readonly Token[], close: number, from: number): Subject | null {
  for (let i = close - 1; i > from; i--) {
    if (!OPENS_ASIDE.has(all[i]?.text ?? '')) continue;
    const phrase = phraseEndingAt(all, i - 1, from);
    if (!phrase) continue;
    const whole = outermost(all, phrase, from);
    const before = all[whole[0] - 1];
    const opens = whole[0] === from || !before || (before.tag & OPENS) !== 0;
    if (opens && before?.text !== ',')
      return { mention: whole, meant: whole, why: 'subject before an aside' };
    if (before?.text === ',' && all[i + 1]?.tag !== TAGS.PROPN)
      return { mention: whole, meant: whole, why: 'subject before an aside' };
  }
  return null;
}

/** The subject of the verb before: for a participle, an infinitive or a second verb. */
function inherited(
  all: readonly Token[],
  at: number,
  from: number,
  inside: Uint8Array,
  depth: number,
  infinitive: boolean,
): Subject | null {
  if (depth === 0) return null;
  if (infinitive && isVerb(all[at - 1]) && OBJECTS.has(all[at]?.lower ?? ''))
    return { mention: [at, at + 1], meant: [at, at + 1], why: 'object of the verb before' };
  for (let i = at; i >= from; i--) {
    if (inside[i] === 1 || !isVerb(all[i]) || /ing$/.test(all[i]?.lower ?? '')) continue;
    if (all[i - 1]?.lower === 'to' && all[i - 1]?.pos === 'PART') continue;
    const found = subjectOf(all, i, from, inside, depth - 1);
    return found && { ...found, why: 'subject of the verb before' };
  }
  return null;
}
