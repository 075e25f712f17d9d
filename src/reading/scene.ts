// A story laid out for the rules: its tokens, quotations and phrases, and for each phrase the verb it stands with.
import { isCue } from './cue.ts';
import { nameFlags } from './name-flags.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { type Quotation, quotationsOf } from './quotations.ts';
import { TAGS } from './tags.ts';
import type { Token, Tokens } from './tokens.ts';
import { TRAITS } from './words.ts';

/** How a phrase is tied to its verb, for features and explanations. */
type Tie = 'next' | 'apposition' | 'relative' | 'attached' | 'far' | 'none';

/** A phrase with the verbs around it. */
export interface Placed extends Phrase {
  /** Its place among the phrases of the story. */
  readonly index: number;
  /** Token of the first verb that it can be the subject of, or -1. */
  readonly verb: number;
  readonly tie: Tie;
  /** Token of a reporting verb right before it ("said Smith"), or -1. */
  readonly verbBefore: number;
}

export interface Scene {
  readonly cut: Tokens;
  readonly quotations: readonly Quotation[];
  /** For each token, 1 where it is part of a name. */
  readonly names: Uint8Array;
  /** For each sentence, 1 where it is a headline. */
  readonly headlines: Uint8Array;
  /** For each token, 1 where it stands in quotation marks. */
  readonly inside: Uint8Array;
  /** For each token, 1 where it is a verb of speech. */
  readonly cues: Uint8Array;
  /** The phrases outside quotation marks. */
  readonly phrases: readonly Placed[];
  /** The names inside quotation marks. */
  readonly quotedNames: readonly Phrase[];
  /** For each token, the first phrase that starts at it or after it. */
  readonly phraseFrom: Int32Array;
}

/** How far (tokens) a subject's verb is looked for. */
const REACH = 40;

/** Lays a story out. Linear in its length. */
export function sceneOf(cut: Tokens): Scene {
  const all = cut.tokens;
  const quotations = quotationsOf(cut);
  const inside = new Uint8Array(all.length);
  for (const { tokens } of quotations) inside.fill(1, tokens[0], tokens[1]);
  const { flags: names, headlines } = nameFlags(cut);
  const { told: found, quoted: quotedNames } = phrasesOf(cut, names, inside);
  const cues = new Uint8Array(all.length);
  for (let i = 0; i < all.length; i++) if (isCue(all, i)) cues[i] = 1;
  const ground: Ground = { all, inside, cues, ends: toldTo(cut, inside), nextCue: nextOf(cues) };
  const phrases = found.map((phrase, index): Placed => {
    const { core, range, head, kind } = phrase;
    const { verb, tie } = subjectVerb(ground, phrase, found[index + 1]);
    return {
      core,
      range,
      head,
      kind,
      index,
      verb,
      tie,
      verbBefore: inverted(ground, phrase, found[index - 1]),
    };
  });
  const phraseFrom = new Int32Array(all.length + 1).fill(phrases.length);
  let next = phrases.length - 1;
  for (let i = all.length - 1; i >= 0; i--) {
    while (next >= 0 && (phrases[next]?.range[0] ?? 0) >= i) next--;
    phraseFrom[i] = next + 1;
  }
  return { cut, quotations, names, headlines, inside, cues, phrases, quotedNames, phraseFrom };
}

interface Ground {
  readonly all: readonly Token[];
  readonly inside: Uint8Array;
  readonly cues: Uint8Array;
  /** For each token, where its sentence, or what it tells outside quotation marks, ends: at the token itself inside them. */
  readonly ends: Int32Array;
  /** For each token, the first cue from there on. */
  readonly nextCue: Int32Array;
}

function toldTo({ tokens, sentences }: Tokens, inside: Uint8Array): Int32Array {
  const ends = new Int32Array(tokens.length);
  for (const [from, to] of sentences)
    for (let i = to - 1, end = to; i >= from; i--) {
      if (inside[i] === 1) end = i;
      ends[i] = end;
    }
  return ends;
}

function nextOf(flags: Uint8Array): Int32Array {
  const next = new Int32Array(flags.length + 1).fill(flags.length);
  for (let i = flags.length - 1; i >= 0; i--) next[i] = flags[i] === 1 ? i : (next[i + 1] ?? i);
  return next;
}

const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which']);

const isBreak = (text: string | undefined): boolean =>
  text === ',' || text === '—' || text === '–' || text === '-';

const passes = (token: Token): boolean =>
  (token.traits & TRAITS.between) !== 0 || (token.tag & (TAGS.ADV | TAGS.AUX)) !== 0;

/** Past adverbs and auxiliaries to a verb; -1 where something else stands there. */
function verbAt({ all, inside, cues }: Ground, from: number, limit: number): number {
  for (let i = from; i < limit && i < from + 6; i++) {
    const token = all[i];
    if (token === undefined || inside[i] === 1) return -1;
    if (cues[i] === 1) return i;
    if (token.tag === TAGS.VERB && (token.traits & TRAITS.between) === 0) return i;
    if (!passes(token)) return -1;
  }
  return -1;
}

function subjectVerb(
  ground: Ground,
  phrase: Phrase,
  nextPhrase: Phrase | undefined,
): { verb: number; tie: Tie } {
  const { all, cues, ends, nextCue } = ground;
  let end = phrase.range[1];
  const goesOn = all[end]?.sentence === all[phrase.head]?.sentence;
  const limit = goesOn ? Math.min(ends[end] ?? end, end + REACH) : end;
  if (all[end]?.text === '(' || all[end]?.text === '[') {
    const closing = all[end]?.text === '(' ? ')' : ']';
    let i = end;
    while (i < limit && all[i]?.text !== closing) i++;
    if (i < limit) end = i + 1;
  }
  const next = verbAt(ground, end, limit);
  if (next >= 0) return { verb: next, tie: 'next' };
  const after = all[end];
  if (after === undefined || end >= limit) return { verb: -1, tie: 'none' };
  if (isBreak(after.text)) {
    const relative = RELATIVE.has(all[end + 1]?.lower ?? '');
    for (let i = end + 1; i < limit; i++) {
      if (!isBreak(all[i]?.text)) continue;
      const verb = verbAt(ground, i + 1, limit);
      if (verb >= 0 && (cues[verb] === 1 || i > end + 3))
        return { verb, tie: relative ? 'relative' : 'apposition' };
    }
  } else if (after.lower === 'who' || after.lower === 'that' || after.lower === 'which') {
    const verb = verbAt(ground, end + 1, limit);
    if (verb >= 0) return { verb, tie: 'relative' };
  } else if (after.pos === 'ADP' && nextPhrase && nextPhrase.head < limit && nextPhrase.range[0] <= end + 3) {
    for (let i = nextPhrase.range[1]; i < limit; i++) {
      if (cues[i] === 1) return { verb: i, tie: 'attached' };
      if (all[i]?.pos === 'VERB') break;
    }
  }
  const far = nextCue[end] ?? limit;
  return far < limit ? { verb: far, tie: 'far' } : { verb: -1, tie: 'none' };
}

function inverted({ all, inside, cues }: Ground, phrase: Phrase, last: Phrase | undefined): number {
  let start = phrase.range[0];
  // "said former secretary of state Jane Roe"
  if (all[start - 1]?.lower === 'of' && last?.range[1] === start - 1 && phrase.kind === 'name')
    start = last.range[0];
  for (let i = start - 1; i >= 0 && i >= start - 2; i--) {
    if (inside[i] === 1 || all[i]?.paragraph !== all[phrase.head]?.paragraph) return -1;
    if (cues[i] === 1) return i;
    if (all[i]?.pos !== 'ADV') return -1;
  }
  return -1;
}
