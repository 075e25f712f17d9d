// Direct speech: utterances in quotation marks as statements, each with its cue and its speaker.
import type { Statement } from '../story/index.ts';
import type { QuotationGroup } from './groups.ts';
import { PLAIN_SPEECH } from './lexicon/cues.ts';
import type { Cast } from './people/index.ts';
import type { Quotation } from './quotations.ts';
import type { Scene } from './scene.ts';
import { spanOf, type TokenRange, type Tokens, textOfRanges } from './tokens.ts';

/** Below this belief in the choice of a mention nobody is named: no name beats a wrong name. */
const SURE = 0.35;

/** The direct statements of a story, in the order of the text; their ids are given when all are known. */
export function directStatements({ cut }: Scene, groups: readonly QuotationGroup[], cast: Cast): Statement[] {
  return groups.map((group): Statement => {
    const { parts, carried, sure, why, labelled } = group;
    const first = parts[0] as Quotation;
    const mention = strays(cut, group) ? null : group.mention;
    const meaning =
      mention && sure >= SURE ? (labelled ? cast.labelled(mention) : cast.meaning(cut, mention)) : null;
    const cue = cueBeside(cut, group);
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
      medium: null,
      paragraph: first.paragraph + 1,
      answers: [],
      context: [],
      why: meaning || !mention ? why : `${why}, too unsure to name anybody`,
    };
  });
}

/** Whether a quotation that is never closed would be given to somebody of a later paragraph: what its own tells is inside it. */
function strays({ tokens }: Tokens, { parts, mention }: QuotationGroup): boolean {
  const last = parts.at(-1);
  return (
    last !== undefined &&
    !last.closed &&
    mention !== null &&
    (tokens[mention[0]]?.paragraph ?? 0) > last.paragraph
  );
}

/**
 * The cue as it stands with the quotation: none where the speaker is carried over, and the last reporting verb before
 * a colon ("made clear what he wanted and said of her plan: …").
 */
function cueBeside({ tokens }: Tokens, { cue, carried, parts }: QuotationGroup): TokenRange | null {
  const first = parts[0]?.tokens[0] ?? 0;
  if (!cue) return null;
  const beside = tokens[cue[0]]?.sentence === tokens[first - 1]?.sentence;
  const apart = tokens[cue[0]]?.paragraph !== tokens[first]?.paragraph;
  if (apart || (carried && !beside)) return null;
  if (cue[1] > first || !beside || tokens[first - 1]?.text !== ':') return cue;
  for (let i = first - 2; i > cue[0]; i--)
    if (PLAIN_SPEECH.has(tokens[i]?.lower ?? '') && tokens[i]?.pos === 'VERB') return [i, i + 1];
  return cue;
}
