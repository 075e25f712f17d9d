// The trained model of reported speech: is this word a cue, and what does it report?

import type { Scene } from '../scene.ts';
import type { TokenRange } from '../tokens.ts';
import { ContentFeatures } from './content-features.ts';
import { CONTENT_TEMPLATES } from './content-templates.ts';
import { CUE_TEMPLATES, CueFeatures } from './cue-features.ts';
import { measures } from './measures.ts';
import table from './model.json' with { type: 'json' };
import { optionsAround } from './options.ts';
import { normalise, type Reading, readingsOf, WIDE } from './readings.ts';
import { SOURCE_TEMPLATES, SourceFeatures } from './source-features.ts';
import { type Spoken, speakerOf } from './speaker.ts';
import { type Subject, subjectOf } from './subject.ts';
import { Symbols } from './symbols.ts';
import { View } from './view.ts';
import { Vocabulary, type VocabularyTable } from './vocabulary.ts';
import { FeatureList, type Weights, type WeightTable, weightsFrom } from './weights.ts';

/** Everything that the training wrote down. */
export interface ModelTable extends VocabularyTable {
  readonly cue: WeightTable;
  readonly content: WeightTable;
  readonly source: WeightTable;
}

/** A cue that the model found, its most likely reading, and how sure it is. */
export interface Cued {
  readonly token: number;
  /** Who says it, or null where the story names nobody there. Worked out when asked. */
  readonly speaker: () => Spoken | null;
  readonly reading: Reading;
  /** Probability that the word is a cue, and that this reading, or one like it, is what it reports. */
  readonly sure: number;
}

/** Below this probability of being a cue, no reading is looked for. */
const GATE = 0.34;

export class ReportedModel {
  private readonly symbols = new Symbols();
  private readonly vocabulary: Vocabulary;
  private readonly cueFeatures: CueFeatures;
  private readonly contentFeatures: ContentFeatures;
  private readonly sourceFeatures: SourceFeatures;
  private readonly cueWeights: Weights;
  private readonly contentWeights: Weights;
  private readonly sourceWeights: Weights;
  private readonly list = new FeatureList();

  constructor(model: ModelTable) {
    this.vocabulary = new Vocabulary(this.symbols, model);
    const kinds = measures(this.symbols);
    this.cueFeatures = new CueFeatures(this.symbols, kinds);
    this.contentFeatures = new ContentFeatures(this.symbols, kinds);
    this.sourceFeatures = new SourceFeatures(this.symbols, kinds);
    this.cueWeights = weightsFrom(model.cue, CUE_TEMPLATES, this.symbols);
    this.contentWeights = weightsFrom(model.content, CONTENT_TEMPLATES, this.symbols);
    this.sourceWeights = weightsFrom(model.source, SOURCE_TEMPLATES, this.symbols);
  }

  /** A story as this model sees it. */
  view(scene: Scene): View {
    return new View(scene, this.symbols, this.vocabulary);
  }

  /** The likeliest content of a given cue among those that hold a given range, or null. */
  contentAround(view: View, cue: number, range: TokenRange): Reading | null {
    const subject = subjectOf(view.tokens.tokens, cue, view.from[cue] ?? 0, view.inside);
    const options = optionsAround(view, cue, range);
    const [from, to] = range;
    const readings = readingsOf(
      view,
      cue,
      subject,
      this.contentFeatures,
      this.contentWeights,
      this.list,
      WIDE,
      options,
    );
    return likeliest(readings.filter(({ content }) => content.some(([a, b]) => a <= from && to <= b)));
  }

  /**
   * Every cue of a story that is likely enough, in order.
   *
   * @param least how sure the model must be of a report of the cue at a token: of cues that can't come to that, no content
   * is looked for
   */
  read(view: View, least: (token: number) => number): Cued[] {
    const { tokens } = view;
    const found: Cued[] = [];
    for (const token of view.candidates) {
      const subject = subjectOf(tokens.tokens, token, view.from[token] ?? 0, view.inside);
      const score = this.cueWeights.score(this.cueFeatures.gather(view, token, subject, this.list));
      const cue = 1 / (1 + Math.exp(-score));
      // A report is at most as sure as its cue.
      if (cue < GATE || cue < least(token)) continue;
      const readings = readingsOf(
        view,
        token,
        subject,
        this.contentFeatures,
        this.contentWeights,
        this.list,
      ).filter((reading) => !isSubject(view, subject, reading));
      normalise(readings);
      const reading = likeliest(readings);
      if (!reading) continue;
      const speaker = (): Spoken | null =>
        speakerOf(view, token, reading, subject, this.sourceFeatures, this.sourceWeights, this.list);
      found.push({ token, speaker, reading, sure: cue * likelihood(reading, readings) });
    }
    return found;
  }
}

/** Whether a reading takes who speaks, with what is told of them, for what is said: "The mayor's aide, Ann Roe, said …". */
function isSubject({ verbals }: View, subject: Subject | null, { from, to }: Reading): boolean {
  return from === subject?.mention[0] && verbals[from] === verbals[to];
}

const likeliest = (readings: readonly Reading[]): Reading | null =>
  readings.reduce<Reading | null>((best, one) => (best && best.score >= one.score ? best : one), null);

/** The probability of a reading with all those that share at least half of it. */
function likelihood(reading: Reading, readings: readonly Reading[]): number {
  let sum = 0;
  for (const other of readings) if (reading.shared(other) >= 0.5) sum += other.score;
  return sum;
}

let model: ReportedModel | undefined;

/** The model, made at the first reading. */
export const reportedModel = (): ReportedModel => {
  model ??= new ReportedModel(table);
  return model;
};
