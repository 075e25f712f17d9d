// Learns from the pronouns near a name whether it is a man's or a woman's.
import { PRONOUN_GENDER } from '../lexicon/people.ts';
import type { Phrase } from '../phrases.ts';
import type { Scene } from '../scene.ts';
import type { TokenRange } from '../tokens.ts';
import { BySpelling } from '../words.ts';
import type { Figure } from './figure.ts';
import type { Name } from './name.ts';
import type { Register } from './register.ts';

/** The tokens of a clause that tells of somebody alone: "Roe, who sold her boat in May,"; none where there is no such. */
function clauseOf({ cut: { tokens }, inside }: Scene, { range: [, to] }: Phrase): TokenRange {
  if (tokens[to]?.text !== ',' || tokens[to + 1]?.lower !== 'who') return [to, to];
  let end = to + 1;
  while (tokens[end]?.sentence === tokens[to]?.sentence && tokens[end]?.text !== ',' && inside[end] !== 1)
    end++;
  return [to, end];
}

const NEITHER = 0;
const MALE = 1;
const FEMALE = 2;
/** Of which gender a pronoun speaks. */
const genders = new BySpelling(({ lower }) => {
  const gender = PRONOUN_GENDER.get(lower);
  return gender === 'm' ? MALE : gender === 'f' ? FEMALE : NEITHER;
});

/** Pronouns that must speak for one gender, and how many times as many as for the other. */
const LEAST = 2;
const TIMES = 4;

/**
 * Gives a gender to persons whose names tell none: by the pronouns that follow the name in its sentence, and in the next
 * one where that names nobody. Only sentences that name one person count.
 */
export function learnGenders(scene: Scene, names: ReadonlyMap<Phrase, Name>, register: Register): void {
  const { cut, phrases, inside } = scene;
  const named: (Figure | null | undefined)[] = [];
  const from: number[] = [];
  const figureOf = (phrase: Phrase): Figure | null => {
    const name = names.get(phrase);
    return name ? register.find(name) : null;
  };
  for (const phrase of phrases) {
    const figure = figureOf(phrase);
    const sentence = cut.tokens[phrase.head]?.sentence ?? 0;
    if (figure?.kind !== 'person') continue;
    named[sentence] = named[sentence] === undefined || named[sentence] === figure ? figure : null;
    from[sentence] ??= phrase.range[1];
  }
  const votes = new Map<Figure, { m: number; f: number }>();
  const count = (figure: Figure, start: number, end: number): void => {
    const tally = votes.get(figure) ?? { m: 0, f: 0 };
    for (let i = start; i < end; i++) {
      const token = cut.tokens[i];
      const gender = token === undefined || inside[i] === 1 ? NEITHER : genders.of(token.word);
      if (gender === MALE) tally.m++;
      else if (gender === FEMALE) tally.f++;
    }
    votes.set(figure, tally);
  };
  for (const phrase of phrases) {
    const figure = figureOf(phrase);
    if (figure?.kind === 'person' && figure.gender === null) count(figure, ...clauseOf(scene, phrase));
  }
  cut.sentences.forEach(([start, end], sentence) => {
    const figure = named[sentence];
    if (!figure || figure.gender !== null) return;
    count(figure, from[sentence] ?? start, end);
    const next = cut.sentences[sentence + 1];
    if (next && named[sentence + 1] === undefined) count(figure, ...next);
  });
  for (const [figure, { m, f }] of votes) {
    if (Math.max(m, f) < LEAST || Math.max(m, f) < TIMES * Math.min(m, f)) continue;
    figure.gender = m > f ? 'm' : 'f';
  }
}
