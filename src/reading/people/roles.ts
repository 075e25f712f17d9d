// What a story says its people are: "Republican nominee X", "X, the mayor of Leeds," "X (R-Ohio)".
import { roleForms } from '../lexicon/kin.ts';
import { type Gender, NOUN_GENDER, PERSON_NOUNS, TITLES } from '../lexicon/people.ts';
import { PARTY_LETTERS, TITLE_NOUNS } from '../lexicon/roles.ts';
import { bare } from '../name-flags.ts';
import type { Phrase } from '../phrases.ts';
import { TAGS } from '../tags.ts';
import { spanOf, type Tokens } from '../tokens.ts';
import { has, TRAITS } from '../words.ts';
import type { Figure } from './figure.ts';

/** Longest role shown, in tokens: what goes on beyond that is a tale. */
const LONG = 16;

/** Behind one of these a role tells whom or what it serves: "spokesman for the mayor". */
const SERVES = new Set('for of to at in on with from by under against'.split(' '));

/** "Her rival", "our reporter": tells nothing outside its sentence. */
const RELATIVE_TO = /^(?:her|his|its|their|our|my|your|whose)\b/i;

/** Gives a figure a role in the story's words. */
function giveRole(figure: Figure, said: string, shown: boolean): void {
  // "N.J." is one word.
  const joined = (
    said.includes('.') ? said.replace(/(?<=\b\p{Lu})\.(?=\p{Lu}\b)/gu, '') : said
  ).toLowerCase();
  const words = joined.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
  let titled = false;
  let serves = false;
  let gender: Gender | null = null;
  for (const word of words) {
    const noun = word.replace(/['’]s$/, '');
    for (const form of roleForms(noun)) figure.roleWords.add(form);
    serves = noun !== 'and' && (serves || SERVES.has(noun));
    if (serves || !(PERSON_NOUNS.has(noun) || TITLES.has(noun))) continue;
    titled = true;
    figure.roleHeads.add(noun);
    for (const other of TITLE_NOUNS.get(noun) ?? []) figure.roleHeads.add(other);
    gender ??= NOUN_GENDER.get(noun) ?? null;
  }
  // "the widow Terry Roe": the noun is surer than the first name.
  figure.gender = gender ?? figure.gender;
  if (shown && titled && figure.role === null && figure.kind === 'person' && !RELATIVE_TO.test(said))
    figure.role = said.replace(/^(?:the|a|an)\s+/i, '').trim();
}

/** Reads the role before a name: "Republican nominee", "the mayor's aide". */
export function roleBefore(figure: Figure, before: string): void {
  if (before !== '' && figure.kind === 'person') giveRole(figure, before.replace(/^.*['’]s\s+/, ''), true);
}

/** Reads the roles that stand beside a name. */
export function rolesBeside(
  cut: Tokens,
  phrase: Phrase,
  next: Phrase | undefined,
  last: Phrase | undefined,
  before: string,
  figure: Figure,
): void {
  const all = cut.tokens;
  if (figure.kind !== 'person') return;
  roleBefore(figure, before);
  let at = phrase.range[1];
  if (all[at]?.text === '(') {
    const letter = PARTY_LETTERS.get(bare(all[at + 1]));
    let end = at + 1;
    while (end < all.length && end < at + 8 && all[end]?.text !== ')') end++;
    if (letter && /^[-–—]$/.test(all[at + 2]?.text ?? ''))
      giveRole(figure, `${letter} ${cut.text.slice(...spanOf(cut, [at + 3, end]))}`, false);
    at = end + 1;
  }
  if (
    all[at]?.text === ',' &&
    next?.kind === 'nominal' &&
    next.range[0] === at + 1 &&
    isPersonNoun(cut, next) &&
    closesApposition(cut, next)
  )
    giveRole(figure, roleFrom(cut, next), true);
  const link = all[at]?.lower;
  if (
    (link === 'is' || link === 'was') &&
    next?.kind === 'nominal' &&
    next.range[0] === at + 1 &&
    isPersonNoun(cut, next)
  )
    giveRole(figure, roleFrom(cut, next), false);
  if (
    last?.kind === 'nominal' &&
    last.range[1] === phrase.range[0] - 1 &&
    all[last.range[1]]?.text === ',' &&
    isPersonNoun(cut, last) &&
    all[phrase.range[1]]?.text === ',' &&
    // "a spokeswoman for the senator, Jane Roe,": she is the one or the other.
    !(all[last.range[0] - 1]?.tag === TAGS.ADP && has(all[last.range[0] - 2], TRAITS.personNoun))
  )
    giveRole(figure, cut.text.slice(...spanOf(cut, last.range)), true);
}

export const isPersonNoun = ({ tokens }: Tokens, { head }: Phrase): boolean =>
  ((tokens[head]?.traits ?? 0) & (TRAITS.personNoun | TRAITS.title)) !== 0;

/** An apposition up to its comma: "mayor of Leeds". */
const roleFrom = (cut: Tokens, phrase: Phrase): string =>
  cut.text.slice(...spanOf(cut, [phrase.range[0], appositionEnd(cut, phrase)]));

function appositionEnd({ tokens }: Tokens, { range, head }: Phrase): number {
  const sentence = tokens[head]?.sentence;
  let end = range[1];
  while (
    end < Math.min(tokens.length, range[0] + LONG) &&
    tokens[end]?.sentence === sentence &&
    !CLOSES.has(tokens[end]?.lower ?? '') &&
    tokens[end]?.tag !== TAGS.VERB
  )
    end++;
  return end;
}

/** Whether a noun after a name and a comma is an apposition, and neither the subject of what follows nor "whose husband". */
export const closesApposition = (cut: Tokens, phrase: Phrase): boolean =>
  cut.tokens[phrase.range[0]]?.lower !== 'whose' &&
  CLOSES.has(cut.tokens[appositionEnd(cut, phrase)]?.lower ?? '.');

/** End an apposition. */
const CLOSES: ReadonlySet<string> = new Set([...',.;:()—–"“”', 'who', 'which', 'that', 'and']);
