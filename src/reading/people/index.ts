// Who is in a story, and whom each mention means.
import type { PersonNote } from '../../story/index.ts';
import { isCue } from '../cue.ts';
import { PLAIN_SPEECH } from '../lexicon/cues.ts';
import { NOUN_GENDER, PRONOUN_GENDER, TITLES } from '../lexicon/people.ts';
import { bare } from '../name-flags.ts';
import type { Phrase } from '../phrases.ts';
import type { Placed, Scene } from '../scene.ts';
import { spanOf, type TokenRange, type Tokens } from '../tokens.ts';
import { type Figure, stranger } from './figure.ts';
import { type Name, nameIn, nameOf } from './name.ts';
import { nominalFigure } from './nominal.ts';
import { Recent } from './recent.ts';
import { Register } from './register.ts';
import { closesApposition, isPersonNoun, rolesBeside } from './roles.ts';

export type { Figure } from './figure.ts';

/** Whom the words of a mention mean. */
export interface Meaning {
  /** The person, organisation or document, or null where the story leaves it open. */
  readonly figure: Figure | null;
  /** What the story calls somebody it never names ("a senior aide"), or null. */
  readonly unnamed: string | null;
  /** True where the name is not what stands in the mention (a pronoun, a role). */
  readonly inferred: boolean;
}

const NOBODY: Meaning = { figure: null, unnamed: null, inferred: false };

/** The people of one story. */
export class Cast {
  private readonly register: Register;
  private readonly recent = new Recent();
  private readonly meanings: Meaning[] = [];
  private readonly names = new Map<Phrase, Name>();
  private readonly spelt = new Map<string, Name>();

  private readonly scene: Scene;

  constructor(scene: Scene, notes: readonly PersonNote[]) {
    this.scene = scene;
    this.register = new Register(notes);
    this.readNames();
    this.readRoles();
    for (const phrase of scene.phrases) this.meet(phrase);
  }

  get figures(): readonly Figure[] {
    return this.register.figures;
  }

  /** The name under which the story's people have somebody; a name that they don't have is added to them. */
  named(name: string): string {
    return (this.register.find(nameOf(name)) ?? this.register.add(nameOf(name), name, true)).name;
  }

  /** Whom the words of a mention mean, wherever in the story it stands. */
  meaning(tokens: Tokens, [from, to]: TokenRange): Meaning {
    const { phrases, phraseFrom } = this.scene;
    const next = phraseFrom[from] ?? phrases.length;
    for (const index of [next - 1, next]) {
      const phrase = phrases[index];
      if (phrase && phrase.head >= from && phrase.head < to) return this.meanings[index] ?? NOBODY;
    }
    const said = tokens.text.slice(...spanOf(tokens, [from, to]));
    const figure = /^\p{Lu}/u.test(said) ? this.register.find(nameOf(said)) : null;
    return figure
      ? { figure, unnamed: null, inferred: false }
      : { ...NOBODY, unnamed: PRONOUN_GENDER.has(said.toLowerCase()) ? null : said };
  }

  /** Whom the label of a transcript's turn means: a name in capitals, or the Q and A of an interview. */
  labelled(label: TokenRange): Meaning {
    const said = this.scene.cut.text.slice(...spanOf(this.scene.cut, label));
    if (/^Q(?:uestion)?$/.test(said)) return { ...NOBODY, unnamed: said };
    if (/^A(?:nswer)?$/.test(said)) return { figure: this.mainPerson(), unnamed: null, inferred: true };
    const words = said.split(/\s+/);
    const last = words.findLastIndex(
      (word, i) => i < words.length - 1 && TITLES.has(word.toLowerCase().replace(/\.$/, '')),
    );
    const name: Name = { ...nameOf(words.slice(last + 1).join(' ')), kind: 'person' };
    return { figure: this.register.find(name) ?? this.register.take(name), unnamed: null, inferred: false };
  }

  /** The person that the story is about: named at least twice as often as anybody else; or null. */
  private mainPerson(): Figure | null {
    const [most, next] = this.figures
      .filter(({ kind, sure }) => kind === 'person' && sure)
      .sort((a, b) => b.named - a.named);
    return most && most.named >= 2 * (next?.named ?? 0) ? most : null;
  }

  /** Gathers the names: full ones first, so that a last name alone finds its bearer wherever it stands. */
  private readNames(): void {
    const { cut, phrases, quotedNames, headlines } = this.scene;
    const uses: { name: Name; full: boolean; headline: boolean }[] = [];
    for (const list of [phrases, quotedNames])
      for (const phrase of list) {
        const headline = headlines[cut.tokens[phrase.head]?.sentence ?? 0] === 1;
        const [from, to] = phrase.kind === 'name' ? [phrase.range[0], phrase.core[0]] : phrase.range;
        if (phrase.kind !== 'pronoun')
          for (const name of this.namesWithin(from, to))
            uses.push({ name, full: name.words.length > 1, headline });
        if (phrase.kind !== 'name') continue;
        const name = this.nameIn(phrase);
        this.names.set(phrase, name);
        uses.push({ name, full: name.words.length > 1, headline });
      }
    for (const { name, full, headline } of uses) if (full && !headline) this.register.take(name);
    for (const { name, full, headline } of uses) {
      if (name.handle || (full && !headline)) continue;
      const bearers = this.register.bearers(name);
      if (bearers.length === 1) this.register.take(name);
      else if (bearers.length === 0 && (!headline || (name.kind !== 'open' && name.words.length < 4)))
        this.register.take(name);
    }
  }

  /** The parts of a name; a story gives the same ones over and over. */
  private nameIn({ core, range }: Phrase): Name {
    const { cut } = this.scene;
    const said = cut.text.slice(...spanOf(cut, [range[0], core[1]]));
    const key = `${core[0] - range[0]} ${said}`;
    const known = this.spelt.get(key);
    if (known) return known;
    const name = nameIn(cut, { core, range });
    this.spelt.set(key, name);
    return name;
  }

  /** The names inside a noun phrase ("a Guardian report", "Smith's wife"). */
  private namesWithin(from: number, to: number): Name[] {
    const { cut, names } = this.scene;
    const found: Name[] = [];
    for (let i = from; i < to; ) {
      let end = i;
      while (end < to && names[end] === 1 && !TITLES.has(bare(cut.tokens[end]))) end++;
      if (end > i) found.push(nameOf(cut.text.slice(...spanOf(cut, [i, end]))));
      i = Math.max(end, i + 1);
    }
    return found.filter(({ words, kind }) => words.length > 1 || kind !== 'open');
  }

  private readRoles(): void {
    const { cut, phrases } = this.scene;
    phrases.forEach((phrase, index) => {
      const name = this.names.get(phrase);
      const figure = name ? this.register.find(name) : null;
      if (name && figure)
        rolesBeside(cut, phrase, phrases[index + 1], phrases[index - 1], name.before, figure);
    });
  }

  /** Meets the phrases in reading order: what one means depends on who was mentioned before. */
  private meet(phrase: Placed): void {
    const { cut } = this.scene;
    const meaning = this.meaningOf(phrase);
    this.meanings[phrase.index] = meaning;
    const figure = meaning.figure ?? this.strangerOf(phrase, meaning);
    if (!figure) return;
    figure.mentions.push(spanOf(cut, phrase.core));
    const token = cut.tokens[phrase.head];
    const verb = phrase.verb >= 0 && phrase.tie !== 'far' ? phrase.verb : phrase.verbBefore;
    if (verb >= 0 && figure.kind === 'person' && PLAIN_SPEECH.has(cut.tokens[verb]?.lower ?? ''))
      figure.sure = true;
    this.recent.add({
      figure,
      sentence: token?.sentence ?? 0,
      paragraph: token?.paragraph ?? 0,
      subject: verb >= 0,
      speaks: verb >= 0 && this.scene.cues[verb] === 1,
      token: phrase.head,
    });
  }

  private meaningOf(phrase: Placed): Meaning {
    const noted = this.notedHere(phrase);
    if (noted) return noted;
    if (phrase.kind === 'name') return this.nameMeaning(phrase);
    if (phrase.kind === 'pronoun') {
      const figure = this.pronounFigure(phrase);
      return figure?.unnamed
        ? { figure: null, unnamed: figure.name, inferred: true }
        : { figure, unnamed: null, inferred: figure !== null };
    }
    const found = this.appositive(phrase) ?? nominalFigure(this.scene, phrase, this.register, this.recent);
    const figure = found?.unnamed ? null : found;
    return figure
      ? { figure, unnamed: null, inferred: true }
      : { ...NOBODY, unnamed: this.described(phrase) };
  }

  /** One whom the story only describes: a pronoun after it means them, and nobody else. */
  private strangerOf(phrase: Placed, { unnamed }: Meaning): Figure | null {
    if (phrase.kind !== 'nominal' || unnamed === null || !isPersonNoun(this.scene.cut, phrase)) return null;
    const gender = NOUN_GENDER.get(bare(this.scene.cut.tokens[phrase.head])) ?? null;
    return stranger(unnamed, gender);
  }

  private nameMeaning(phrase: Placed): Meaning {
    const name = this.names.get(phrase) ?? this.nameIn(phrase);
    const figure = this.register.find(name);
    return figure ? { figure, unnamed: null, inferred: false } : NOBODY;
  }

  private pronounFigure(phrase: Placed): Figure | null {
    const token = this.scene.cut.tokens[phrase.head];
    const sentence = token?.sentence ?? 0;
    const paragraph = token?.paragraph ?? 0;
    if (token?.lower === 'who') {
      const before = this.scene.phrases[phrase.index - 1];
      return before && before.range[1] >= phrase.head - 1
        ? (this.meanings[before.index]?.figure ?? null)
        : null;
    }
    const gender = PRONOUN_GENDER.get(token?.lower ?? '');
    if (gender === 'm' || gender === 'f') {
      const figure = this.recent.person(gender, sentence, paragraph);
      if (figure) figure.gender ??= gender;
      return figure;
    }
    return gender === 'n' ? this.recent.organisation(sentence, paragraph, () => true) : null;
  }

  /** "a spokesman, Jane Roe," and "Jane Roe, the mayor,": the noun means the one named beside it. */
  private appositive(phrase: Placed): Figure | null {
    const { cut, phrases } = this.scene;
    if (!isPersonNoun(cut, phrase)) return null;
    const all = cut.tokens;
    const before = phrases[phrase.index - 1];
    if (
      before?.kind === 'name' &&
      before.range[1] === phrase.range[0] - 1 &&
      all[before.range[1]]?.text === ',' &&
      closesApposition(cut, phrase)
    )
      return this.meanings[before.index]?.figure ?? null;
    const after = phrases[phrase.index + 1];
    if (
      after?.kind !== 'name' ||
      after.range[0] !== phrase.range[1] + 1 ||
      all[phrase.range[1]]?.text !== ','
    )
      return null;
    const closing = all[after.range[1]];
    if (closing?.text !== ',' && closing?.text !== '.' && !isCue(all, after.range[1])) return null;
    const figure = this.nameMeaning(after).figure;
    return figure?.kind === 'person' ? figure : null;
  }

  /** What the front matter says of the words that start here. */
  private notedHere({ range, core }: Placed): Meaning | null {
    if (!this.register.hasNotes) return null;
    const { cut } = this.scene;
    for (let end = Math.min(cut.tokens.length, range[1] + 6); end >= range[1]; end--)
      for (const start of new Set([range[0], core[0]])) {
        const said = cut.text.slice(...spanOf(cut, [start, end]));
        const figure = this.register.noted(said);
        if (figure) return { figure, unnamed: null, inferred: said !== figure.name };
      }
    return null;
  }

  /** A noun with what follows it up to a verb or mark: "a spokesman for the mayor". */
  private described({ range, head }: Phrase): string {
    const { cut, phrases, phraseFrom } = this.scene;
    const all = cut.tokens;
    let end = range[1];
    while (
      all[end]?.pos === 'ADP' &&
      all[end]?.sentence === all[head]?.sentence &&
      this.scene.inside[end] !== 1
    ) {
      const next = phrases[phraseFrom[end] ?? phrases.length];
      if (!next || next.range[0] !== end + 1) break;
      end = next.range[1];
    }
    return cut.text.slice(...spanOf(cut, [range[0], end])).replace(/\s+/g, ' ');
  }
}
