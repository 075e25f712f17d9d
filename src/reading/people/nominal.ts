// Whom a noun means: "the Democratic nominee", "the union", "the Smith campaign", "a senior aide".
import { type Gender, NOUN_GENDER, PERSON_NOUNS, PRONOUN_GENDER, TITLES } from '../lexicon/people.ts';
import { DOCUMENT_NOUNS, GROUPS_OF, ORGANISATION_KINDS } from '../lexicon/roles.ts';
import { bare } from '../name-flags.ts';
import { isPossessive } from '../phrases.ts';
import type { Placed, Scene } from '../scene.ts';
import { spanOf } from '../tokens.ts';
import type { Figure } from './figure.ts';
import { nameOf } from './name.ts';
import type { Recent } from './recent.ts';
import type { Register } from './register.ts';

const INDEFINITE = new Set(
  'a an another one some several many two three four five other others most few no'.split(' '),
);
const OWNERS = new Set(['his', 'her', 'its', 'their', 'my', 'our']);
const DEFINITE = new Set(['the', 'this', 'that']);

/** The figure that a noun phrase means, or null where the story leaves it unnamed. */
export function nominalFigure(
  scene: Scene,
  phrase: Placed,
  register: Register,
  recent: Recent,
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
  }
  const kinds = ORGANISATION_KINDS.get(head);
  if (DEFINITE.has(opening) && kinds)
    return recent.organisation(sentence, paragraph, ({ words }) => words.some((word) => kinds.has(word)));
  if (INDEFINITE.has(opening) || OWNERS.has(opening)) return null;
  for (let i = from; i < to; i++) if (isPossessive(all[i])) return null;
  if (!PERSON_NOUNS.has(head) && !TITLES.has(head)) return null;
  const words: string[] = [];
  const named: string[] = [];
  for (let i = from; i < to - 1; i++) {
    const word = all[i]?.lower ?? '';
    if (!/\p{L}/u.test(word) || DEFINITE.has(word)) continue;
    words.push(word);
    if (scene.names[i] === 1) named.push(word);
  }
  const gender = NOUN_GENDER.get(head) ?? null;
  const byRole = bearer(register.figures, { head, words, named, gender }, recent);
  if (byRole) return byRole;
  return DEFINITE.has(opening) ? recent.foremost(gender, sentence, paragraph) : null;
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
    if (figure.kind !== 'person' || !figure.roleHeads.has(head)) continue;
    if (gender !== null && figure.gender !== null && gender !== figure.gender) continue;
    // The Texas senator is not the Ohio senator.
    if (named.some((word) => !figure.roleWords.has(word))) continue;
    const shared = words.filter((word) => figure.roleWords.has(word)).length;
    const missing = words.length - shared;
    const at = recent.lastOf(figure);
    const score = 2 * shared - missing + (at < 0 ? -2 : at / 1e6);
    if (missing > 1 && shared === 0) continue;
    if (score > top) {
      best = figure;
      top = score;
    }
  }
  return best;
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
