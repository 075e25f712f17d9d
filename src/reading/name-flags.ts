// Which words are names: by their tag, their capital, and how the story writes them elsewhere.
import { ORGANISATION_WORDS, PERSON_NOUNS } from './lexicon/people.ts';
import { DOCUMENT_NOUNS } from './lexicon/roles.ts';
import { TAGS } from './tags.ts';
import type { Token, Tokens } from './tokens.ts';
import { has, TRAITS } from './words.ts';

/** A sentence with at least this share of capitalised words is a headline: its capitals say nothing. */
const HEADLINE = 0.6;

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && (token.traits & TRAITS.capital) !== 0;

/** Lower case, without a closing stop. */
export const bare = (token: Token | undefined): string => token?.bare ?? '';

export interface NameFlags {
  /** For each token, 1 where it is (part of) a name: by its tag, its capital, and how the story writes it elsewhere. */
  readonly flags: Uint8Array;
  /** For each sentence, 1 where it is a headline. */
  readonly headlines: Uint8Array;
}

/** Finds the words of names. */
export function nameFlags({ tokens, sentences }: Tokens): NameFlags {
  const flags = new Uint8Array(tokens.length);
  const headlines = new Uint8Array(sentences.length);
  const known = new Set<string>();
  const unsure: number[] = [];
  for (const [sentence, [from, to]] of sentences.entries()) {
    let capitals = 0;
    let words = 0;
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token === undefined || token.tag === TAGS.PUNCT) continue;
      words++;
      if (isCapital(token)) capitals++;
    }
    const headline = words > 3 && capitals / words >= HEADLINE;
    if (headline) headlines[sentence] = 1;
    let opening = true;
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      if (token.tag === TAGS.PUNCT) {
        if (OPENING.has(token.text)) opening = true;
        continue;
      }
      if (isCapital(token) && token.text !== 'I' && (token.traits & TRAITS.notName) === 0) {
        if (
          !headline &&
          !opening &&
          (token.traits & TRAITS.standalone) === 0 &&
          (token.tag & NAMELESS) === 0
        ) {
          flags[i] = 1;
          if (token.text.length > 1) known.add(token.lower);
        } else unsure.push(i);
      }
      opening = false;
    }
  }
  const common = inSmallLetters(tokens, unsure);
  for (const i of unsure) {
    const token = tokens[i];
    if (token === undefined || (token.traits & TRAITS.standalone) !== 0) continue;
    // "Voters", "Aides": words that open a sentence, and no name beside them.
    const alone = flags[i - 1] !== 1 && flags[i + 1] !== 1 && !isCapital(tokens[i + 1]);
    if (
      alone &&
      (isGroup(token.lower) ||
        (common.has(token.lower) && !known.has(token.lower) && !BODIES.has(token.lower)))
    )
      continue;
    // "Downing Street said", "Barking Council": no participle, as nothing else says it, and as that is how bodies are called.
    const speaks =
      has(token, TRAITS.ing) &&
      flags[i + 1] === 1 &&
      (has(tokens[i + 2], TRAITS.speech) || STANDS.test(tokens[i + 1]?.lower ?? ''));
    if (
      speaks ||
      token.tag === TAGS.PROPN ||
      (known.has(token.lower) && (token.tag & (TAGS.DET | TAGS.PRON)) === 0)
    )
      flags[i] = 1;
  }
  // "Ban Ki-moon": a small part that hangs on to a name, and no noun follows it.
  for (let i = 2; i < tokens.length; i++) {
    const token = tokens[i];
    if (flags[i - 2] !== 1 || flags[i] === 1 || token?.tag !== TAGS.NOUN || tokens[i - 1]?.text !== '-')
      continue;
    const glued = tokens[i - 2]?.end === tokens[i - 1]?.start && tokens[i - 1]?.end === token.start;
    if (glued && tokens[i + 1]?.tag !== TAGS.NOUN && flags[i + 1] !== 1) flags[i] = 1;
  }
  return { flags, headlines };
}

/** Which of some words, in small letters, the story also writes so. */
function inSmallLetters(tokens: readonly Token[], words: readonly number[]): Set<string> {
  const asked = new Set<string>();
  for (const i of words) asked.add(tokens[i]?.lower ?? '');
  const found = new Set<string>();
  if (asked.size > 0)
    for (const { word } of tokens)
      if ((word.traits & TRAITS.small) !== 0 && asked.has(word.lower)) found.add(word.lower);
  return found;
}

/** End the names of bodies and places, and have no article before them. */
const STANDS = /^(?:street|council|hospital|college|university|town|county|borough|rovers|united)$/;

/** Bodies that speak without an article before them. */
const BODIES: ReadonlySet<string> = new Set(['police', 'congress', 'parliament']);

/** "voters", "aides", "surveys": any of them, and nobody by name. */
const isGroup = (word: string): boolean => {
  const one = word.replace(/(?:(?<=l)ies|s)$/, (end) => (end === 'ies' ? 'y' : ''));
  return (
    word.endsWith('s') &&
    !ORGANISATION_WORDS.has(word) &&
    (PERSON_NOUNS.has(one) || DOCUMENT_NOUNS.has(one) || one === 'critic')
  );
};

/** Parts of speech that are no part of a name. */
const NAMELESS =
  TAGS.PRON | TAGS.DET | TAGS.AUX | TAGS.CCONJ | TAGS.SCONJ | TAGS.ADP | TAGS.NUM | TAGS.SYM | TAGS.PUNCT;
/** After one of these a capital says nothing. */
const OPENING: ReadonlySet<string> = new Set(['"', '“', "'", '‘', ':']);
