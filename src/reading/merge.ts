// One list of statements from the two kinds of reading: quotations, and what is reported in the story's words.
import { idOfWords, type Span, type Statement } from '../story/index.ts';
import { plainly } from './letters.ts';

const startOf = (statement: Statement): number => statement.content[0]?.[0] ?? 0;

const covers = (whole: readonly Span[], part: Span): boolean =>
  whole.some(([start, end]) => start <= part[0] && part[1] <= end);

/** From the first word of some spans to their last. */
const extentOf = (content: readonly Span[]): Span => [
  content.reduce((first, [from]) => Math.min(first, from), Number.POSITIVE_INFINITY),
  content.reduce((last, [, to]) => Math.max(last, to), 0),
];

/** Statements by where they stand: of a long story only those near a place are looked at. */
class ByPlace {
  private readonly places: ReadonlyArray<{ readonly statement: Statement; readonly extent: Span }>;
  /** For each, how far it or any before it reaches. */
  private readonly reaches: readonly number[];

  constructor(statements: readonly Statement[]) {
    this.places = statements
      .map((statement) => ({ statement, extent: extentOf(statement.content) }))
      .sort((a, b) => a.extent[0] - b.extent[0]);
    let reach = 0;
    this.reaches = this.places.map(({ extent }) => {
      reach = Math.max(reach, extent[1]);
      return reach;
    });
  }

  /** Those that reach in among some spans. */
  near(content: readonly Span[]): Statement[] {
    const [from, to] = extentOf(content);
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle]?.extent[0] ?? to) < to) low = middle + 1;
      else high = middle;
    }
    const found: Statement[] = [];
    for (let i = low - 1; i >= 0 && (this.reaches[i] ?? 0) > from; i--) {
      const place = this.places[i];
      if (place !== undefined && place.extent[1] > from) found.push(place.statement);
    }
    return found;
  }
}

/** Whether a clause begins with a quotation and leaves the rest of it: '"A good day," she said, smiling. "A good day."' */
const breaksOff =
  (clause: readonly Span[]) =>
  ({ content }: Statement): boolean => {
    const held = content.filter((span) => covers(clause, span));
    return held.length > 0 && held.length < content.length && held[0]?.[0] === clause[0]?.[0];
  };

/**
 * Both lists in the order of the text, with their ids. A mixed statement absorbs the quotations that stand
 * inside its clause.
 */
export function merged(
  storyId: string,
  direct: readonly Statement[],
  reported: readonly Statement[],
): Statement[] {
  const quoted = new ByPlace(direct);
  const whole = reported.filter(
    ({ kind, content }) => kind !== 'mixed' || !quoted.near(content).some(breaksOff(content)),
  );
  const mixed = new ByPlace(whole.filter(({ kind }) => kind === 'mixed'));
  const alone = direct.filter(
    ({ content }) =>
      !mixed.near(content).some((other) => content.every((span) => covers(other.content, span))),
  );
  const seen = new Map<string, number>();
  return [...alone, ...whole]
    .sort((a, b) => startOf(a) - startOf(b))
    .map((statement) => {
      const key = plainly(statement.text);
      const repeat = seen.get(key) ?? 0;
      seen.set(key, repeat + 1);
      return { ...statement, id: idOfWords(storyId, key, repeat) };
    });
}
