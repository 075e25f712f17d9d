// Mixed and indirect speech: what the story reports in its own words, wholly or in part.
import type { Statement, StatementKind } from '../../story/index.ts';
import type { QuotationGroup } from '../groups.ts';
import type { Cast } from '../people/index.ts';
import type { Scene } from '../scene.ts';
import { spanOf, type Tokens, textOfRanges } from '../tokens.ts';
import { type Report, reportsByModel, reportsOfPartial } from './choose.ts';
import { reportedModel } from './model.ts';
import { quotedTokens } from './quoted.ts';

/** The mixed and indirect statements of a story, in the order of the text; none overlaps another. */
export function reportedStatements(
  scene: Scene,
  partial: readonly QuotationGroup[],
  cast: Cast,
): Statement[] {
  const tokens = scene.cut;
  const model = reportedModel();
  const view = model.view(tokens, quotedTokens(scene));
  const chosen = reportsByModel(model, view);
  const reports = [...chosen, ...reportsOfPartial(model, view, partial, chosen)];
  const statements = reports.flatMap((report) =>
    report.kind === 'direct' ? [] : [statementOf(tokens, report, report.kind, cast)],
  );
  return statements.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

function statementOf(tokens: Tokens, report: Report, kind: StatementKind, cast: Cast): Statement {
  const { cue, subject, content } = report;
  const { figure, unnamed, inferred } = cast.meaning(tokens, subject.meant);
  return {
    id: '',
    kind,
    content: content.map((range) => spanOf(tokens, range)),
    text: textOfRanges(tokens, content),
    cue: cue && spanOf(tokens, cue),
    mention: spanOf(tokens, subject.mention),
    speaker: figure?.name ?? null,
    unnamed,
    inferred: figure !== null && (inferred || subject.meant !== subject.mention),
    about: null,
    medium: null,
    paragraph: (tokens.tokens[content[0]?.[0] ?? 0]?.paragraph ?? 0) + 1,
    answers: [],
    context: [],
    why: subject.why,
  };
}
