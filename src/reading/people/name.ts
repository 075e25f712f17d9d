// Takes a name apart: title, honorific, first and last name, and what kind of name it is.
import { singleSpaced } from '../letters.ts';
import { EITHER, MEN, WOMEN } from '../lexicon/first-names.ts';
import {
  type Gender,
  HONORIFICS,
  NAME_SUFFIXES,
  ORGANISATION_WORDS,
  PEOPLES,
  PERSON_NOUNS,
  TITLES,
} from '../lexicon/people.ts';
import { PLACES } from '../lexicon/places.ts';
import type { Phrase } from '../phrases.ts';
import { spanOf, type Tokens } from '../tokens.ts';

export interface Name {
  /** As the story writes it, without honorific. */
  readonly text: string;
  /** Small letters, without honorific, suffix and article. */
  readonly words: readonly string[];
  /** What an honorific, a title or the first name tells. */
  readonly gender: Gender | null;
  /** What stands before the name in its phrase ("Republican nominee"), or "". */
  readonly before: string;
  readonly kind: 'person' | 'organisation' | 'place' | 'open';
  readonly honorific: boolean;
  readonly handle: boolean;
}

/** In small letters, without the marks around it. */
function plain(word: string): string {
  const small = word.toLowerCase();
  return MARKED.test(small) ? small.replace(/’/g, "'").replace(/^["“]+|[.,'"”]+$/g, '') : small;
}

/** Holds a mark that a plain word is without, or that it writes otherwise. */
const MARKED = /^["“]|’|[.,'"”]$/;

/** The gender of those who mostly bear a first name, given in small letters. */
export const firstNameGender = (word: string): Gender | null =>
  MEN.has(word) ? 'm' : WOMEN.has(word) ? 'f' : null;

const SPACES = /[\s,]+/;

/** "New Hampshire Rangers": what belongs to a place; one word alone may be a first name ("Virginia"). */
const opensWithPlace = (words: readonly string[]): boolean =>
  words.length > 2 && PLACES.has(words.slice(0, 2).join(' '));

/** So many names are kept: more than some hundred stories have, and a bound on what a bot that runs for years holds. */
const MOST_NAMES = 10_000;
/** By what stands before a name, and by the name. */
const known = new Map<string, Map<string, Name>>();
let kept = 0;

/** The parts of a name as words; no phrase needed. Stories give the same names over and over. */
export function nameOf(said: string, before = ''): Name {
  const alike = known.get(before);
  const found = alike?.get(said);
  if (found !== undefined) return found;
  if (kept === MOST_NAMES) return takenApart(said, before);
  kept++;
  const own = ownLetters(said);
  const name = takenApart(own, ownLetters(before));
  if (alike === undefined) known.set(name.before, new Map([[own, name]]));
  else alike.set(own, name);
  return name;
}

/** The same in memory of its own: cut out of a story, a string keeps the whole story. */
const ownLetters = (text: string): string => Array.from(text).join('');

function takenApart(said: string, before: string): Name {
  const the = /^the\s/i.test(said);
  const bare = the ? said.replace(/^(?:the|The)\s+/, '') : said;
  let words = bare
    .replace(/['’]s?$/, '')
    .split(SPACES)
    .filter(Boolean);
  const handle = said.startsWith('@');
  if (handle) words = [said.slice(1)];
  let gender: Gender | null = null;
  let honorific = false;
  while (words.length > 1 && HONORIFICS.has(plain(words[0] ?? ''))) {
    gender ??= HONORIFICS.get(plain(words[0] ?? '')) ?? null;
    honorific = true;
    words = words.slice(1);
  }
  const text = handle ? said : words.join(' ');
  while (words.length > 1 && NAME_SUFFIXES.has(plain(words.at(-1) ?? ''))) words = words.slice(0, -1);
  const small = words.map(plain).filter(Boolean);
  const first = small[0] ?? '';
  if (!honorific && small.length > 1 && !EITHER.has(first)) gender = firstNameGender(first);
  const place = PLACES.has(small.join(' '));
  const called = before === '' ? [] : before.split(/\s+/).map(plain);
  // "Admiral rattles Leeds": only what stands right before a place makes a person of it.
  const personal =
    honorific ||
    (place ? called.slice(-1) : called).some((word) => PERSON_NOUNS.has(word) || TITLES.has(word));
  const acronym = words.length === 1 && /^(?:\p{Lu}\.?){2,5}s?$/u.test(words[0] ?? '');
  const organised =
    small.some((word, i) => ORGANISATION_WORDS.has(word) && (i > 0 || firstNameGender(word) === null)) ||
    PEOPLES.has(small.at(-1) ?? '') ||
    (the && !personal) ||
    said.includes(' of ') ||
    said.includes(' for ') ||
    said.includes('&') ||
    opensWithPlace(small);
  const kind = personal
    ? 'person'
    : place
      ? 'place'
      : organised || acronym
        ? 'organisation'
        : small.length > 1 && firstNameGender(first) !== null
          ? 'person'
          : 'open';
  return { text, words: small, gender, before, kind, honorific, handle };
}

/** The parts of a name phrase. */
export function nameIn(cut: Tokens, { core, range }: Pick<Phrase, 'core' | 'range'>): Name {
  const said = singleSpaced(cut.text.slice(...spanOf(cut, core)));
  if (range[0] >= core[0]) return nameOf(said);
  const before = singleSpaced(cut.text.slice(...spanOf(cut, [range[0], core[0]])));
  return nameOf(said, before.replace(/^(?:the|a|an)\s+/i, ''));
}
