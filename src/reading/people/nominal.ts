// Whom a noun means: "the Democratic nominee", "the union", "the Smith campaign", "a senior aide".
import { BODY_TITLES, goesBy, OFFICES, PASSERS_BY, roleForms, SOLE_OFFICES } from '../lexicon/kin.ts';
import { type Gender, NOUN_GENDER, PERSON_NOUNS, PRONOUN_GENDER, TITLES } from '../lexicon/people.ts';
import { PLACES } from '../lexicon/places.ts';
import { DOCUMENT_NOUNS, GROUPS_OF, ORGANISATION_KINDS } from '../lexicon/roles.ts';
import { isPossessive } from '../marks.ts';
import { bare } from '../name-flags.ts';
import type { Placed, Scene } from '../scene.ts';
import { spanOf } from '../tokens.ts';
import { besideBefore, partOf } from './beside.ts';
import type { Documents } from './documents.ts';
import type { Figure } from './figure.ts';
import { nameOf } from './name.ts';
import type { Recent } from './recent.ts';
import type { Register } from './register.ts';

const INDEFINITE = new Set(
  'a an another one some several many two three four five other others most few no'.split(' '),
);
const OWNERS = new Set(['his', 'her', 'its', 'their', 'my', 'our']);
const DEFINITE = new Set(['the', 'this', 'that']);

/** What courts write. */
const RULINGS: ReadonlySet<string> = new Set(['ruling', 'opinion']);

/** The figure that a noun phrase means, or null where the story leaves it unnamed. */
export function nominalFigure(
  scene: Scene,
  phrase: Placed,
  register: Register,
  recent: Recent,
  documents: Documents,
): Figure | null {
  const all = scene.cut.tokens;
  const [from, to] = phrase.range;
  const head = bare(all[phrase.head]);
  const opening = all[from]?.lower ?? '';
  const sentence = all[phrase.head]?.sentence ?? 0;
  const paragraph = all[phrase.head]?.paragraph ?? 0;
  if (GROUPS_OF.has(head)) return group(scene, phrase, register, recent);
  if (DOCUMENT_NOUNS.has(head)) {
    const owner = namedInside(scene, phrase, register);
    if (owner && owner.kind !== 'person') return owner;
    if (!DEFINITE.has(opening) || to - from !== 2) return null;
    const court = ({ words }: Figure): boolean => words.includes('court') || words.includes('tribunal');
    return (
      documents.makerOf(head, paragraph) ??
      (RULINGS.has(head) ? recent.organisation(sentence, paragraph, court) : null)
    );
  }
  const kinds = ORGANISATION_KINDS.get(head);
  if (DEFINITE.has(opening) && kinds)
    return recent.organisation(sentence, paragraph, ({ words }) => words.some((word) => kinds.has(word)));
  if (INDEFINITE.has(opening) || OWNERS.has(opening)) return null;
  for (let i = from; i < to; i++) if (isPossessive(all[i])) return null;
  if (!PERSON_NOUNS.has(head) && (!TITLES.has(head) || BODY_TITLES.has(head))) return null;
  const words: string[] = [];
  const named: string[] = [];
  for (let i = from; i < to - 1; i++) {
    const word = bare(all[i]);
    if (!/\p{L}/u.test(word) || DEFINITE.has(word)) continue;
    words.push(...roleForms(word));
    if (scene.names[i] === 1) named.push(...roleForms(word));
  }
  const gender = NOUN_GENDER.get(head) ?? null;
  const byRole = bearer(register.figures, { head, words, named, gender }, recent);
  const described = DEFINITE.has(opening) ? recent.described(head, paragraph) : null;
  if (byRole) return described && recent.lastOf(described) > recent.lastOf(byRole) ? described : byRole;
  // "This reporter" is the author.
  if (!DEFINITE.has(opening) || opening === 'this' || !isSubject(scene, phrase)) return null;
  const passing = PASSERS_BY.has(head);
  const known = recent.firstCalled(scene.cut.text.slice(...spanOf(scene.cut, phrase.range)), from);
  return (
    described ??
    recent.foremost(
      sentence,
      paragraph,
      passing ? 0 : BACK,
      (figure) => fits(figure, { head, words, named, gender }) && recent.firstOf(figure) < known,
    )
  );
}

/** Whether a noun is the subject of a verb, alone or with another: "the senator and candidate said". */
function isSubject(scene: Scene, phrase: Placed): boolean {
  const next = scene.phrases[phrase.index + 1];
  return (
    partOf(scene, phrase).subject ||
    (next !== undefined && besideBefore(scene, next) === phrase && partOf(scene, next).subject)
  );
}

/** How many paragraphs back somebody may have been talked of whom a noun calls by something new ("the Ohio native"). */
const BACK = 1;

/** How often a story names those whose office it need not tell. */
const WELL_KNOWN = 3;

/** Whether a noun that no role explains can mean a figure. */
function fits(figure: Figure, { head, words, named, gender }: Called): boolean {
  if (gender !== null && figure.gender !== null && figure.gender !== gender) return false;
  const elsewhere =
    named.some((word) => PLACES.has(word)) &&
    [...figure.roleWords].some((word) => PLACES.has(word) && !named.includes(word));
  if (elsewhere) return false;
  if (!OFFICES.has(head) || figure.roleHeads.has(head)) return true;
  // "The mayor" is nobody whom the story has hardly named.
  if (words.length === 0 && figure.named < WELL_KNOWN) return false;
  return !SOLE_OFFICES.has(head) && ![...figure.roleHeads].some((role) => OFFICES.has(role));
}

interface Called {
  readonly head: string;
  /** What stands before the noun, and of that the names: "the Texas senator". */
  readonly words: readonly string[];
  readonly named: readonly string[];
  readonly gender: Gender | null;
}

/** The one whose role fits best: its noun, then the other words, then who was mentioned last. */
function bearer(
  figures: readonly Figure[],
  { head, words, named, gender }: Called,
  recent: Recent,
): Figure | null {
  let best: Figure | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const figure of figures) {
    if (figure.kind !== 'person' || !goesBy(figure.roleHeads, head)) continue;
    if (gender !== null && figure.gender !== null && gender !== figure.gender) continue;
    // "The nominee" is not the vice presidential one.
    if (figure.roleWords.has('vice') && !words.includes('vice')) continue;
    // The Texas senator is not the Ohio senator.
    if (named.some((word) => !figure.roleWords.has(word))) continue;
    const shared = words.filter((word) => figure.roleWords.has(word)).length;
    const missing = words.length - shared;
    const at = recent.lastOf(figure);
    const exact = figure.roleHeads.has(head) ? 0.5 : 0;
    const score = 2 * shared - missing + exact + (at < 0 ? -2 : at / 1e6);
    if (missing > 1 && shared === 0) continue;
    // Before somebody is named a role must say it all.
    if (at < 0 && (missing > 0 || shared === 0)) continue;
    if (score > top) {
      best = figure;
      top = score;
    }
  }
  return best ?? (named.length > 0 ? onlyHolder(figures, { head, words, named, gender }) : null);
}

/** The only one of whom the story tells the office that a noun names, and no other place: "the Ohio congressman" for Rep. Roe. */
function onlyHolder(figures: readonly Figure[], called: Called): Figure | null {
  if (!OFFICES.has(called.head) || SOLE_OFFICES.has(called.head)) return null;
  const holders = figures.filter(({ kind, roleHeads }) => kind === 'person' && roleHeads.has(called.head));
  const [only] = holders;
  return only && holders.length === 1 && only.mentions.length > 0 && fits(only, called) ? only : null;
}

/** The name inside a noun phrase ("a Guardian report"). */
function namedInside({ cut, names }: Scene, { range }: Placed, register: Register): Figure | null {
  let from = range[0];
  while (from < range[1] && names[from] !== 1) from++;
  let to = from;
  while (to < range[1] && names[to] === 1) to++;
  if (to === from || (to === range[1] && to - from < 2)) return null;
  const name = nameOf(cut.text.slice(...spanOf(cut, [from, to])));
  return (
    register.find({ ...name, kind: name.kind === 'open' ? 'organisation' : name.kind }) ?? register.find(name)
  );
}

/** "the Smith campaign", "his campaign": the group, named by whom it serves. */
function group(scene: Scene, phrase: Placed, register: Register, recent: Recent): Figure | null {
  const { cut } = scene;
  const all = cut.tokens;
  const [from, to] = phrase.range;
  const head = all[phrase.head];
  const opening = all[from]?.lower ?? '';
  const gender = PRONOUN_GENDER.get(opening);
  if (gender === 'm' || gender === 'f') {
    const owner = recent.person(gender, head?.sentence ?? 0, head?.paragraph ?? 0);
    return owner && to - from === 2 ? groupNamed(register, `${owner.name} ${head?.lower}`) : null;
  }
  let first = from;
  while (first < to - 1 && scene.names[first] !== 1) first++;
  if (first === to - 1) {
    return DEFINITE.has(opening)
      ? recent.organisation(
          head?.sentence ?? 0,
          head?.paragraph ?? 0,
          ({ words }) => words.at(-1) === head?.lower,
        )
      : null;
  }
  let last = first;
  while (last < to - 1 && scene.names[last] === 1) last++;
  return groupNamed(register, `${cut.text.slice(...spanOf(cut, [first, last]))} ${head?.lower}`);
}

function groupNamed(register: Register, name: string): Figure {
  const parts = { ...nameOf(name), kind: 'organisation' as const, gender: null };
  return (
    register.bearers(parts).find(({ words }) => words.at(-1) === parts.words.at(-1)) ?? register.take(parts)
  );
}
