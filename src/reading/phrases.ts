// Cuts the words outside quotations into the phrases that can name somebody: names, nouns and pronouns.
import { BODY_TITLES } from './lexicon/kin.ts';
import { DOCUMENT_NOUNS } from './lexicon/roles.ts';
import { isDash, isPossessive, isQuote } from './marks.ts';
import { nameCore } from './name-core.ts';
import { TAGS } from './tags.ts';
import type { Token, TokenRange, Tokens } from './tokens.ts';
import { has, TRAITS } from './words.ts';

type PhraseKind = 'name' | 'nominal' | 'pronoun';

/** A noun phrase without what follows it ("a spokesman", not "a spokesman for the mayor"). */
export interface Phrase {
  /** The words that would be shown as a mention: a name without the office before it, or the whole noun phrase. */
  readonly core: TokenRange;
  /** The whole phrase: "Republican nominee Donald Trump". */
  readonly range: TokenRange;
  readonly head: number;
  readonly kind: PhraseKind;
}

export interface Phrases {
  /** Outside quotation marks, in order. */
  readonly told: readonly Phrase[];
  /** The names inside quotation marks, in order. */
  readonly quoted: readonly Phrase[];
}

/**
 * The phrases of a text.
 *
 * @param inside for each token, 1 where it stands in quotation marks
 */
export function phrasesOf(cut: Tokens, names: Uint8Array, inside: Uint8Array): Phrases {
  const found: Phrase[] = [];
  const quoted: Phrase[] = [];
  const all = cut.tokens;
  for (const [from, to] of cut.sentences) {
    for (let i = from; i < to; ) {
      if (inside[i] === 1) {
        let end = i;
        while (
          end < to &&
          inside[end] === 1 &&
          (names[end] === 1 || (end > i && has(all[end], TRAITS.particle)))
        )
          end++;
        while (end > i && names[end - 1] !== 1) end--;
        const phrase = end > i ? phraseOf(all, names, i, end, to) : null;
        if (phrase?.kind === 'name') quoted.push(phrase);
        i = Math.max(end, i + 1);
        continue;
      }
      if (isPartyMark(all, i)) {
        i += 3;
        continue;
      }
      if (isRetweet(all, i)) {
        i++;
        continue;
      }
      const end = chunkEnd(all, names, inside, i, to);
      if (end > i) {
        const phrase = phraseOf(all, names, i, end, to);
        if (phrase) found.push(phrase);
        i = Math.max(end, phrase?.range[1] ?? end);
        continue;
      }
      const token = all[i];
      if (has(token, TRAITS.pronoun))
        found.push({ core: [i, i + 1], range: [i, i + 1], head: i, kind: 'pronoun' });
      i++;
    }
  }
  return { told: found, quoted };
}

/** "R-Ohio" and "D-Texas" after a name. */
const isPartyMark = (all: readonly Token[], i: number): boolean =>
  all[i]?.text.length === 1 &&
  PARTIES.has(all[i]?.text ?? '') &&
  isDash(all[i + 1]) &&
  (all[i - 1]?.text === '(' || all[i - 1]?.text === ',');

const PARTIES: ReadonlySet<string> = new Set(['R', 'D', 'I']);

/** Where the noun phrase that starts at `from` ends, or `from` where none does. */
function chunkEnd(
  all: readonly Token[],
  names: Uint8Array,
  inside: Uint8Array,
  from: number,
  limit: number,
): number {
  let i = from;
  let end = from;
  let determined = false;
  const opening = all[i];
  if (opening === undefined) return from;
  if (opening.tag === TAGS.DET || has(opening, TRAITS.opensPhrase)) {
    determined = true;
    i++;
  }
  for (; i < limit && inside[i] !== 1; i++) {
    const token = all[i];
    if (token === undefined) break;
    const named = names[i] === 1;
    if (named || (token.tag & (TAGS.NOUN | TAGS.PROPN)) !== 0 || isNoun(all, i)) {
      // "Smith notes", "Smith shot back", "court papers claim": a verb that was taken for a noun.
      if (!named && names[i - 1] === 1 && end === i && isVerb(token, all[i + 1])) break;
      if (end === i && end > from && CLAIM.test(token.lower) && areMany(all[i - 1]) && !isNounish(all[i + 1]))
        break;
      if (!named && end > from && has(token, TRAITS.timeNoun)) break;
      end = i + 1;
    } else if (isPossessive(token)) {
      if (end !== i || token.tag === TAGS.AUX) break;
    } else if (isDash(token) || token.text === '&') {
      const glued = all[i - 1]?.end === token.start && all[i + 1]?.start === token.end;
      if (end !== i && !determined) break;
      if (!glued && token.text !== '&') break;
    } else if (has(token, TRAITS.particle) && end === i && names[i - 1] === 1 && names[i + 1] === 1) {
      // "Bill de Blasio"
    } else if ((token.tag & (TAGS.ADJ | TAGS.NUM | TAGS.SYM)) !== 0) {
      if (
        end > from &&
        !isPossessive(all[i - 1]) &&
        token.tag !== TAGS.NUM &&
        !has(token, TRAITS.capital) &&
        all[i + 1]?.tag !== TAGS.NOUN &&
        names[i + 1] !== 1
      )
        break;
    } else if (token.tag === TAGS.VERB && all[i - 1]?.text === '-' && all[i - 1]?.end === token.start) {
      // "Florida-based"
    } else if (
      token.tag === TAGS.VERB &&
      determined &&
      has(token, TRAITS.participle) &&
      (end === from || isPossessive(all[i - 1]))
    ) {
      // "a retired general"
    } else if (token.tag === TAGS.ADV && determined && end === from) {
      // "a very senior aide"
    } else if (
      token.text === '.' &&
      names[i - 1] === 1 &&
      names[i + 1] === 1 &&
      all[i - 1]?.end === token.start &&
      ((all[i - 1]?.text.length ?? 9) === 1 || has(all[i - 1], TRAITS.title | TRAITS.honorific))
    ) {
      // "J. Smith", "the Rev. Smith"
    } else if (isQuote(token) && names[i - 1] === 1 && names[i + 1] === 1) {
      // 'Robert "Bobby" Roe'
    } else break;
  }
  return end;
}

/** "RT @name": passed on, and no part of the name. */
const isRetweet = (all: readonly Token[], i: number): boolean =>
  all[i]?.text === 'RT' && all[i + 1]?.text.startsWith('@') === true;

/** "the Ohio native": a noun for a person that the tagger takes for an adjective. */
const isNoun = (all: readonly Token[], i: number): boolean =>
  all[i]?.tag === TAGS.ADJ &&
  has(all[i], TRAITS.personNoun) &&
  ((all[i + 1]?.tag ?? 0) & (TAGS.NOUN | TAGS.PROPN | TAGS.ADJ | TAGS.PUNCT)) === 0;

/** A verb of speech, or one that strikes back, in a form that stands by itself ("state" is none: "Republican state Sen. Roe"). */
const isVerb = (token: Token, next: Token | undefined): boolean =>
  !has(token, TRAITS.ing) &&
  token.lower !== 'state' &&
  (has(token, TRAITS.speech) || HITS_BACK.test(`${token.lower} ${next?.lower}`));

/** Whether somebody strikes back with words: "fired back that". */
export const strikesBack = (all: readonly Token[], verb: number): boolean =>
  verb >= 0 && HITS_BACK.test(`${all[verb]?.lower} ${all[verb + 1]?.lower}`);

/** Verbs in the form that goes with many, and are nouns elsewhere. */
const CLAIM = /^(?:claim|report|state|show|note|document)$/;

/** A plural of those who speak or of what is written: "critics", "papers". */
const areMany = (token: Token | undefined): boolean =>
  token?.tag === TAGS.NOUN &&
  token.lower.endsWith('s') &&
  (has(token, TRAITS.persons) ||
    DOCUMENT_NOUNS.has(token.lower.slice(0, -1)) ||
    DOCUMENT_NOUNS.has(token.lower));

const isNounish = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag & (TAGS.NOUN | TAGS.PROPN)) !== 0;

/** Verbs that the tagger takes for nouns, with the particle that shows what they are. */
const HITS_BACK =
  /^(?:(?:shot|fires?|fired|hits?|struck|pushe[sd]|punche[sd]|bites?|bit|claps?) back|points? out|shouts? out)$/;

function phraseOf(
  all: readonly Token[],
  names: Uint8Array,
  from: number,
  to: number,
  limit: number,
): Phrase | null {
  let start = from;
  let end = to;
  while (end > start && has(all[end - 1], TRAITS.timeNoun)) end--;
  while (start < end && has(all[start], TRAITS.timeNoun) && end - start > 1) start++;
  while (
    end > start &&
    (isPossessive(all[end - 1]) ||
      (all[end - 1]?.tag === TAGS.ADJ &&
        names[end - 1] !== 1 &&
        !isNoun(all, end - 1) &&
        !has(all[end - 1], TRAITS.capital)))
  )
    end--;
  const head = all[end - 1];
  if (end <= start || head === undefined) return null;
  const title = has(head, TRAITS.personNoun | TRAITS.title);
  const house = BODY_TITLES.has(head.bare) && end - start > 2;
  // "one well-connected Democrat", "the Ohio Democrat": capitals that name nobody.
  const nameless =
    title && !house && (all[start]?.tag === TAGS.DET || !names.subarray(start, end - 1).includes(1));
  if (names[end - 1] !== 1 || nameless)
    return { core: [start, end], range: [start, end], head: end - 1, kind: 'nominal' };
  // "the Department of Justice", "University of Maryland": the name goes on after "of".
  let tail = end;
  const link = all[tail]?.lower;
  const organised = has(head, TRAITS.organisation);
  if (
    (link === 'of' &&
      (organised ||
        (all[start]?.lower === 'the' && !(names[start + 1] === 1 && has(all[start + 1], TRAITS.title))))) ||
    (organised && (link === 'on' || link === 'for'))
  ) {
    let next = tail + 1;
    if (all[next]?.lower === 'the' || all[next]?.lower === 'a') next++;
    while (next < limit && names[next] === 1) next++;
    if (names[next - 1] === 1) tail = next;
  }
  return { core: nameCore(all, names, start, end, tail), range: [start, tail], head: end - 1, kind: 'name' };
}
