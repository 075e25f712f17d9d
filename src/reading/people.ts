// Who is in a story: names that stand for one person, gathered, and the person that a mention means.
import type { PersonNote, Span } from '../story/index.ts';
import { MEN, WOMEN } from './lexicon/first-names.ts';
import {
  type Gender,
  HONORIFICS,
  NOT_NAMES,
  ORGANISATION_WORDS,
  PRONOUN_GENDER,
  TITLES,
} from './lexicon/people.ts';
import type { TokenRange, Tokens } from './tokens.ts';

export interface Figure {
  name: string;
  words: string[];
  gender: Gender | null;
  role: string | null;
  also: Set<string>;
  mentions: Span[];
  organisation: boolean;
}

/** Whom the words of a mention mean. */
export interface Meaning {
  /** The person, organisation or document, or null where the story leaves it open. */
  readonly figure: Figure | null;
  /** What the story calls somebody it never names ("a senior aide"), or null. */
  readonly unnamed: string | null;
  /** True where the name is not what stands in the mention (a pronoun, a role). */
  readonly inferred: boolean;
}

export interface Found {
  readonly figure: Figure;
  readonly inferred: boolean;
}

/** How far back (UTF-16 units) a pronoun may mean somebody, and only where nobody else fits. */
const NEAR = 600;

const key = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** The people of one story, found as its names are read in order. */
export class Cast {
  readonly figures: Figure[] = [];
  private readonly byLast = new Map<string, Figure[]>();
  private readonly aliases = new Map<string, Figure>();
  private readonly places: { at: number; figure: Figure }[] = [];

  constructor(notes: readonly PersonNote[]) {
    for (const note of notes) {
      const figure = this.add(note.name.split(/\s+/), note.role);
      for (const name of [note.name, ...note.also]) {
        figure.also.add(name);
        this.aliases.set(name.toLowerCase(), figure);
        this.aliases.set(name.toLowerCase().replace(/^the\s+/, ''), figure);
      }
      if (note.role) this.aliases.set(note.role.toLowerCase(), figure);
    }
  }

  /** Reads every name of the text. Linear in its tokens. */
  readNames({ text, tokens }: Tokens): void {
    for (let i = 0; i < tokens.length; ) {
      let end = i;
      while (
        end < tokens.length &&
        isNameWord(tokens[end]?.text, tokens[end]?.pos) &&
        tokens[end]?.paragraph === tokens[i]?.paragraph
      )
        end++;
      if (end > i)
        this.place(
          text,
          tokens.slice(i, end).map((token) => token.text),
          [tokens[i]?.start ?? 0, tokens[end - 1]?.end ?? 0],
        );
      i = Math.max(end, i + 1);
    }
  }

  /** The name under which the story's people have somebody; a name that they don't have is added to them. */
  named(name: string): string {
    const known = this.aliases.get(name.toLowerCase()) ?? this.find(name.split(/\s+/), true);
    return known?.name ?? this.add(name.split(/\s+/), null).name;
  }

  /** Whom the words of a mention mean, wherever in the story it stands. */
  meaning(tokens: Tokens, mention: TokenRange): Meaning {
    const found = this.resolve(tokens, mention, null);
    if (found) return { ...found, unnamed: null };
    const [from, to] = mention;
    const said = tokens.text.slice(tokens.tokens[from]?.start ?? 0, tokens.tokens[to - 1]?.end ?? 0);
    const pronoun = /^(?:he|she|they|it|we|i|who)$/i.test(said);
    return { figure: null, unnamed: pronoun ? null : said, inferred: false };
  }

  /** The person that the words of a mention mean, or null where the story leaves it open. */
  resolve(
    { text, tokens }: Tokens,
    [from, to]: TokenRange,
    previous: Figure | null,
    open = false,
  ): Found | null {
    const words = tokens.slice(from, to).map((token) => token.text);
    const start = tokens[from]?.start ?? 0;
    const said = text.slice(start, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
    const alias =
      this.aliases.get(said.toLowerCase()) ?? this.aliases.get(said.toLowerCase().replace(/^the\s+/, ''));
    if (alias) return { figure: alias, inferred: said !== alias.name };
    const gender = PRONOUN_GENDER.get(words[0]?.toLowerCase() ?? '');
    if (words.length === 1 && gender)
      return !open && (gender === 'm' || gender === 'f') ? this.pronoun(start, gender, previous) : null;
    if (!words.every((word) => /^\p{Lu}/u.test(word))) return null;
    const figure = this.find(words, true);
    return figure ? { figure, inferred: false } : null;
  }

  private pronoun(at: number, gender: Gender, previous: Figure | null): Found | null {
    if (previous?.gender === gender) return { figure: previous, inferred: true };
    const near = new Set<Figure>();
    for (let i = this.before(at); i >= 0; i--) {
      const place = this.places[i];
      if (!place || at - place.at > NEAR) break;
      if (!place.figure.organisation && (place.figure.gender ?? gender) === gender) near.add(place.figure);
    }
    const [only] = near;
    if (only && near.size === 1) return { figure: only, inferred: true };
    return null;
  }

  private before(at: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private place(text: string, words: string[], span: Span): void {
    const figure = this.find(words, false);
    if (!figure) return;
    figure.mentions.push(span);
    figure.also.add(text.slice(...span));
    this.places.push({ at: span[0], figure });
  }

  private find(all: string[], speaks: boolean): Figure | null {
    let words = [...all];
    let gender: Gender | null = null;
    while (words.length > 1 && (HONORIFICS.has(key(words[0] ?? '')) || TITLES.has(key(words[0] ?? '')))) {
      gender = HONORIFICS.get(key(words[0] ?? '')) ?? gender;
      words = words.slice(1);
    }
    if (words.length === 0 || words.every((word) => NOT_NAMES.has(key(word)) || TITLES.has(key(word))))
      return null;
    const last = key(words.at(-1) ?? '');
    const first = key(words[0] ?? '');
    const first_gender = MEN.has(first) ? 'm' : WOMEN.has(first) ? 'f' : null;
    const alias = this.aliases.get(words.join(' ').toLowerCase());
    if (alias) return alias;
    const organisation = words.some((word) => ORGANISATION_WORDS.has(key(word)));
    const known = (this.byLast.get(last) ?? []).filter((figure) =>
      words.length === 1
        ? gender === null || figure.gender === null || figure.gender === gender
        : key(figure.words[0] ?? '') === first || figure.words.length === 1,
    );
    const match = words.length > 1 ? known[0] : known.length === 1 ? known[0] : dominant(known);
    if (match) {
      match.gender ??= gender ?? (words.length > 1 ? first_gender : null);
      if (words.length > match.words.length && !match.also.has(match.name)) match.also.add(match.name);
      if (words.length > match.words.length) {
        match.words = words;
        match.name = words.join(' ');
      }
      return match;
    }
    if (known.length > 1 || (!speaks && !gender && !(words.length > 1 && (first_gender || organisation))))
      return null;
    const figure = this.add(words, null);
    figure.gender = gender ?? (words.length > 1 ? first_gender : null);
    figure.organisation = organisation || (words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0] ?? ''));
    return figure;
  }

  private add(words: string[], role: string | null): Figure {
    const first = key(words[0] ?? '');
    const gender = words.length < 2 ? null : MEN.has(first) ? 'm' : WOMEN.has(first) ? 'f' : null;
    const figure: Figure = {
      name: words.join(' '),
      words,
      gender,
      role,
      also: new Set(),
      mentions: [],
      organisation: false,
    };
    this.figures.push(figure);
    const last = key(words.at(-1) ?? '');
    this.byLast.set(last, [...(this.byLast.get(last) ?? []), figure]);
    return figure;
  }
}

/** Of two people with one last name, the one the story names at least three times as often; else nobody. */
function dominant(figures: readonly Figure[]): Figure | undefined {
  const [most, next] = [...figures].sort((a, b) => b.mentions.length - a.mentions.length);
  return most && next && most.mentions.length >= 3 * next.mentions.length ? most : undefined;
}

const isNameWord = (word: string | undefined, pos: string | undefined): boolean =>
  word !== undefined && pos === 'PROPN' && /^\p{Lu}/u.test(word) && !NOT_NAMES.has(key(word));
