// Makes the content of a report whole: a quotation in it isn't broken off.
import { TAGS } from '../tags.ts';
import type { TokenRange } from '../tokens.ts';
import { REPORTING_VERBS } from './verbs.ts';
import type { View } from './view.ts';

/** The content with every quotation in it up to its closing mark, though sentences end in it. */
export const wholeContent = (view: View, content: readonly TokenRange[]): readonly TokenRange[] =>
  content.some(([, to]) => broken(view, to))
    ? content.map(([from, to]): TokenRange => [from, upToMark(view, to)])
    : content;

/** Whether a place lies within a quotation. */
const broken = ({ inside, opening }: View, at: number): boolean =>
  inside[at] === 1 && inside[at - 1] === 1 && opening[at] !== 1;

function upToMark(view: View, to: number): number {
  let end = to;
  while (broken(view, end)) end++;
  return end;
}

/** What takes first what it names, then the name: "called the plan 'a farce'". */
const NAMES: ReadonlySet<string> = new Set(['call', 'brand', 'label', 'dub']);
/** The longest such object, in tokens. */
const OBJECT = 10;
const PLAIN =
  TAGS.DET | TAGS.NOUN | TAGS.PROPN | TAGS.PRON | TAGS.ADJ | TAGS.ADV | TAGS.ADP | TAGS.PART | TAGS.NUM;

/** The content with what is called so, where it begins with the name in quotation marks only. */
export function withNamed(
  { tokens, inside }: View,
  cue: number,
  content: readonly TokenRange[],
): readonly TokenRange[] {
  const all = tokens.tokens;
  const [first, ...rest] = content;
  const base = REPORTING_VERBS.get(all[cue]?.lower ?? '')?.base ?? '';
  if (!first || !NAMES.has(base) || inside[first[0]] !== 1 || first[0] <= cue + 1 || first[0] > cue + OBJECT)
    return content;
  for (let i = cue + 1; i < first[0]; i++)
    if (inside[i] === 1 || ((all[i]?.tag ?? 0) & PLAIN) === 0) return content;
  return [[cue + 1, first[1]], ...rest];
}

/** What stands behind "Roe:" at the beginning of a paragraph, up to its end: a headline, or a line of a transcript. */
export function afterLabel(view: View, mention: TokenRange): TokenRange | null {
  const { tokens, paragraphs } = view.tokens;
  const [from, to] = paragraphs[tokens[mention[0]]?.paragraph ?? 0] ?? mention;
  if (tokens[mention[1]]?.text !== ':' || mention[1] - from > LABEL) return null;
  let end = to;
  while (end > mention[1] + 1 && STOP.test(tokens[end - 1]?.text ?? '')) end--;
  return end > mention[1] + 1 ? [mention[1] + 1, end] : null;
}

/** The longest label, in tokens. */
const LABEL = 6;
const STOP = /^[.;]$/;
