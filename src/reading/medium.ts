// How a statement was made: tweeted, in a letter, in a lecture. Carried on while the same person goes on speaking.
import type { Span, Statement } from '../story/index.ts';
import { MEDIUM_OF } from './lexicon/cues.ts';
import { firstTokenAt } from './quotations.ts';
import { TAGS } from './tags.ts';
import type { Token, Tokens } from './tokens.ts';

/** Stand before the words for a medium: "in a letter", "during an interview", "delivering a lecture". */
const BEFORE: ReadonlySet<string> = new Set(
  'in on during via through from by delivering giving writing publishing posting releasing issuing wrote posted released issued delivered gave'.split(
    ' ',
  ),
);
/** Cues of somebody who goes on. */
const GOES_ON: ReadonlySet<string> = new Set(
  'added adds adding continued continues continuing concluded concludes went'.split(' '),
);
/** How many words may stand between "in" and the medium: "in a two-page open letter". */
const BETWEEN = 5;
/** How many paragraphs further on a statement still belongs to the one before. */
const NEAR = 2;

const NOUNS = TAGS.NOUN | TAGS.PROPN;

/** The medium of each statement, in their order. */
export function mediaOf(tokens: Tokens, statements: readonly Statement[]): (string | null)[] {
  const media: (string | null)[] = [];
  statements.forEach((statement, i) => {
    const before = statements[i - 1];
    const goesOn =
      before !== undefined &&
      before.speaker === statement.speaker &&
      statement.speaker !== null &&
      statement.paragraph - before.paragraph <= NEAR &&
      continues(tokens, statement, before);
    media.push(ownMedium(tokens, statement) ?? (goesOn ? (media[i - 1] ?? null) : null));
  });
  return media;
}

function continues(tokens: Tokens, { cue, mention, content }: Statement, before: Statement): boolean {
  if (!cue || cue[1] <= (before.content[0]?.[0] ?? 0)) return true;
  if (mention && before.mention && mention[0] === before.mention[0]) return content.length > 0;
  return GOES_ON.has(tokens.text.slice(...cue).toLowerCase());
}

const holds = (content: readonly Span[], { start, end }: Token): boolean =>
  content.some(([from, to]) => from <= start && end <= to);

/** The medium that the words of the statement's own sentence tell, outside its content. */
function ownMedium(tokens: Tokens, { cue, content }: Statement): string | null {
  const all = tokens.tokens;
  const at = cue?.[0] ?? content[0]?.[0];
  if (at === undefined) return null;
  const token = firstTokenAt(tokens, at, [0, all.length]);
  if (cue) {
    const told = MEDIUM_OF.get(all[token]?.lower ?? '');
    if (told !== undefined && all[token]?.pos === 'VERB') return told;
  }
  const [from, to] = tokens.sentences[all[token]?.sentence ?? 0] ?? [0, 0];
  for (let i = from; i < to; i++) {
    const word = all[i];
    const medium = word && (word.tag & NOUNS) !== 0 ? MEDIUM_OF.get(word.lower) : undefined;
    if (!word || medium === undefined) continue;
    if (holds(content, word)) continue;
    for (let j = i - 1; j >= Math.max(from, i - BETWEEN); j--) {
      if (BEFORE.has(all[j]?.lower ?? '')) return medium;
      if (all[j]?.pos === 'PUNCT' && all[j]?.text !== '-') break;
    }
  }
  return null;
}
