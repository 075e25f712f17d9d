// Gathers quotations into utterances: one speaker, one cue, however often the story breaks the quotation off.
import type { Quotation } from './quotations.ts';
import type { Scene } from './scene.ts';
import { isJoined } from './speakers/joins.ts';
import { kindOf } from './speakers/kinds.ts';
import { models } from './speakers/models.ts';
import { type Choice, rankSpeakers } from './speakers/rank.ts';
import type { TokenRange } from './tokens.ts';

/** Quotations that make one statement, or one part of a reported clause. */
export interface QuotationGroup {
  readonly parts: readonly Quotation[];
  readonly cue: TokenRange | null;
  /** The words by which the story names the speaker there. */
  readonly mention: TokenRange | null;
  /** True where the mention belongs to an earlier sentence or paragraph, not to this quotation. */
  readonly carried: boolean;
  /** How much the ranking believes in its choice, 0 to 1. */
  readonly sure: number;
  readonly why: string;
  /** The mention is the label of a transcript's turn. */
  readonly labelled: boolean;
}

export interface SortedQuotations {
  /** Statements of their own. */
  readonly direct: readonly QuotationGroup[];
  /** Quoted words inside a reported clause. */
  readonly partial: readonly QuotationGroup[];
}

/** Chooses the speakers of all quotations and gathers what belongs together. */
export function sortQuotations(scene: Scene): SortedQuotations {
  const { speaker, kind, join } = models();
  const direct: QuotationGroup[] = [];
  const partial: QuotationGroup[] = [];
  let last: { group: QuotationGroup; choice: Choice; index: number } | null = null;
  rankSpeakers(scene, speaker).forEach((choice, index) => {
    const { quotation } = choice.around;
    if (quotation.label !== null) {
      addTurn(scene, direct, quotation, quotation.label);
      return;
    }
    if (
      last?.index === index - 1 &&
      mayGoOn(scene, last.choice.around.quotation, quotation) &&
      isJoined(scene, last.choice, choice, join)
    ) {
      last.group = { ...last.group, parts: [...last.group.parts, quotation] };
      direct[direct.length - 1] = last.group;
      last = {
        ...last,
        choice: { ...choice, candidate: last.choice.candidate, use: last.choice.use },
        index,
      };
      return;
    }
    const is = kindOf(choice, kind);
    if (is === 'borrowed') return;
    const group = groupOf(choice);
    if (is === 'partial') addPartial(scene, partial, group);
    else {
      direct.push(group);
      last = { group, choice, index };
    }
  });
  return { direct, partial };
}

/** Whether one can go on with another: a mark that was never closed is opened again where the next paragraph begins. */
const mayGoOn = ({ cut }: Scene, before: Quotation, quotation: Quotation): boolean =>
  before.closed ||
  before.paragraph === quotation.paragraph ||
  cut.paragraphSpans[quotation.paragraph]?.[0] === quotation.span[0];

/** Quoted words of one clause stay together: they hang on one cue. */
function addPartial({ cut }: Scene, partial: QuotationGroup[], group: QuotationGroup): void {
  const before = partial.at(-1);
  const sentence = (one: QuotationGroup): number => cut.tokens[one.parts[0]?.tokens[0] ?? 0]?.sentence ?? -1;
  if (before?.cue && before.cue[0] === group.cue?.[0] && sentence(before) === sentence(group))
    partial[partial.length - 1] = { ...before, parts: [...before.parts, ...group.parts] };
  else partial.push(group);
}

/** The rule by which the speaker of a turn is found. */
export const TURN = 'label of a transcript';

/** The turn of a transcript, or one more paragraph of the turn before. */
function addTurn({ cut }: Scene, direct: QuotationGroup[], quotation: Quotation, label: TokenRange): void {
  const before = direct.at(-1);
  if (before?.mention === label) {
    direct[direct.length - 1] = { ...before, parts: [...before.parts, quotation] };
    return;
  }
  direct.push({
    parts: [quotation],
    cue: cut.tokens[label[1]]?.text === ':' ? [label[1], label[1] + 1] : null,
    mention: label,
    carried: false,
    sure: 1,
    why: TURN,
    labelled: true,
  });
}

function groupOf({ around, candidate, use, sure }: Choice): QuotationGroup {
  const here = candidate?.zone === 'after' || candidate?.zone === 'before';
  const verb = use?.verb ?? -1;
  const cue: TokenRange | null =
    verb < 0 ? null : use?.pattern === 'according to' ? [verb, verb + 2] : [verb, verb + 1];
  return {
    parts: [around.quotation],
    cue,
    mention: candidate?.phrase.core ?? null,
    carried:
      !here && candidate?.zone !== 'before, earlier sentence' && candidate?.zone !== 'after, later sentence',
    sure,
    labelled: false,
    why: candidate === null ? 'nobody is named near it' : `${candidate.zone}: ${use?.pattern ?? ''}`,
  };
}
