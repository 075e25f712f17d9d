// All names of a story, gathered under the people who bear them.
import { distance } from 'fastest-levenshtein';
import type { PersonNote } from '../../story/index.ts';
import { SHORT_NAMES } from '../lexicon/roles.ts';
import { type Figure, firstOf, lastOf } from './figure.ts';
import { firstNameGender, type Name, nameOf } from './name.ts';

const FORMS = new Map<string, Set<string>>();
for (const forms of SHORT_NAMES)
  for (const form of forms) FORMS.set(form, new Set([...(FORMS.get(form) ?? []), ...forms]));

/**
 * Whether a use of a name shall be the figure's name: it is fuller ("Jane Roe" after "Roe"), or free of what stood
 * before the first name ("Mark Roe" after "Billionaire Mark Roe").
 */
function isFuller({ words, handle }: Name, figure: Figure): boolean {
  if (figure.noted || handle || figure.words.length === 0 || words.length === figure.words.length)
    return false;
  const [short, long] = words.length < figure.words.length ? [words, figure.words] : [figure.words, words];
  const front = long[long.length - short.length] === short[0] && short.length > 1;
  const plain = front && firstNameGender(short[0] ?? '') !== null && firstNameGender(long[0] ?? '') === null;
  return plain !== words.length > figure.words.length;
}

/** Whether two first names can be one person's: the same, an initial, a short form. */
function sameFirst(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return FORMS.get(a)?.has(b) === true;
}

/** Last names of fewer letters may differ by one and be another's. */
const LONG_ENOUGH = 6;

const NONE: readonly Figure[] = [];

/** Those of a list that pass a test: the list itself where all do, as mostly. */
function kept(list: readonly Figure[] | undefined, test: (figure: Figure) => boolean): readonly Figure[] {
  if (list === undefined) return NONE;
  return list.every(test) ? list : list.filter(test);
}

export class Register {
  readonly figures: Figure[] = [];
  private readonly byLast = new Map<string, Figure[]>();
  private readonly byFirst = new Map<string, Figure[]>();
  private readonly byText = new Map<string, Figure>();
  /** The capitals of names, in small letters. */
  private readonly initialsOf = new Map<string, string>();

  constructor(notes: readonly PersonNote[]) {
    for (const note of notes) {
      const figure = this.add(nameOf(note.name), note.name, true);
      figure.role = note.role;
      for (const name of [note.name, ...note.also, ...(note.role === null ? [] : [note.role])])
        this.alias(name, figure);
      for (const name of note.also) {
        figure.also.add(name);
        const { words, kind } = nameOf(name);
        if (/^\p{Lu}/u.test(name) && kind !== 'organisation' && words.length === 1) this.index(words, figure);
      }
      if (figure.kind === 'person' && /\b(?:spokeswoman|chairwoman|congresswoman)\b/i.test(note.role ?? ''))
        figure.gender = 'f';
    }
  }

  /** The figure that the front matter gives these words, "the" or not. */
  noted(said: string): Figure | null {
    return this.hasNotes ? (this.byText.get(said.toLowerCase().replace(/^the\s+/, '')) ?? null) : null;
  }

  get hasNotes(): boolean {
    return this.byText.size > 0;
  }

  /** The figure of a name that the story gives, or null where none bears it. */
  find(name: Name): Figure | null {
    if (name.words.length === 0) return null;
    const noted = this.noted(name.text);
    if (noted) return noted;
    if (name.handle) return this.byHandle(name);
    const known = this.bearers(name);
    if (known.length <= 1) return known[0] ?? null;
    if (name.words.length > 1) return known[0] ?? null;
    // A last name alone means the one whom the story names most, and of equals the first: the others go by full names.
    return known.reduce((most, figure) => (figure.named > most.named ? figure : most));
  }

  /** Everybody who can bear a name. */
  bearers({ words, gender, honorific, kind }: Name): readonly Figure[] {
    const last = words.at(-1) ?? '';
    const fits = (figure: Figure): boolean =>
      gender === null || figure.gender === null || figure.gender === gender || !honorific;
    if (kind === 'organisation' || kind === 'place') {
      const bears = (figure: Figure): boolean =>
        figure.kind !== 'person' && words.every((word) => figure.words.includes(word));
      const byLast = kept(this.byLast.get(last), bears);
      const byFirst = kept(this.byFirst.get(words[0] ?? ''), bears);
      const same = byFirst.length === 0 ? byLast : [...byLast, ...byFirst];
      if (same.length > 0 || kind === 'place') return same;
      if (words.length > 1) return [];
      const spelt = this.figures.find(
        (figure) => figure.kind === 'organisation' && this.initials(figure) === last,
      );
      return spelt ? [spelt] : [];
    }
    if (words.length === 1) {
      const byLast = kept(this.byLast.get(last), fits);
      if (byLast.length > 0) return byLast;
      return kept(this.byFirst.get(last), (figure) => figure.words.length > 1 && fits(figure));
    }
    const first = words[0] ?? '';
    return kept(
      this.byLast.get(last),
      (figure) =>
        fits(figure) &&
        (figure.words.length === 1
          ? figure.kind === 'person' &&
            (figure.gender === null || gender === null || figure.gender === gender)
          : sameFirst(firstOf(figure), first) ||
            figure.words.includes(first) ||
            words.includes(firstOf(figure))),
    );
  }

  /** Takes a use of a name up: the figure that bears it, made where there is none. */
  take(name: Name): Figure {
    const [known] = this.bearers(name);
    const figure = known ?? this.add(name, name.text, false);
    figure.named++;
    this.learn(figure, name);
    return figure;
  }

  /** What a use of its name adds to a figure. */
  learn(figure: Figure, name: Name): void {
    if (name.honorific || name.words.length > figure.words.length)
      figure.gender = name.gender ?? figure.gender;
    else if (name.words.length > 1) figure.gender ??= name.gender;
    if (name.kind === 'person' && !figure.place) {
      figure.kind = 'person';
      figure.sure = true;
    }
    if (isFuller(name, figure)) {
      figure.also.add(figure.name);
      figure.name = name.text;
      figure.words = name.words;
      this.index(name.words, figure);
    } else figure.also.add(name.text);
  }

  /** The figure whose whole name stands in a longer one, or whose last name does: "Jane Roe Wins" in a headline. */
  within({ words }: Name): Figure | null {
    for (let size = words.length - 1; size > 0; size--)
      for (let from = 0; from + size <= words.length; from++) {
        const part = words.slice(from, from + size);
        const found = (this.byLast.get(part.at(-1) ?? '') ?? []).filter(
          (figure) =>
            figure.kind === 'person' &&
            (size === 1 ? figure.sure : figure.words.join(' ') === part.join(' ')),
        );
        if (found.length > 0)
          return found.reduce((most, figure) => (figure.named > most.named ? figure : most));
      }
    return null;
  }

  /** The only person whose last name is a letter away from a name that nobody bears in full: "Bornsen" for Jane Bornsten. */
  misspelt({ words: [last = ''] }: Name): Figure | null {
    if (last.length < LONG_ENOUGH || this.byLast.get(last)?.some(({ words }) => words.length > 1))
      return null;
    const near: Figure[] = [];
    for (const [other, figures] of this.byLast) {
      if (Math.abs(other.length - last.length) > 1 || other[0] !== last[0] || distance(other, last) !== 1)
        continue;
      near.push(...figures.filter(({ kind, words }) => kind === 'person' && words.length > 1));
    }
    return near.length === 1 ? (near[0] ?? null) : null;
  }

  add(name: Name, shown: string, noted: boolean): Figure {
    const figure: Figure = {
      name: shown,
      unnamed: false,
      words: name.words,
      kind: name.kind === 'organisation' || name.kind === 'place' ? 'organisation' : 'person',
      gender: name.gender,
      guess:
        name.gender === null && name.kind !== 'organisation' ? firstNameGender(name.words[0] ?? '') : null,
      role: null,
      roleHeads: new Set(),
      roleWords: new Set(),
      also: new Set(),
      mentions: [],
      noted,
      place: name.kind === 'place',
      sure: noted || name.kind === 'person',
      named: 0,
    };
    this.figures.push(figure);
    this.index(name.words, figure);
    return figure;
  }

  private initials({ name }: Figure): string {
    const known = this.initialsOf.get(name) ?? (name.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();
    this.initialsOf.set(name, known);
    return known;
  }

  private alias(said: string, figure: Figure): void {
    this.byText.set(said.toLowerCase().replace(/^the\s+/, ''), figure);
  }

  private index(words: readonly string[], figure: Figure): void {
    const put = (map: Map<string, Figure[]>, key: string): void => {
      const list = map.get(key) ?? [];
      if (!list.includes(figure)) map.set(key, [...list, figure]);
    };
    put(this.byLast, words.at(-1) ?? '');
    put(this.byFirst, words[0] ?? '');
  }

  /** "@realJaneRoe": the one whose names stand in the handle. */
  private byHandle({ words }: Name): Figure | null {
    const handle = words[0] ?? '';
    const named = this.figures.filter(
      (figure) =>
        figure.words.length > 1 &&
        (handle.includes(firstOf(figure) + lastOf(figure)) || handle === figure.words.join('')),
    );
    return named.length === 1 ? (named[0] ?? null) : null;
  }
}
