// Sharpens a report: the word that says how it was said for the one that only answers, and the charge for the accused.
import { RESPONSE_VERBS } from '../lexicon/cues.ts';
import type { Token } from '../tokens.ts';
import { TRAITS } from '../words.ts';
import type { Report } from './choose.ts';
import { REPORTING_VERBS } from './verbs.ts';

/** Light verbs that are no cue without their adjective: "made clear". */
const WITH_ADJECTIVE: ReadonlySet<string> = new Set(['clear', 'plain', 'known', 'public']);
const OBJECT_PRONOUN = /^(?:him|her|them|me|us|it|you)$/;

/** The same report with the cue, and the content, that a person would mark. */
export const refined = (all: readonly Token[], report: Report): Report =>
  withoutAccused(all, withAdjective(all, pastResponse(all, report)));

/** "responded by accusing him of lying": the cue is "accusing". */
function pastResponse(all: readonly Token[], report: Report): Report {
  const { cue, content } = report;
  const [first, ...rest] = content;
  if (!cue || !first || !RESPONSE_VERBS.has(all[cue[0]]?.lower ?? '')) return report;
  const verb = all[cue[1]]?.lower === 'by' ? cue[1] + 1 : -1;
  if (verb < 0 || !REPORTING_VERBS.has(all[verb]?.lower ?? '') || first[0] > verb || first[1] <= verb + 1)
    return report;
  return { ...report, cue: [verb, verb + 1], content: [[verb + 1, first[1]], ...rest] };
}

/** "hit back within the hour, branding the plan a farce": the cue is "branding", and what it leads to is said. */
export function pastRetort(all: readonly Token[], inside: Uint8Array, report: Report): Report {
  const { cue, content } = report;
  const [first, ...rest] = content;
  if (!cue || !first || REPORTING_VERBS.has(all[cue[0]]?.lower ?? '')) return report;
  for (let i = first[0]; i < first[1] - 2; i++) {
    const verb = all[i + 1];
    if (inside[i] === 1) return report;
    if (all[i]?.text !== ',' || verb === undefined || (verb.traits & TRAITS.ing) === 0) continue;
    if (REPORTING_VERBS.has(verb.lower))
      return { ...report, cue: [i + 1, i + 2], content: [[i + 2, first[1]], ...rest] };
  }
  return report;
}

function withAdjective(all: readonly Token[], report: Report): Report {
  const { cue } = report;
  if (!cue || !/^ma(?:de|kes?|king)$/.test(all[cue[0]]?.lower ?? '')) return report;
  return WITH_ADJECTIVE.has(all[cue[1]]?.lower ?? '') ? { ...report, cue: [cue[0], cue[1] + 1] } : report;
}

/** "accusing him of a lie": what is said is the lie. */
function withoutAccused(all: readonly Token[], report: Report): Report {
  const [first, ...rest] = report.content;
  const verb = report.cue ? all[report.cue[0]]?.lower : undefined;
  if (!first || REPORTING_VERBS.get(verb ?? '')?.base !== 'accuse') return report;
  const pronoun = OBJECT_PRONOUN.test(all[first[0]]?.lower ?? '');
  const start = pronoun && all[first[0] + 1]?.lower === 'of' ? first[0] + 2 : first[0];
  return start < first[1] ? { ...report, content: [[start, first[1]], ...rest] } : report;
}
