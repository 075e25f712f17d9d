// Who was mentioned lately, and whom a pronoun can mean.
import type { Gender } from '../lexicon/people.ts';
import type { Figure } from './figure.ts';

export interface Mentioned {
  readonly figure: Figure;
  readonly sentence: number;
  readonly paragraph: number;
  /** Whether it is what its sentence is about: it stands before its verb. */
  readonly subject: boolean;
  /** Whether it is so in a clause within the sentence only. */
  readonly aside: boolean;
  /** Whether it reports something said. */
  readonly speaks: boolean;
  readonly token: number;
}

/** How many paragraphs and mentions back a pronoun may reach. */
const PARAGRAPHS = 3;
const MENTIONS = 24;
/** For how many paragraphs a last name goes on meaning the one of several bearers that was named. */
const NAMESAKES = 3;

/** What speaks for a mention: weights found by trying on articles set apart for that. */
const SUBJECT = 2;
const ASIDE = 0.5;
const SPEAKS = 1.5;
const PER_SENTENCE = 1.3;
const PER_PARAGRAPH = 0.4;
const PER_MENTION = 0.15;
const GENDER_KNOWN = 1.5;
const GENDER_LIKELY = 1.2;
const GENDER_OPEN = 0.5;
const SAME_SENTENCE_OBJECT = -1;
/** Somebody whom the story only describes, and who does nothing in his sentence. */
const STRANGE_OBJECT = -2;
/** How far ahead of everybody else somebody must be to be meant by a noun that no role explains. */
const AHEAD = 0.8;

/** How well a figure fits a pronoun's gender; null where it can't be meant. */
function genderWorth({ gender, guess, words, sure }: Figure, wanted: Gender): number | null {
  if (gender !== null) return gender === wanted ? GENDER_KNOWN : null;
  if (guess !== null) return guess === wanted ? GENDER_LIKELY : sure ? 0 : null;
  if (words.length > 1) return sure ? GENDER_OPEN : 0;
  return sure ? 0 : null;
}

export class Recent {
  private readonly mentions: Mentioned[] = [];
  private readonly first = new Map<Figure, number>();
  private readonly called = new Map<string, number>();

  add(mentioned: Mentioned): void {
    this.mentions.push(mentioned);
    if (!this.first.has(mentioned.figure)) this.first.set(mentioned.figure, mentioned.token);
  }

  /** The token at which a figure was first mentioned. */
  firstOf(figure: Figure): number {
    return this.first.get(figure) ?? Number.POSITIVE_INFINITY;
  }

  /** The token at which a description was first used: whoever was not in the story by then is not meant by it. */
  firstCalled(said: string, token: number): number {
    const key = said.toLowerCase();
    const first = this.called.get(key) ?? token;
    this.called.set(key, first);
    return first;
  }

  /** How lately a figure was mentioned: the token of the last mention, or -1. */
  lastOf(figure: Figure): number {
    for (let i = this.mentions.length - 1; i >= Math.max(0, this.mentions.length - 60); i--)
      if (this.mentions[i]?.figure === figure) return this.mentions[i]?.token ?? -1;
    return -1;
  }

  /** Of several of one last name, the only one of whom the story has been talking lately; or null. */
  latestOf(bearers: readonly Figure[], paragraph: number): Figure | null {
    if (bearers.length < 2) return null;
    const lately = new Set<Figure>();
    for (let i = this.mentions.length - 1; i >= 0; i--) {
      const mention = this.mentions[i];
      if (!mention || paragraph - mention.paragraph > NAMESAKES) break;
      if (bearers.includes(mention.figure)) lately.add(mention.figure);
    }
    const [only] = lately;
    return lately.size === 1 ? (only ?? null) : null;
  }

  /**
   * The person whom "he" or "she" means here, or null.
   *
   * @param not somebody who can't be meant
   */
  person(gender: Gender, sentence: number, paragraph: number, not: Figure | null = null): Figure | null {
    return this.best(sentence, paragraph, (figure) =>
      figure.kind !== 'person' || figure.place || figure === not ? null : genderWorth(figure, gender),
    );
  }

  /** The organisation that "it" or "the group" means here, or null. */
  organisation(sentence: number, paragraph: number, fits: (figure: Figure) => boolean): Figure | null {
    return this.best(sentence, paragraph, (figure) => (figure.kind === 'person' || !fits(figure) ? null : 0));
  }

  /** Whom the story lately called by a noun without naming them ("a senior aide", then "the aide"), or null. */
  described(noun: string, paragraph: number): Figure | null {
    for (let i = this.mentions.length - 1; i >= 0; i--) {
      const mention = this.mentions[i];
      if (!mention || paragraph - mention.paragraph > PARAGRAPHS) break;
      if (mention.figure.unnamed && mention.figure.roleHeads.has(noun)) return mention.figure;
    }
    return null;
  }

  /** The person of whom the story has been talking for some paragraphs, where nobody else comes near; or null. */
  foremost(
    sentence: number,
    paragraph: number,
    paragraphs: number,
    fits: (figure: Figure) => boolean,
  ): Figure | null {
    const found = this.best(
      sentence,
      paragraph,
      (figure) => (figure.kind !== 'person' || !figure.sure || figure.place || !fits(figure) ? null : 0),
      { ahead: AHEAD, paragraphs },
    );
    return found?.unnamed ? null : found;
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
        (mention.subject
          ? mention.aside
            ? ASIDE
            : SUBJECT
          : mention.sentence === sentence
            ? SAME_SENTENCE_OBJECT
            : 0) +
        (mention.speaks ? SPEAKS : 0) +
        (mention.figure.unnamed && !mention.subject ? STRANGE_OBJECT : 0) -
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
