// Transcripts and interviews: paragraphs that begin with the speaker's name and a colon, or with Q and A.
import type { Span } from '../story/index.ts';

/** One turn of a transcript: who, as labelled, and what was said. */
export interface Turn {
  readonly paragraph: number;
  /** The label without its colon, or null where the paragraph goes on with the turn before. */
  readonly label: Span | null;
  readonly content: Span;
}

/** "SMITH:", "Q:", "Q.", "Jane Roe:", with or without an opening mark before it. */
const LABEL =
  /^["“']{0,2}((?:\p{Lu}[\p{Lu}\p{N}.’'-]*)(?: \p{Lu}[\p{Lu}.’'-]*){0,4}|Q(?:uestion)?|A(?:nswer)?|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3})(?: \([^()\n]{1,40}\))?:\s+(?=\S)|^(Q|A)\.\s+(?=\S)/u;

/** The one label without a colon. */
const INITIAL = /^[QA]\./;

/** So many labelled paragraphs make a transcript, and one of the labels must come back … */
const TURNS = 3;
/** … but a question with its answer is one on its own. */
const QUESTION = /^Q(?:uestion)?$/u;
const ANSWER = /^A(?:nswer)?$/u;
/** Between the first and the last turn, this share of the paragraphs must be labelled for the others to go on with them. */
const DENSE = 0.6;

/** The turns of a text that is a transcript, or holds one; none elsewhere. Linear in its length. */
export function turnsOf(text: string, paragraphs: readonly Span[]): Turn[] {
  const labelled: Turn[] = [];
  const uses = new Map<string, number>();
  let dotted = false;
  paragraphs.forEach(([from, to], paragraph) => {
    const head = text.slice(from, Math.min(to, from + 100));
    const match = head.includes(':') || INITIAL.test(head) ? LABEL.exec(head) : null;
    const name = match?.[1] ?? match?.[2];
    if (!match || name === undefined) return;
    if (match[2] !== undefined) dotted = true;
    const start = from + match[0].indexOf(name);
    labelled.push({ paragraph, label: [start, start + name.length], content: [from + match[0].length, to] });
    uses.set(name, (uses.get(name) ?? 0) + 1);
  });
  const names = [...uses.keys()];
  const asked = names.some((name) => QUESTION.test(name)) && names.some((name) => ANSWER.test(name));
  const returns = labelled.length >= TURNS && uses.size > 1 && [...uses.values()].some((count) => count > 1);
  if (!asked && !returns) return [];
  // "A." without any "Q." is an initial.
  if (dotted && !uses.has('Q')) return [];
  const first = labelled[0]?.paragraph ?? 0;
  const last = labelled.at(-1)?.paragraph ?? 0;
  if (labelled.length < DENSE * (last - first + 1)) return labelled;
  const byParagraph = new Map(labelled.map((turn) => [turn.paragraph, turn]));
  const turns: Turn[] = [];
  for (let paragraph = first; paragraph <= last; paragraph++) {
    const content = paragraphs[paragraph] ?? [0, 0];
    const turn = byParagraph.get(paragraph);
    // "(Applause)" is no part of a turn.
    if (turn || !/^["“']?[([]/.test(text.slice(content[0], content[0] + 2)))
      turns.push(turn ?? { paragraph, label: null, content });
  }
  return turns;
}
