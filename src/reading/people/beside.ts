// What stands beside a phrase: the phrase that means the same, what a description goes on with, the verb it is the subject of.
import { isCue } from '../cue.ts';
import { ORGANISATION_WORDS, TITLES } from '../lexicon/people.ts';
import { DOCUMENT_NOUNS } from '../lexicon/roles.ts';
import { bare } from '../name-flags.ts';
import type { Phrase } from '../phrases.ts';
import type { Placed, Scene } from '../scene.ts';
import { TAGS } from '../tags.ts';
import { spanOf } from '../tokens.ts';
import { closesApposition, isPersonNoun } from './roles.ts';

/** Nouns for somebody who does or is something, by their endings, where no list has them. */
const SOMEBODY = /(?:[^e]er|or|ist|ian|man|woman)$/;
const CALLED = new Set(['named', 'called']);

/** The phrase beside a noun that means the same person, or null. */
export function besideOf(scene: Scene, phrase: Placed): Placed | null {
  const { cut, phrases, phraseFrom } = scene;
  const all = cut.tokens;
  const before = phrases[phrase.index - 1];
  const person = isPersonNoun(cut, phrase);
  if (before && person) {
    const link = all[before.range[1]]?.text;
    const next = before.range[1] === phrase.range[0] - 1;
    // "Jane Roe, the mayor,"
    if (next && link === ',' && before.kind === 'name' && closesApposition(cut, phrase)) return before;
    // "the senator and candidate"
    if (
      next &&
      link === 'and' &&
      before.kind === 'nominal' &&
      bareNoun(scene, phrase) &&
      isPersonNoun(cut, before)
    )
      return before;
  }
  // "the secretary of state Jane Roe": the name stands with the end of the title.
  const titled = phrases[phrase.index + 1];
  if (
    person &&
    titled?.kind === 'name' &&
    all[phrase.range[1]]?.lower === 'of' &&
    titled.range[0] === phrase.range[1] + 1 &&
    titled.core[0] > titled.range[0] &&
    TITLES.has(bare(all[titled.range[0]]))
  )
    return titled;
  const end = descriptionEnd(scene, phrase);
  const after = phrases[phraseFrom[end] ?? phrases.length];
  if (after?.kind !== 'name' || after.range[0] !== end + 1) return null;
  const link = all[end];
  if (CALLED.has(link?.lower ?? '')) return person ? after : null;
  if (link?.text !== ',' || !(person || isSomebody(scene, phrase))) return null;
  // "the aide of the mayor, Jane Roe,": either of them.
  const last = phrases[after.index - 1];
  if (last && last !== phrase && last.kind === 'nominal' && isPersonNoun(cut, last)) return null;
  const closing = all[after.range[1]];
  const closed = closing === undefined || /^[,.;(]$/.test(closing.text) || isCue(all, after.range[1]);
  return closed ? after : null;
}

const bareNoun = ({ cut }: Scene, { range }: Phrase): boolean => {
  const first = cut.tokens[range[0]];
  return (
    first?.pos !== 'DET' &&
    first?.pos !== 'PRON' &&
    first?.pos !== 'NUM' &&
    !bare(cut.tokens[range[1] - 1]).endsWith('s')
  );
};

/** A noun that no list has, by its ending, where it is no object of "in" or "at". */
function isSomebody({ cut }: Scene, { head, range }: Phrase): boolean {
  const noun = bare(cut.tokens[head]);
  return (
    SOMEBODY.test(noun) &&
    !DOCUMENT_NOUNS.has(noun) &&
    !ORGANISATION_WORDS.has(noun) &&
    cut.tokens[range[0] - 1]?.pos !== 'ADP'
  );
}

/** Where a noun with what hangs on it ends: "a spokesman for the mayor". */
function descriptionEnd({ cut, phrases, phraseFrom, inside }: Scene, { range, head }: Phrase): number {
  const all = cut.tokens;
  let end = range[1];
  while (all[end]?.tag === TAGS.ADP && all[end]?.sentence === all[head]?.sentence && inside[end] !== 1) {
    const next = phrases[phraseFrom[end] ?? phrases.length];
    if (!next || next.range[0] !== end + 1) break;
    end = next.range[1];
  }
  return end;
}

/** A noun with what hangs on it, in the story's words. */
export const describedAs = (scene: Scene, phrase: Phrase): string =>
  scene.cut.text
    .slice(...spanOf(scene.cut, [phrase.range[0], descriptionEnd(scene, phrase)]))
    .replace(/\s+/g, ' ');

/** What a phrase does in its sentence. */
export interface Part {
  /** The verb that it is the subject of, or -1: not one whose subject stands before it ("she told Roe"). */
  readonly verb: number;
  /** Whether the sentence is about it: the subject of a verb, or who is asked something and will answer. */
  readonly subject: boolean;
}

export function partOf({ phrases, cut }: Scene, { verb, tie, verbBefore, index, range }: Placed): Part {
  const all = cut.tokens;
  if (all[range[0] - 1]?.tag === TAGS.ADP && all[range[0] - 2]?.lower !== 'according')
    return { verb: -1, subject: false };
  if (verb >= 0 && tie !== 'far') return { verb, subject: true };
  const before = phrases[index - 1];
  const object = verbBefore >= 0 && before?.verb === verbBefore && before.tie === 'next';
  if (object)
    return {
      verb: -1,
      subject: /^(?:ask|quot|cit|interview|press|question|challeng|remind|credit)(?:e?s|e?d|ing|e)?$/.test(
        all[verbBefore]?.lower ?? '',
      ),
    };
  return { verb: verbBefore, subject: verbBefore >= 0 || all[range[1]]?.pos === 'AUX' };
}
