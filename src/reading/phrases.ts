// Cuts the words outside quotations into the phrases that can name somebody: names, nouns and pronouns.
import { SPEECH_VERBS } from './lexicon/cues.ts';
import { MEN } from './lexicon/first-names.ts';
import { HONORIFICS, NAME_PARTICLES, ORGANISATION_WORDS, PERSON_NOUNS, TITLES } from './lexicon/people.ts';
import { MENTION_PRONOUNS, TIME_NOUNS } from './lexicon/phrases.ts';
import { bare } from './name-flags.ts';
import type { Token, TokenRange, Tokens } from './tokens.ts';
import { TRAITS } from './words.ts';

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
          (names[end] === 1 || (end > i && NAME_PARTICLES.has(all[end]?.lower ?? '')))
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
      if (token && MENTION_PRONOUNS.has(token.lower))
        found.push({ core: [i, i + 1], range: [i, i + 1], head: i, kind: 'pronoun' });
      i++;
    }
  }
  return { told: found, quoted };
}

/** "R-Ohio" and "D-Texas" after a name. */
const isPartyMark = (all: readonly Token[], i: number): boolean =>
  /^[RDI]$/.test(all[i]?.text ?? '') &&
  /^[-–]$/.test(all[i + 1]?.text ?? '') &&
  /^[(,]$/.test(all[i - 1]?.text ?? '');

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
  if (opening.pos === 'DET' || (opening.traits & TRAITS.opensPhrase) !== 0) {
    determined = true;
    i++;
  }
  for (; i < limit && inside[i] !== 1; i++) {
    const token = all[i];
    if (token === undefined) break;
    const named = names[i] === 1;
    if (named || token.pos === 'NOUN' || token.pos === 'PROPN' || isNoun(all, i)) {
      // "Smith notes", "Smith shot back": a verb that was taken for a noun.
      const verb = SPEECH_VERBS.has(token.lower) || HITS_BACK.test(`${token.lower} ${all[i + 1]?.lower}`);
      if (!named && names[i - 1] === 1 && end === i && verb && !/ing$/.test(token.lower)) break;
      if (TIME_NOUNS.has(bare(token)) && end > from && !named) break;
      end = i + 1;
    } else if (isPossessive(token)) {
      if (end !== i || token.pos === 'AUX') break;
    } else if (token.text === '-' || token.text === '&' || token.text === '–') {
      const glued = all[i - 1]?.end === token.start && all[i + 1]?.start === token.end;
      if (end !== i && !determined) break;
      if (!glued && token.text !== '&') break;
    } else if (NAME_PARTICLES.has(token.lower) && end === i && names[i - 1] === 1 && names[i + 1] === 1) {
      // "Bill de Blasio"
    } else if (token.pos === 'ADJ' || token.pos === 'NUM' || token.pos === 'SYM') {
      if (
        end > from &&
        !isPossessive(all[i - 1]) &&
        token.pos !== 'NUM' &&
        !/^\p{Lu}/u.test(token.text) &&
        all[i + 1]?.pos !== 'NOUN' &&
        names[i + 1] !== 1
      )
        break;
    } else if (token.pos === 'VERB' && all[i - 1]?.text === '-' && all[i - 1]?.end === token.start) {
      // "Florida-based"
    } else if (
      token.pos === 'VERB' &&
      determined &&
      /(?:ed|ing|en)$/.test(token.lower) &&
      (end === from || isPossessive(all[i - 1]))
    ) {
      // "a retired general"
    } else if (token.pos === 'ADV' && determined && end === from) {
      // "a very senior aide"
    } else if (
      token.text === '.' &&
      names[i - 1] === 1 &&
      names[i + 1] === 1 &&
      all[i - 1]?.end === token.start &&
      (all[i - 1]?.text.length ?? 9) === 1
    ) {
      // "J. Smith"
    } else if (/^["“”]$/.test(token.text) && names[i - 1] === 1 && names[i + 1] === 1) {
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
  all[i]?.pos === 'ADJ' &&
  PERSON_NOUNS.has(bare(all[i])) &&
  !/^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(all[i + 1]?.pos ?? '');

/** Verbs that the tagger takes for nouns, with the particle that shows what they are. */
const HITS_BACK =
  /^(?:(?:shot|fires?|fired|hits?|struck|pushe[sd]|punche[sd]|bites?|bit|claps?) back|points? out|shouts? out)$/;

export const isPossessive = (token: Token | undefined): boolean => {
  const text = token?.text;
  return text === "'s" || text === '’s' || text === "'" || text === '’';
};

function phraseOf(
  all: readonly Token[],
  names: Uint8Array,
  from: number,
  to: number,
  limit: number,
): Phrase | null {
  let start = from;
  let end = to;
  while (end > start && TIME_NOUNS.has(bare(all[end - 1]))) end--;
  while (start < end && TIME_NOUNS.has(bare(all[start])) && end - start > 1) start++;
  while (
    end > start &&
    (isPossessive(all[end - 1]) ||
      (all[end - 1]?.pos === 'ADJ' &&
        names[end - 1] !== 1 &&
        !isNoun(all, end - 1) &&
        !/^\p{Lu}/u.test(all[end - 1]?.text ?? '')))
  )
    end--;
  const head = all[end - 1];
  if (end <= start || head === undefined) return null;
  const title = PERSON_NOUNS.has(bare(head)) || TITLES.has(bare(head));
  if (names[end - 1] !== 1 || (title && (end - start === 1 || all[start]?.pos === 'DET')))
    return { core: [start, end], range: [start, end], head: end - 1, kind: 'nominal' };
  // "the Department of Justice", "University of Maryland": the name goes on after "of".
  let tail = end;
  const link = all[tail]?.lower;
  const organised = ORGANISATION_WORDS.has(bare(head));
  if (
    (link === 'of' && (organised || all[start]?.lower === 'the')) ||
    (organised && (link === 'on' || link === 'for'))
  ) {
    let next = tail + 1;
    if (all[next]?.lower === 'the' || all[next]?.lower === 'a') next++;
    while (next < limit && names[next] === 1) next++;
    if (names[next - 1] === 1) tail = next;
  }
  return { core: nameCore(all, names, start, end, tail), range: [start, tail], head: end - 1, kind: 'name' };
}

/** The name itself: past "Republican nominee", "Texas Sen.", "the mayor's"; a "Mr." stays. */
function nameCore(
  all: readonly Token[],
  names: Uint8Array,
  from: number,
  end: number,
  tail: number,
): TokenRange {
  let start = end - 1;
  while (start > from) {
    const token = all[start - 1];
    if (token === undefined) break;
    const part =
      names[start - 1] === 1 ||
      NAME_PARTICLES.has(token.lower) ||
      token.text === '-' ||
      token.text === '–' ||
      token.text === '&' ||
      token.text === '.' ||
      /^["“”]$/.test(token.text);
    if (!part) break;
    start--;
  }
  while (start < end - 1 && names[start] !== 1) start++;
  if (tail > end || ORGANISATION_WORDS.has(bare(all[end - 1]))) {
    const the = all[start - 1]?.lower === 'the' && start > from ? start - 1 : start;
    return [the, tail];
  }
  for (let i = end - 2; i >= start; i--) {
    const word = bare(all[i]);
    const office = TITLES.has(word) && !HONORIFICS.has(word);
    // "House Speaker Jane Roe", "the Daily Post's Roe" with its mark lost.
    if (office || (i > start && ORGANISATION_WORDS.has(word) && !MEN.has(word)))
      return [all[i + 1]?.text === '.' ? i + 2 : i + 1, tail];
  }
  if (start === from + 1 && all[from]?.lower === 'the') return [from, tail];
  return [start, tail];
}
