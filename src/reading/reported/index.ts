// Mixed and indirect speech: what the story reports in its own words, wholly or in part.
import type { Statement } from '../../story/index.ts';
import type { SortedQuotations } from '../groups.ts';
import type { Cast } from '../people/index.ts';
import { NOBODY } from '../people/meaning.ts';
import type { Scene } from '../scene.ts';
import { spanOf, type Tokens, textOfRanges } from '../tokens.ts';
import { type Report, reportsByModel, withJudgements, withPartials } from './choose.ts';
import { reportedModel } from './model.ts';
import { byAgent } from './passive.ts';
import { pastRetort, refined } from './refine.ts';

/**
 * The mixed and indirect statements of a story, in the order of the text; none overlaps another.
 *
 * @param sorted the quotations: those that make a statement are left alone, quoted words become part of one here
 */
export function reportedStatements(
  scene: Scene,
  { direct, partial }: SortedQuotations,
  cast: Cast,
): Statement[] {
  const tokens = scene.cut;
  const model = reportedModel();
  const view = model.view(scene);
  const cues = new Set(direct.flatMap(({ cue }) => (cue ? [cue[0]] : [])));
  const chosen = withJudgements(view, reportsByModel(model, view))
    .filter(({ kind, cue }) => kind !== 'indirect' || !cue || !cues.has(cue[0]))
    .filter((report) => !asksForCover(tokens, report))
    .map((report) => refined(tokens.tokens, report));
  const reports = withPartials(model, view, partial, chosen);
  const loose = new Set(partial.flatMap(({ parts }) => parts.map((part) => part.tokens[0])));
  const holdsLoose = ({ content }: Report): boolean =>
    content.some(([from, to]) => {
      for (let i = from; i < to; i++) if (loose.has(i)) return true;
      return false;
    });
  const statements = reports
    .filter((report) => report.kind !== 'direct' || holdsLoose(report))
    .map((report) => byAgent(scene, pastRetort(tokens.tokens, scene.inside, report)))
    .map((report) => statementOf(tokens, report, cast));
  return statements.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

/** "a minister who asked not to be named": no statement, but how the others came about. */
const COVER =
  /^(?:(?:for|that) )?(?:(?:his|her|their) )?(?:not (?:to )?be (?:named|identified|quoted)|to (?:remain|stay|be) (?:anonymous|unnamed)|anonymity|name be withheld)/iu;

const asksForCover = (tokens: Tokens, { kind, content }: Report): boolean =>
  kind === 'indirect' && COVER.test(textOfRanges(tokens, content));

function statementOf(tokens: Tokens, report: Report, cast: Cast): Statement {
  const { cue, subject, content, kind } = report;
  const { figure, unnamed, inferred } = subject ? cast.meaning(tokens, subject.meant) : NOBODY;
  return {
    id: '',
    kind,
    content: content.map((range) => spanOf(tokens, range)),
    text: textOfRanges(tokens, content),
    cue: cue && spanOf(tokens, cue),
    mention: subject && spanOf(tokens, cast.mention(subject.mention)),
    speaker: figure?.name ?? null,
    unnamed,
    inferred:
      figure !== null &&
      subject !== null &&
      (inferred || subject.meant[0] >= subject.mention[1] || subject.meant[1] <= subject.mention[0]),
    about: null,
    medium: null,
    paragraph: (tokens.tokens[content[0]?.[0] ?? 0]?.paragraph ?? 0) + 1,
    answers: [],
    context: [],
    why: subject?.why ?? 'said by nobody whom the story tells',
  };
}
