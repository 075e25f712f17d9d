// Who was mentioned lately, and whom a pronoun can mean.
import type { Gender } from '../lexicon/people.ts';
import type { Figure } from './figure.ts';

export interface Mentioned {
  readonly figure: Figure;
  readonly sentence: number;
  readonly paragraph: number;
  /** Whether it is what its sentence is about: it stands before its verb. */
  readonly subject: boolean;
  /** Whether it reports something said. */
  readonly speaks: boolean;
  readonly token: number;
}

/** How many paragraphs and mentions back a pronoun may reach. */
const PARAGRAPHS = 3;
const MENTIONS = 24;

/** What speaks for a mention: weights found by trying on articles set apart for that. */
const SUBJECT = 2;
const SPEAKS = 1;
const PER_SENTENCE = 0.8;
const PER_PARAGRAPH = 0.4;
const PER_MENTION = 0.15;
const GENDER_KNOWN = 1.5;
const GENDER_OPEN = 0.5;
const SAME_SENTENCE_OBJECT = -1;
/** How far ahead of everybody else somebody must be to be meant by a noun that no role explains. */
const AHEAD = 0.8;

/** How well a figure fits a pronoun's gender; null where it can't be meant. */
function genderWorth({ gender, guess, words, sure }: Figure, wanted: Gender): number | null {
  if (gender !== null) return gender === wanted ? GENDER_KNOWN : null;
  if (guess !== null) return guess === wanted ? GENDER_OPEN : sure ? 0 : null;
  if (words.length > 1) return sure ? GENDER_OPEN : 0;
  return sure ? 0 : null;
}

export class Recent {
  private readonly mentions: Mentioned[] = [];

  add(mentioned: Mentioned): void {
    this.mentions.push(mentioned);
  }

  /** How lately a figure was mentioned: the token of the last mention, or -1. */
  lastOf(figure: Figure): number {
    for (let i = this.mentions.length - 1; i >= Math.max(0, this.mentions.length - 60); i--)
      if (this.mentions[i]?.figure === figure) return this.mentions[i]?.token ?? -1;
    return -1;
  }

  /** The person whom "he" or "she" means here, or null. */
  person(gender: Gender, sentence: number, paragraph: number): Figure | null {
    return this.best(sentence, paragraph, (figure) =>
      figure.kind !== 'person' || figure.place ? null : genderWorth(figure, gender),
    );
  }

  /** The organisation that "it" or "the group" means here, or null. */
  organisation(sentence: number, paragraph: number, fits: (figure: Figure) => boolean): Figure | null {
    return this.best(sentence, paragraph, (figure) => (figure.kind === 'person' || !fits(figure) ? null : 0));
  }

  /** The person of whom the paragraph has been talking, by any gender or the one given, where nobody else comes near; or null. */
  foremost(gender: Gender | null, sentence: number, paragraph: number): Figure | null {
    return this.best(
      sentence,
      paragraph,
      (figure) =>
        figure.kind !== 'person' ||
        !figure.sure ||
        (gender !== null && figure.gender !== null && figure.gender !== gender)
          ? null
          : 0,
      { ahead: AHEAD, paragraphs: 0 },
    );
  }

  private best(
    sentence: number,
    paragraph: number,
    worth: (figure: Figure) => number | null,
    { ahead, paragraphs } = { ahead: 0, paragraphs: PARAGRAPHS },
  ): Figure | null {
    const scores = new Map<Figure, number>();
    const first = Math.max(0, this.mentions.length - MENTIONS);
    for (let i = this.mentions.length - 1; i >= first; i--) {
      const mention = this.mentions[i];
      if (!mention || paragraph - mention.paragraph > paragraphs) break;
      const base = worth(mention.figure);
      if (base === null) continue;
      const score =
        base +
        (mention.subject ? SUBJECT : mention.sentence === sentence ? SAME_SENTENCE_OBJECT : 0) +
        (mention.speaks ? SPEAKS : 0) -
        PER_SENTENCE * Math.min(4, sentence - mention.sentence) -
        PER_PARAGRAPH * (paragraph - mention.paragraph) -
        PER_MENTION * (this.mentions.length - 1 - i);
      scores.set(mention.figure, Math.max(score, scores.get(mention.figure) ?? Number.NEGATIVE_INFINITY));
    }
    let best: Figure | null = null;
    let top = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (const [figure, score] of scores)
      if (score > top) {
        best = figure;
        second = top;
        top = score;
      } else second = Math.max(second, score);
    return top - second >= ahead ? best : null;
  }
}
