// Mixed and indirect speech: what the story reports in its own words, wholly or in part.
import type { Statement, StatementKind } from '../../story/index.ts';
import type { Cast } from '../people/index.ts';
import type { Quotation } from '../quotations.ts';
import { spanOf, type Tokens, textOfRanges } from '../tokens.ts';
import { quotedTokens } from './quoted.ts';
import { type Report, reportsByRule } from './rules.ts';

/** From this share of its words in quotation marks a statement is direct. */
const DIRECT_SHARE = 0.9;

/** The mixed and indirect statements of a story, in the order of the text; none overlaps another. */
export function reportedStatements(
  tokens: Tokens,
  quotations: readonly Quotation[],
  cast: Cast,
): Statement[] {
  const quoted = quotedTokens(tokens, quotations);
  const statements: Statement[] = [];
  const taken = new Uint8Array(tokens.tokens.length);
  for (const report of reportsByRule(tokens, quoted)) {
    const share = quoted.share(report.content);
    if (share >= DIRECT_SHARE || report.content.some(([from, to]) => taken.subarray(from, to).includes(1)))
      continue;
    for (const [from, to] of report.content) taken.fill(1, from, to);
    statements.push(statementOf(tokens, report, share > 0 ? 'mixed' : 'indirect', cast));
  }
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
    cue: spanOf(tokens, cue),
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
