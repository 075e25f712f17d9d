// Gathers all names of a story under their bearers.
import { isPossessive } from '../marks.ts';
import type { Phrase } from '../phrases.ts';
import type { Scene } from '../scene.ts';
import { spanOf, type Token } from '../tokens.ts';
import { TRAITS } from '../words.ts';
import { type Name, nameIn, nameOf } from './name.ts';
import type { Register } from './register.ts';

interface Use {
  readonly name: Name;
  readonly headline: boolean;
}

/** Full names first, so that a last name alone finds its bearer wherever it stands; gives the name of each phrase. */
export function gatherNames(scene: Scene, register: Register): Map<Phrase, Name> {
  const { cut, phrases, quotedNames, headlines } = scene;
  const names = new Map<Phrase, Name>();
  const uses: Use[] = [];
  for (const list of [phrases, quotedNames])
    for (const phrase of list) {
      if (phrase.kind === 'pronoun') continue;
      const headline = headlines[cut.tokens[phrase.head]?.sentence ?? 0] === 1;
      const [from, to] = phrase.kind === 'name' ? [phrase.range[0], phrase.core[0]] : phrase.range;
      for (const name of namesWithin(scene, from, to)) uses.push({ name, headline });
      if (phrase.kind !== 'name') continue;
      const signs = isSignature(scene, phrase);
      const spelling = nameIn(cut, phrase);
      const name: Name = signs ? { ...spelling, kind: 'person' } : spelling;
      names.set(phrase, name);
      uses.push({ name, headline: !signs && (headline || isShouted(name)) });
    }
  const pending: Name[] = [];
  for (const { name, headline } of uses)
    if (name.words.length > 1 && !headline) {
      if (name.kind === 'person' && name.words.length > LONG_NAME) pending.push(name);
      else register.take(name);
    }
  for (const { name, headline } of uses) {
    if (name.handle || (name.words.length > 1 && !headline)) continue;
    const bearers = register.bearers(name);
    if (bearers.length === 1) register.take(name);
    else if (bearers.length === 0 && !headline) register.take(name);
    else if (bearers.length === 0 && !isShouted(name) && mayBeName(name)) pending.push(name);
  }
  for (const name of pending)
    if (register.bearers(name).length > 0 || !register.within(name)) register.take(name);
  for (const [phrase, name] of names) {
    if (name.handle) continue;
    const lone = name.words.length === 1;
    if (lone ? name.kind === 'place' || name.kind === 'organisation' : register.bearers(name).length > 0)
      continue;
    const known = lone ? register.misspelt(name) : register.within(name);
    if (known)
      names.set(phrase, { ...name, text: known.name, words: known.words, before: '', kind: 'person' });
  }
  return names;
}

/** Whether a name stands behind a quotation and a dash, at the end of its paragraph: whoever wrote the words signs them. */
function isSignature({ cut, inside }: Scene, { range: [from, to] }: Phrase): boolean {
  const { tokens, paragraphs } = cut;
  if (inside[from - 2] !== 1 || !/^[-–—―]+$/.test(tokens[from - 1]?.text ?? '')) return false;
  const end = paragraphs[tokens[from]?.paragraph ?? 0]?.[1] ?? to;
  return to === end || (to === end - 1 && tokens[to]?.text === '.');
}

/** Whether capitals in a headline may be a name: those of an organisation are few, a person's begin with a first name. */
const mayBeName = ({ kind, words }: Name): boolean =>
  kind !== 'open' && words.length <= (kind === 'person' ? LONG_NAME + 1 : LONG_NAME);

/** Of more words than this a name of a person may be two, or one and a verb: "Jane Roe Hits Mark Poe". */
const LONG_NAME = 3;

/** "FULL TEXT": capitals throughout, which tell nothing of what is a name. */
const isShouted = ({ text }: Name): boolean => text.includes(' ') && !/\p{Ll}/u.test(text);

const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && (token.traits & TRAITS.title) !== 0;

/** The names inside a noun phrase ("a Guardian report", "Smith's wife"). */
function namesWithin({ cut, names }: Scene, from: number, to: number): Name[] {
  const found: Name[] = [];
  for (let i = from; i < to; ) {
    let end = i;
    while (end < to && names[end] === 1 && !isTitle(cut.tokens[end])) end++;
    if (end > i) found.push(nameOf(cut.text.slice(...spanOf(cut, [i, end]))));
    i = Math.max(end, i + 1);
  }
  return found.filter(({ words, kind }) => words.length > 1 || kind !== 'open');
}

/** The name of the owner in a noun phrase, with what it is called before: "nominee Jane Roe's plan". */
export function ownerIn({ cut, names }: Scene, { range, core }: Phrase): Name | null {
  const end = core[0] > range[0] ? core[0] : range[1];
  for (let i = range[0]; i < end; i++) {
    if (!isPossessive(cut.tokens[i]) || names[i - 1] !== 1) continue;
    let start = i - 1;
    while (start > range[0] && names[start - 1] === 1 && !isTitle(cut.tokens[start - 1])) start--;
    if (start === range[0]) return null;
    return nameIn(cut, { range: [range[0], i], core: [start, i] });
  }
  return null;
}

/** The name that opens a phrase as its owner: "Roe's plan". */
export function openingOwner({ cut, names }: Scene, { range: [from, to] }: Phrase): Name | null {
  let end = from;
  while (end < to && names[end] === 1) end++;
  if (end === from || end >= to || !isPossessive(cut.tokens[end])) return null;
  return nameOf(cut.text.slice(...spanOf(cut, [from, end])));
}
