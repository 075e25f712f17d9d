// Whom a statement is aimed at: somebody it names, somebody it is said to, or the other person of its sentence.
import type { Span, Statement } from '../story/index.ts';
import type { Mentions } from './mentions.ts';

/**
 * The person a statement is aimed at, by name, or null.
 *
 * @param sentence the span of the sentence in which the statement begins
 * @param before the statement before it, where one stands near: "accusing him" means who made that one
 */
export function aboutOf(
  statement: Statement,
  sentence: Span,
  mentions: Mentions,
  text: string,
  before: Statement | undefined,
): string | null {
  const { content, cue, speaker, kind } = statement;
  const [named] = mentions.persons(content, speaker);
  if (named !== undefined) return named;
  const start = content[0]?.[0] ?? 0;
  if (cue && cue[1] <= start) {
    const [hearer] = mentions.persons([[cue[1], start]], speaker);
    if (hearer !== undefined) return hearer;
    if (before && /\b(?:him|her)\b/.test(text.slice(cue[1], start)))
      return before.speaker === speaker ? before.about : before.speaker;
  }
  if (kind === 'direct') return null;
  const others = mentions.persons([sentence], speaker);
  return others.length === 1 ? (others[0] ?? null) : null;
}
