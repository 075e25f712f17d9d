// Who is in a story, and whom each mention means.
import type { PersonNote } from '../../story/index.ts';
import { PLAIN_SPEECH } from '../lexicon/cues.ts';
import { OFFICES, RUNS } from '../lexicon/kin.ts';
import { type Gender, NOUN_GENDER, PEOPLES, PERSON_NOUNS, PRONOUN_GENDER } from '../lexicon/people.ts';
import { bare } from '../name-flags.ts';
import { type Phrase, strikesBack } from '../phrases.ts';
import type { Placed, Scene } from '../scene.ts';
import { TAGS } from '../tags.ts';
import { spanOf, type TokenRange, type Tokens } from '../tokens.ts';
import { besidesOf, describedAs, partOf } from './beside.ts';
import { Documents } from './documents.ts';
import { type Figure, stranger } from './figure.ts';
import { gatherNames, openingOwner, ownerIn } from './gather.ts';
import { learnGenders } from './gender.ts';
import { labelledFigure } from './labelled.ts';
import { type Meaning, NOBODY } from './meaning.ts';
import { type Name, nameIn, nameOf } from './name.ts';
import { nominalFigure } from './nominal.ts';
import { Recent } from './recent.ts';
import { Register } from './register.ts';
import { roleBefore, rolesBeside } from './roles.ts';

export type { Figure } from './figure.ts';

/** The same while the story is read: also somebody whom it only describes. */
type Meant = Pick<Meaning, 'figure' | 'inferred'>;

/** What stands between somebody and what they are. */
const SAME_AS = /^(?:as|is|was|be|been|being|became|becomes?|becoming|remains?|remained|'s|’s|'m|’m)$/;

/** Tell the gender of the name before them: "Roe herself". */
const SELF: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['himself', 'm'],
  ['herself', 'f'],
]);

/** Verbs of asking: what is said next is said by who was asked. */
const ASKS = /^(?:ask|press|quiz|grill)(?:e?s|e?d|zed|zes|ing)?$/;

/** Whether "it" can mean an organisation: not "Americans". */
const isOne = ({ words }: Figure): boolean => !PEOPLES.has(words.at(-1) ?? '');

/** The people of one story. */
export class Cast {
  private readonly register: Register;
  private readonly recent = new Recent();
  private readonly documents = new Documents();
  /** By phrase, whom it means. */
  private readonly meanings: Meant[] = [];
  /** By phrase, whom it means, named or not. */
  private readonly met: (Figure | undefined)[] = [];
  private readonly names: ReadonlyMap<Phrase, Name>;

  private readonly scene: Scene;

  constructor(scene: Scene, notes: readonly PersonNote[]) {
    this.scene = scene;
    this.register = new Register(notes);
    this.names = gatherNames(scene, this.register);
    this.readRoles();
    learnGenders(scene, this.names, this.register);
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
  meaning(tokens: Tokens, range: TokenRange): Meaning {
    const phrase = this.phraseOf(range);
    if (phrase) return this.meaningOf(phrase);
    const said = tokens.text.slice(...spanOf(tokens, range));
    const figure = /^\p{Lu}/u.test(said) ? this.register.find(nameOf(said)) : null;
    return figure
      ? { figure, unnamed: null, inferred: false }
      : { ...NOBODY, unnamed: PRONOUN_GENDER.has(said.toLowerCase()) ? null : said };
  }

  private meaningOf(phrase: Placed): Meaning {
    const { figure, inferred } = this.meanings[phrase.index] ?? NOBODY;
    if (figure?.unnamed) return { figure: null, unnamed: figure.name, inferred };
    const described = !figure && phrase.kind === 'nominal';
    return { figure, inferred, unnamed: described ? describedAs(this.scene, phrase) : null };
  }

  /** The mention that some words belong to: the name itself, where they are but the title before it ("Gov." of "Gov. Roe"). */
  mention(range: TokenRange): TokenRange {
    const phrase = this.phraseOf(range);
    return phrase && phrase.head >= range[1] ? phrase.core : range;
  }

  /** The phrase whose head stands among some words, or the name that goes on after them. */
  private phraseOf([from, to]: TokenRange): Placed | null {
    const { phrases, phraseFrom } = this.scene;
    const next = phraseFrom[from] ?? phrases.length;
    for (const index of [next - 1, next]) {
      const phrase = phrases[index];
      if (!phrase) continue;
      if (phrase.head >= from && phrase.head < to) return phrase;
      if (phrase.kind === 'name' && phrase.range[0] <= from && to <= phrase.head) return phrase;
    }
    return null;
  }

  /** Whom the label of a transcript's turn means. */
  labelled(label: TokenRange): Meaning {
    const said = this.scene.cut.text.slice(...spanOf(this.scene.cut, label));
    return labelledFigure(said, this.scene, this.register);
  }

  private readRoles(): void {
    const { cut, phrases } = this.scene;
    phrases.forEach((phrase, index) => {
      const name = this.names.get(phrase);
      const figure = name ? this.register.find(name) : null;
      if (name && figure)
        rolesBeside(cut, phrase, phrases[index + 1], phrases[index - 1], name.before, figure);
      const owner = ownerIn(this.scene, phrase);
      const owns = owner && this.register.find(owner);
      if (owns) roleBefore(owns, owner.before);
    });
  }

  /** Meets the phrases in reading order: what one means depends on who was mentioned before. */
  private meet(phrase: Placed): void {
    const { cut } = this.scene;
    const meant = this.meant(phrase);
    const { figure } = meant;
    this.meanings[phrase.index] = meant;
    if (phrase.kind !== 'pronoun') this.meetOwner(phrase);
    if (!figure) return;
    this.met[phrase.index] = figure;
    this.documents.meet(this.scene, phrase, figure);
    figure.mentions.push(spanOf(cut, phrase.core));
    const token = cut.tokens[phrase.head];
    const { verb, subject, aside = false } = partOf(this.scene, phrase);
    const all = cut.tokens;
    const said = all[verb]?.lower ?? '';
    if (figure.kind === 'person' && PLAIN_SPEECH.has(said)) figure.sure = true;
    // "the man who never said": the sentence is about whoever has that man in it.
    const relative = token?.lower === 'who';
    const asks = ASKS.test(said);
    if (relative && all[phrase.head - 1]?.tag !== TAGS.PUNCT) return;
    this.recent.add({
      figure,
      sentence: token?.sentence ?? 0,
      paragraph: token?.paragraph ?? 0,
      subject: subject && !relative && !asks,
      aside,
      speaks: (this.scene.cues[verb] === 1 && !asks) || strikesBack(all, verb),
      token: phrase.head,
    });
  }

  /** "Roe's plan": the story talks of Roe, too. */
  private meetOwner(phrase: Placed): void {
    const name = openingOwner(this.scene, phrase);
    const owner = name && this.register.find(name);
    const token = this.scene.cut.tokens[phrase.head];
    if (owner?.kind !== 'person') return;
    const { sentence = 0, paragraph = 0 } = token ?? {};
    this.recent.add({
      figure: owner,
      sentence,
      paragraph,
      subject: partOf(this.scene, phrase).subject,
      aside: true,
      speaks: false,
      token: phrase.range[0],
    });
  }

  /** Whom a phrase means, named or not. */
  private meant(phrase: Placed): Meant {
    const noted = this.notedHere(phrase);
    if (noted) return noted;
    if (phrase.kind === 'name') return { figure: this.nameFigure(phrase), inferred: false };
    const figure =
      phrase.kind === 'pronoun'
        ? this.pronounFigure(phrase)
        : (this.besideIt(phrase) ??
          nominalFigure(this.scene, phrase, this.register, this.recent, this.documents));
    return figure
      ? { figure, inferred: true }
      : { figure: phrase.kind === 'nominal' ? this.strangerOf(phrase) : null, inferred: false };
  }

  /** The one named beside a noun: "Jane Roe, the mayor", "a worker named Roe"; or "Officer King", whose name is a title. */
  private besideIt(phrase: Placed): Figure | null {
    const besides = besidesOf(this.scene, phrase);
    for (const beside of besides) {
      const figure = this.met[beside.index] ?? (beside.kind === 'name' ? this.nameFigure(beside) : null);
      if (figure?.kind === 'person') return figure;
    }
    if (besides.length > 0) return null;
    const { cut, names } = this.scene;
    if (phrase.range[1] - phrase.range[0] > 1 || names[phrase.head] !== 1) return null;
    const found = this.register.find(nameOf(cut.text.slice(...spanOf(cut, phrase.range))));
    return found?.kind === 'person' && found.words.length > 1 ? found : null;
  }

  /** One whom the story only describes: a pronoun after it means them, and nobody else. */
  private strangerOf(phrase: Placed): Figure | null {
    const { tokens } = this.scene.cut;
    const noun = bare(tokens[phrase.head]);
    if (!PERSON_NOUNS.has(noun) || phrase.range[1] - phrase.range[0] < 2) return null;
    // "She served as chairman", "he is a senior aide": no other than the subject.
    if (SAME_AS.test(tokens[phrase.range[0] - 1]?.lower ?? '')) return null;
    // "The senator" is somebody whom the story names.
    if ((OFFICES.has(noun) || RUNS.has(noun)) && tokens[phrase.range[0]]?.lower === 'the') return null;
    return stranger(describedAs(this.scene, phrase), noun, NOUN_GENDER.get(noun) ?? null);
  }

  private nameFigure(phrase: Placed): Figure | null {
    const name = this.names.get(phrase) ?? nameIn(this.scene.cut, phrase);
    const self = SELF.get(this.scene.cut.tokens[phrase.range[1]]?.lower ?? '');
    const found = this.register.find(
      self && name.gender === null ? { ...name, gender: self, honorific: true } : name,
    );
    if (!found || found.noted || name.words.length > 1 || self) return found;
    const paragraph = this.scene.cut.tokens[phrase.head]?.paragraph ?? 0;
    return this.recent.latestOf(this.register.bearers(name), paragraph) ?? found;
  }

  private pronounFigure(phrase: Placed): Figure | null {
    const token = this.scene.cut.tokens[phrase.head];
    const sentence = token?.sentence ?? 0;
    const paragraph = token?.paragraph ?? 0;
    if (token?.lower === 'who') {
      const before = this.scene.phrases[phrase.index - 1];
      return before && before.range[1] >= phrase.head - 1 ? (this.met[before.index] ?? null) : null;
    }
    const gender = PRONOUN_GENDER.get(token?.lower ?? '');
    if (gender === 'm' || gender === 'f') {
      const figure = this.recent.person(gender, sentence, paragraph, this.objectOf(phrase));
      if (figure) figure.gender ??= gender;
      return figure;
    }
    return gender === 'n' ? this.recent.organisation(sentence, paragraph, isOne) : null;
  }

  /** Whom the verb of a pronoun is done to ("he called Roe a fraud"): not the one that the pronoun means. */
  private objectOf({ verb, index }: Placed): Figure | null {
    const next = this.scene.phrases[index + 1];
    return next?.kind === 'name' && next.range[0] === verb + 1 ? this.nameFigure(next) : null;
  }

  /** What the front matter says of the words that start here. */
  private notedHere({ range, core }: Placed): Meant | null {
    if (!this.register.hasNotes) return null;
    const { cut } = this.scene;
    for (let end = Math.min(cut.tokens.length, range[1] + 6); end >= range[1]; end--)
      for (const start of new Set([range[0], core[0]])) {
        const said = cut.text.slice(...spanOf(cut, [start, end]));
        const figure = this.register.noted(said);
        if (figure) return { figure, inferred: said !== figure.name };
      }
    return null;
  }
}
