// Direct speech: utterances in quotation marks as statements, each with its cue and its speaker.
import type { Span, Statement } from '../story/index.ts';
import type { QuotationGroup } from './groups.ts';
import { MEDIUM_OF } from './lexicon/cues.ts';
import type { Cast } from './people/index.ts';
import type { Quotation } from './quotations.ts';
import type { Scene } from './scene.ts';
import { spanOf, type TokenRange, type Tokens, textOfRanges } from './tokens.ts';

/** Below this belief in the choice of a mention nobody is named: no name beats a wrong name. */
const SURE = 0.35;

/** The direct statements of a story, in the order of the text; their ids are given when all are known. */
export function directStatements({ cut }: Scene, groups: readonly QuotationGroup[], cast: Cast): Statement[] {
  return groups.map((group): Statement => {
    const { parts, cue, mention, carried, sure, why, labelled } = group;
    const first = parts[0] as Quotation;
    const meaning =
      mention && sure >= SURE ? (labelled ? cast.labelled(mention) : cast.meaning(cut, mention)) : null;
    const ranges = parts.map(({ tokens }): TokenRange => tokens);
    return {
      id: '',
      kind: 'direct',
      content: parts.map(({ span }) => span),
      text: textOfRanges(cut, ranges),
      cue: cue ? spanOf(cut, cue) : null,
      mention: mention ? spanOf(cut, mention) : null,
      speaker: meaning?.figure?.name ?? null,
      unnamed: meaning?.unnamed ?? null,
      inferred: meaning?.figure != null && (meaning.inferred || carried),
      about: null,
      medium: cue ? (MEDIUM_OF.get(cut.tokens[cue[0]]?.lower ?? '') ?? null) : null,
      paragraph: first.paragraph + 1,
      answers: [],
      context: contextOf(cut, first),
      why: meaning || !mention ? why : `${why}, too unsure to name anybody`,
    };
  });
}

/** What stands beside the quotation in its sentence, else the sentence before it. */
function contextOf(tokens: Tokens, { tokens: [from, to], span }: Quotation): Span[] {
  const sentence = tokens.tokens[from]?.sentence ?? 0;
  const [start] = tokens.sentenceSpans[sentence] ?? span;
  const end = tokens.sentenceSpans[tokens.tokens[to - 1]?.sentence ?? sentence]?.[1] ?? span[1];
  const beside: Span[] = [];
  if (span[0] - start > 2) beside.push(trimmed(tokens.text, start, span[0]));
  if (end - span[1] > 2) beside.push(trimmed(tokens.text, span[1], end));
  if (beside.length > 0) return beside;
  for (let i = sentence - 1; i >= Math.max(0, sentence - 4); i--) {
    const other = tokens.sentenceSpans[i];
    if (other && !/["“”]|''/.test(tokens.text.slice(...other))) return [other];
  }
  return [];
}

function trimmed(text: string, from: number, to: number): Span {
  const body = text.slice(from, to);
  const start = from + body.length - body.trimStart().length;
  return [start, start + body.trim().length];
}
