// Trains the model of reported speech on hand-marked articles and writes its weights:
//   tsx scripts/train-reported.ts FOLDER [--hold]
// With --hold every seventh article is kept out, and the weights go to out/ to be measured on those.
import { mkdirSync, writeFileSync } from 'node:fs';
import { CONTENT_TEMPLATES, ContentFeatures, countsFrom } from '../src/reading/reported/content-features.ts';
import { CUE_TEMPLATES, CueFeatures } from '../src/reading/reported/cue-features.ts';
import { measures } from '../src/reading/reported/measures.ts';
import { quotedTokens } from '../src/reading/reported/quoted.ts';
import { normalise, type Reading, readingsOf, type Scorer, WIDE } from '../src/reading/reported/readings.ts';
import type { Candidate } from '../src/reading/reported/source-features.ts';
import { SOURCE_TEMPLATES, SourceFeatures } from '../src/reading/reported/source-features.ts';
import { candidatesFor } from '../src/reading/reported/speaker.ts';
import { type Subject, subjectOf } from '../src/reading/reported/subject.ts';
import { Symbols } from '../src/reading/reported/symbols.ts';
import { View } from '../src/reading/reported/view.ts';
import { baseOf, Vocabulary } from '../src/reading/reported/vocabulary.ts';
import { FeatureList } from '../src/reading/reported/weights.ts';
import { sceneOf } from '../src/reading/scene.ts';
import { type Tokens, tokenise } from '../src/reading/tokens.ts';
import type { Span } from '../src/story/index.ts';
import { type MarkedArticle, markedArticles } from './marked-articles.ts';
import { Learner } from './reported-learner.ts';

/** A word counts as itself from so many articles on, and may head a cue after so many. */
const WORD_ARTICLES = 14;
const CUE_TIMES = 4;
/** Of all its uses, the least share in which a word heads a cue. */
const CUE_SHARE = 0.04;
const EPOCHS = 8;
const HELD = 7;

interface Cued {
  readonly token: number;
  /** The words that name the speaker, by token; none where nobody is named. */
  readonly source: ReadonlySet<number>;
  /** The words of the content, by token. */
  readonly content: ReadonlySet<number>;
}

interface Prepared {
  readonly article: MarkedArticle;
  readonly tokens: Tokens;
  readonly marks: ReadonlyArray<{
    readonly cue: readonly number[];
    readonly content: ReadonlySet<number>;
    readonly source: ReadonlySet<number>;
  }>;
}

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function tokensIn({ tokens }: Tokens, spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const [from, to] of spans)
    tokens.forEach(({ start, end, text }, i) => {
      if (start < to && from < end && isWord(text)) found.push(i);
    });
  return found;
}

function prepare(article: MarkedArticle): Prepared {
  const tokens = tokenise(article.text);
  const marks = article.marked.map(({ cue, content, source }) => ({
    cue: tokensIn(tokens, cue),
    content: new Set(tokensIn(tokens, content)),
    source: new Set(tokensIn(tokens, source)),
  }));
  return { article, tokens, marks };
}

/** The word of a cue that heads it: its first verb, else its first noun, else its first word. */
function headOf(
  { tokens }: Tokens,
  cue: readonly number[],
  may: (token: number) => boolean,
): number | undefined {
  const heads = cue.filter(may);
  return (
    heads.find((i) => tokens[i]?.pos === 'VERB') ?? heads.find((i) => tokens[i]?.pos === 'NOUN') ?? heads[0]
  );
}

function vocabularyOf(articles: readonly Prepared[]): { words: string[]; cues: string[] } {
  const articlesWith = new Map<string, number>();
  const small = new Map<string, number>();
  const uses = new Map<string, number>();
  const heads = new Map<string, number>();
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const { tokens, marks } of articles) {
    const here = new Set<string>();
    for (const { lower, text, pos } of tokens.tokens) {
      here.add(lower);
      add(uses, lower);
      if (text === lower && pos !== 'PROPN') add(small, lower);
    }
    for (const word of here) add(articlesWith, word);
    for (const { cue } of marks) {
      const head = headOf(tokens, cue, (i) =>
        /^(?:VERB|NOUN|ADP|ADJ|ADV)$/.test(tokens.tokens[i]?.pos ?? ''),
      );
      if (head !== undefined) add(heads, tokens.tokens[head]?.lower ?? '');
    }
  }
  const plain = (word: string): boolean =>
    (small.get(word) ?? 0) / (uses.get(word) ?? 1) >= 0.6 && !/\d/.test(word) && /^[^ ]+$/.test(word);
  const cues = [...heads]
    .filter(([word, times]) => times >= CUE_TIMES && plain(word) && /\p{L}{3}/u.test(word))
    .filter(([word, times]) => times / (uses.get(word) ?? 1) >= CUE_SHARE)
    .map(([word]) => word);
  const frequent = [...articlesWith]
    .filter(([word, times]) => times >= WORD_ARTICLES && plain(word))
    .map(([word]) => word);
  return { words: [...new Set([...frequent, ...cues])].sort(), cues: cues.sort() };
}

const dice = (content: ReadonlySet<number>, reading: Reading, tokens: Tokens): number => {
  let size = 0;
  let both = 0;
  for (const [from, to] of reading.content)
    for (let i = from; i < to; i++)
      if (isWord(tokens.tokens[i]?.text ?? '')) {
        size++;
        if (content.has(i)) both++;
      }
  return (2 * both) / (size + content.size);
};

interface Lesson {
  readonly view: View;
  readonly subjects: Map<number, Subject | null>;
  readonly positive: ReadonlySet<number>;
  /** Words of a cue that don't head it: neither right nor wrong. */
  readonly aside: ReadonlySet<number>;
  readonly cued: readonly Cued[];
}

function lessonOf({ tokens, marks }: Prepared, symbols: Symbols, vocabulary: Vocabulary): Lesson {
  const quoted = quotedTokens(sceneOf(tokens));
  const view = new View(tokens, quoted, symbols, vocabulary);
  const subjects = new Map<number, Subject | null>();
  const may = new Set(view.candidates);
  for (const i of view.candidates)
    subjects.set(i, subjectOf(tokens.tokens, i, view.sentenceOf(i)[0], quoted.inside));
  const positive = new Set<number>();
  const aside = new Set<number>();
  const cued: Cued[] = [];
  for (const { cue, content, source } of marks) {
    for (const i of cue) aside.add(i);
    const head = headOf(tokens, cue, (i) => may.has(i));
    if (head === undefined) continue;
    positive.add(head);
    cued.push({ token: head, content, source });
  }
  return { view, subjects, positive, aside, cued };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

function main(): void {
  const folder = process.argv[2] ?? '../shared/eval/polnear/train';
  const hold = process.argv.includes('--hold');
  const articles = markedArticles(folder).filter((_, i) => !hold || i % HELD !== 0);
  const prepared = articles.map(prepare);
  const table = vocabularyOf(prepared);
  console.log(`${articles.length} articles, ${table.words.length} words, ${table.cues.length} of them cues`);
  const symbols = new Symbols();
  const vocabulary = new Vocabulary(symbols, table);
  const kinds = measures(symbols);
  const cueFeatures = new CueFeatures(symbols, kinds);
  const contentFeatures = new ContentFeatures(symbols, kinds);
  const lessons = prepared.map((one) => lessonOf(one, symbols, vocabulary));
  const list = new FeatureList();
  const cues = trainCues(lessons, cueFeatures, list);
  const contents = trainContents(lessons, contentFeatures, list);
  const sources = trainSources(lessons, contentFeatures, contents, new SourceFeatures(symbols, kinds), list);
  const model = {
    ...table,
    cue: cues.table(CUE_TEMPLATES, symbols),
    content: contents.table(CONTENT_TEMPLATES, symbols),
    source: sources.table(SOURCE_TEMPLATES, symbols),
  };
  mkdirSync('out', { recursive: true });
  const file = hold ? 'out/reported-model.json' : 'src/reading/reported/model.json';
  writeFileSync(
    file,
    `${JSON.stringify(model, null, 0).replace(/("(?:cue|content|words|cues|[a-z0-9+.]+)":[[{])/g, '\n$1')}\n`,
  );
  console.log(`${file} written, base of "said" is "${baseOf('said', new Set(table.words))}"`);
}

function trainCues(lessons: readonly Lesson[], features: CueFeatures, list: FeatureList): Learner {
  const learner = new Learner(6);
  const each = (visit: (lesson: Lesson, i: number, right: boolean) => void): void => {
    for (const lesson of lessons)
      for (const i of lesson.view.candidates) {
        const right = lesson.positive.has(i);
        if (right || !lesson.aside.has(i)) visit(lesson, i, right);
      }
  };
  each(({ view, subjects }, i) => learner.count(features.gather(view, i, subjects.get(i) ?? null, list)));
  learner.settle();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    let seen = 0;
    each(({ view, subjects }, i, right) => {
      features.gather(view, i, subjects.get(i) ?? null, list);
      const p = sigmoid(learner.score(list));
      loss -= Math.log(Math.max(1e-9, right ? p : 1 - p));
      seen++;
      learner.learn(list, (right ? 1 : 0) - p);
    });
    console.log(`cues ${epoch}: loss ${(loss / seen).toFixed(4)} of ${seen}`);
  }
  return learner;
}

/** Counts the features that it is asked to score. */
const counting = (learner: Learner): Scorer => ({
  score: (features) => {
    learner.count(features);
    return 0;
  },
});

function trainContents(lessons: readonly Lesson[], features: ContentFeatures, list: FeatureList): Learner {
  const learner = new Learner(8);
  for (const { view, subjects, cued } of lessons)
    for (const { token } of cued)
      readingsOf(view, token, subjects.get(token) ?? null, features, counting(learner), list, WIDE);
  learner.settle();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    let seen = 0;
    let hit = 0;
    for (const { view, subjects, cued } of lessons)
      for (const { token, content } of cued) {
        const readings = readingsOf(view, token, subjects.get(token) ?? null, features, learner, list, WIDE);
        if (readings.length === 0) continue;
        let best = readings[0];
        let most = -1;
        for (const reading of readings) {
          const d = dice(content, reading, view.tokens);
          if (d > most) {
            most = d;
            best = reading;
          }
        }
        if (!best || most < 0.5) continue;
        normalise(readings);
        seen++;
        loss -= Math.log(Math.max(1e-9, best.score));
        const top = readings.reduce((a, b) => (b.score > a.score ? b : a));
        if (dice(content, top, view.tokens) >= 0.5) hit++;
        update(view, token, subjects.get(token) ?? null, features, learner, list, readings, best);
      }
    console.log(
      `contents ${epoch}: loss ${(loss / seen).toFixed(4)}, right ${((100 * hit) / seen).toFixed(1)} % of ${seen}`,
    );
  }
  return learner;
}

/** The first phrase that lies in the marked source; of those that begin there, the longest. */
function rightPhrase(candidates: readonly Candidate[], source: ReadonlySet<number>): number {
  const lies = ({ phrase: [from, to] }: Candidate): boolean => {
    let words = 0;
    for (let i = from; i < to; i++) if (source.has(i)) words++;
    return words > 0 && words * 2 >= to - from;
  };
  let right = candidates.findIndex(lies);
  for (let n = right + 1; right >= 0 && n < candidates.length; n++) {
    const candidate = candidates[n];
    if (candidate && candidate.phrase[0] === candidates[right]?.phrase[0] && lies(candidate)) right = n;
  }
  return right;
}

/** Learns which phrase of the sentence names the speaker; a cue whose speaker stands elsewhere teaches "nobody". */
function trainSources(
  lessons: readonly Lesson[],
  contentFeatures: ContentFeatures,
  contents: Learner,
  features: SourceFeatures,
  list: FeatureList,
): Learner {
  const learner = new Learner(6);
  const tasks: Array<() => [seen: number, hit: number, loss: number]> = [];
  for (const { view, subjects, cued } of lessons)
    for (const { token, source } of cued) {
      const rule = subjects.get(token) ?? null;
      const readings = readingsOf(view, token, rule, contentFeatures, contents, list);
      const [first] = readings;
      if (!first) continue;
      const reading = readings.reduce((a, b) => (b.score > a.score ? b : a), first);
      const candidates = candidatesFor(view, token);
      const right = rightPhrase(candidates, source);
      learner.count(features.nobody(view, token, reading, rule, list));
      for (const candidate of candidates)
        learner.count(features.gather(view, token, candidate, reading, rule, list));
      tasks.push(() => {
        const scores = [learner.score(features.nobody(view, token, reading, rule, list))];
        for (const candidate of candidates)
          scores.push(learner.score(features.gather(view, token, candidate, reading, rule, list)));
        const most = Math.max(...scores);
        const sum = scores.reduce((a, b) => a + Math.exp(b - most), 0);
        const chances = scores.map((score) => Math.exp(score - most) / sum);
        const hit = scores.indexOf(most) === right + 1;
        learner.learn(
          features.nobody(view, token, reading, rule, list),
          (right < 0 ? 1 : 0) - (chances[0] ?? 0),
        );
        candidates.forEach((candidate, n) => {
          const gradient = (n === right ? 1 : 0) - (chances[n + 1] ?? 0);
          if (Math.abs(gradient) > 0.002)
            learner.learn(features.gather(view, token, candidate, reading, rule, list), gradient);
        });
        return [1, hit ? 1 : 0, -Math.log(Math.max(1e-9, chances[right + 1] ?? 1))];
      });
    }
  learner.settle();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const totals = tasks
      .map((task) => task())
      .reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);
    console.log(
      `sources ${epoch}: loss ${(totals[2] / totals[0]).toFixed(4)}, right ${((100 * totals[1]) / totals[0]).toFixed(1)} %`,
    );
  }
  return learner;
}

/** One step towards the right reading: what is expected is taken from what is there. */
function update(
  view: View,
  i: number,
  subject: Subject | null,
  features: ContentFeatures,
  learner: Learner,
  list: FeatureList,
  readings: readonly Reading[],
  right: Reading,
): void {
  const last = view.sentenceOf(i)[1];
  const sides = { right: 0, left: 0, around: 0 };
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const lefts = new Map<string, { range: readonly [number, number]; gradient: number }>();
  for (const reading of readings) {
    const gradient = (reading === right ? 1 : 0) - reading.score;
    sides[reading.side] += gradient;
    const range = reading.content[0];
    if (!range) continue;
    if (reading.side === 'right') {
      starts.set(range[0], (starts.get(range[0]) ?? 0) + gradient);
      ends.set(range[1], (ends.get(range[1]) ?? 0) + gradient);
      if (Math.abs(gradient) > 0.002)
        learner.learn(features.both(view, i, range[0], range[1], last, list), gradient);
    } else {
      const key = range.join();
      lefts.set(key, { range, gradient: (lefts.get(key)?.gradient ?? 0) + gradient });
    }
  }
  const counts = countsFrom(view, i, last + 1);
  const countAt = (e: number) => counts[Math.min(counts.length - 1, e - i - 1)] ?? { commas: 0, verbs: 0 };
  for (const side of ['right', 'left', 'around'] as const)
    if (sides[side] !== 0) learner.learn(features.side(view, i, side, subject, list), sides[side]);
  for (const [s, gradient] of starts)
    learner.learn(features.start(view, i, s, countAt(s).verbs, list), gradient);
  for (const [e, gradient] of ends) learner.learn(features.end(view, i, e, last, countAt(e), list), gradient);
  for (const { range, gradient } of lefts.values())
    learner.learn(features.left(view, i, range, list), gradient);
}

main();
