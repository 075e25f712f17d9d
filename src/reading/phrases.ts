// Cuts the words outside quotations into the phrases that can name somebody: names, nouns and pronouns.
import { SPEECH_VERBS } from './lexicon/cues.ts';
import {
  HONORIFICS,
  NAME_PARTICLES,
  NOT_NAMES,
  ORGANISATION_WORDS,
  PERSON_NOUNS,
  TITLES,
} from './lexicon/people.ts';
import { MENTION_PRONOUNS, STANDALONE, TIME_NOUNS } from './lexicon/phrases.ts';
import type { Token, TokenRange, Tokens } from './tokens.ts';

export type PhraseKind = 'name' | 'nominal' | 'pronoun';

/** A noun phrase without what follows it ("a spokesman", not "a spokesman for the mayor"). */
export interface Phrase {
  /** The words that would be shown as a mention: a name without the office before it, or the whole noun phrase. */
  readonly core: TokenRange;
  /** The whole phrase: "Republican nominee Donald Trump". */
  readonly range: TokenRange;
  readonly head: number;
  readonly kind: PhraseKind;
}

/** A sentence with at least this share of capitalised words is a headline: its capitals say nothing. */
const HEADLINE = 0.6;

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.text.charCodeAt(0) > 64 && /^[\p{Lu}@]/u.test(token.text);

/** Lower case, without a closing stop. */
export const bare = (token: Token | undefined): string =>
  token === undefined ? '' : token.lower.endsWith('.') ? token.lower.slice(0, -1) : token.lower;

/** For each token, whether it is (part of) a name: by its tag, its capital, and how the story writes it elsewhere. */
export function nameFlags({ tokens, sentences }: Tokens): Uint8Array {
  const flags = new Uint8Array(tokens.length);
  const known = new Set<string>();
  const unsure: number[] = [];
  for (const [from, to] of sentences) {
    let capitals = 0;
    let words = 0;
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token === undefined || token.pos === 'PUNCT') continue;
      words++;
      if (isCapital(token)) capitals++;
    }
    const headline = words > 3 && capitals / words >= HEADLINE;
    let opening = true;
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      if (token.pos === 'PUNCT') {
        if (/^(?:["“'‘]|:)$/.test(token.text)) opening = true;
        continue;
      }
      if (isCapital(token) && token.text !== 'I' && !NOT_NAMES.has(bare(token))) {
        if (!headline && !opening && STANDALONE.has(token.lower) === false && nameable(token.pos)) {
          flags[i] = 1;
          if (token.text.length > 1) known.add(token.lower);
        } else unsure.push(i);
      }
      opening = false;
    }
  }
  for (const i of unsure) {
    const token = tokens[i];
    if (token === undefined || STANDALONE.has(token.lower)) continue;
    if (token.pos === 'PROPN' || (known.has(token.lower) && token.pos !== 'DET' && token.pos !== 'PRON'))
      flags[i] = 1;
  }
  return flags;
}

const nameable = (pos: string): boolean => !/^(?:PRON|DET|AUX|CCONJ|SCONJ|ADP|NUM|SYM|PUNCT)$/.test(pos);

/**
 * The phrases of a text in order.
 *
 * @param inside for each token, whether it stands in quotation marks: phrases there are left out
 */
export function phrasesOf(cut: Tokens, names: Uint8Array, inside: Uint8Array): Phrase[] {
  const found: Phrase[] = [];
  const all = cut.tokens;
  for (const [from, to] of cut.sentences) {
    for (let i = from; i < to; ) {
      if (inside[i] === 1) {
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
  return found;
}

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
  if (opening.pos === 'DET' || STARTERS.has(opening.lower)) {
    determined = true;
    i++;
  }
  for (; i < limit && inside[i] !== 1; i++) {
    const token = all[i];
    if (token === undefined) break;
    const named = names[i] === 1;
    if (named || token.pos === 'NOUN' || token.pos === 'PROPN') {
      // "Smith notes": a verb that was taken for a noun.
      if (
        !named &&
        names[i - 1] === 1 &&
        end === i &&
        SPEECH_VERBS.has(token.lower) &&
        !/ing$/.test(token.lower)
      )
        break;
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
    } else break;
  }
  return end;
}

const STARTERS: ReadonlySet<string> = new Set([
  'his',
  'her',
  'their',
  'its',
  'my',
  'our',
  'another',
  'one',
  'some',
  'several',
  'many',
  'other',
  'both',
  'two',
  'three',
  'all',
]);

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
      (all[end - 1]?.pos === 'ADJ' && names[end - 1] !== 1 && !/^\p{Lu}/u.test(all[end - 1]?.text ?? '')))
  )
    end--;
  const head = all[end - 1];
  if (end <= start || head === undefined) return null;
  const title = PERSON_NOUNS.has(bare(head)) || TITLES.has(bare(head));
  if (names[end - 1] !== 1 || (title && (end - start === 1 || all[start]?.pos === 'DET')))
    return { core: [start, end], range: [start, end], head: end - 1, kind: 'nominal' };
  // "the Department of Justice", "University of Maryland": the name goes on after "of".
  let tail = end;
  if (all[tail]?.lower === 'of' && (ORGANISATION_WORDS.has(bare(head)) || all[start]?.lower === 'the')) {
    let next = tail + 1;
    if (all[next]?.lower === 'the') next++;
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
      token.text === '.';
    if (!part) break;
    start--;
  }
  while (start < end - 1 && names[start] !== 1) start++;
  if (tail > end || ORGANISATION_WORDS.has(bare(all[end - 1]))) {
    const the = all[start - 1]?.lower === 'the' && start > from ? start - 1 : start;
    return [the, tail];
  }
  for (let i = end - 2; i >= start; i--)
    if (TITLES.has(bare(all[i])) && !HONORIFICS.has(bare(all[i]))) return [i + 1, tail];
  if (start === from + 1 && all[from]?.lower === 'the') return [from, tail];
  return [start, tail];
}
