// Shows a statement: who, how the story names them there, the words, what stood before it and what was answered.
import type { Passage, Span, Statement, Story } from '../story/index.ts';
import { answeredBy, answersOf, paragraphAt, personByName } from '../story/index.ts';
import { readable } from './read-on.ts';
import { referenceTo } from './reference.ts';
import type { Card, Field, Result, ResultLink } from './reply.ts';
import type { RichText, Run } from './rich-text.ts';
import { plain } from './rich-text.ts';
import { isTextKey, type Say } from './texts/index.ts';

/** The name a reply shows for whoever made the statement. */
export function speakerLabel(statement: Statement, say: Say): string {
  if (statement.speaker !== null) return statement.speaker;
  if (statement.unnamed !== null) return say('card.unnamed', { description: statement.unnamed });
  return say('card.unattributed');
}

/** Where it was said; a name such as that of a network stands for itself. */
const mediumLabel = (medium: string, say: Say): string => {
  const key = `medium.${medium}`;
  return isTextKey(key) ? say(key) : medium;
};

/** The words of a span, with the parts that `ranges` cover in bold. */
export function highlight(text: string, [start, end]: Span, ranges: readonly Span[]): RichText {
  const runs: Run[] = [];
  let at = start;
  for (const [from, to] of ranges) {
    const a = Math.max(from, at);
    const b = Math.min(to, end);
    if (a >= b) continue;
    if (a > at) runs.push({ text: text.slice(at, a) });
    runs.push({ text: text.slice(a, b), emphasis: 'bold' });
    at = b;
  }
  if (at < end) runs.push({ text: text.slice(at, end) });
  return runs;
}

/** The content as one rich text per paragraph. */
function contentBody(story: Story, statement: Statement, ranges: readonly Span[]): RichText[] {
  const body: Run[][] = [];
  let last = -1;
  for (const span of statement.content) {
    const paragraph = paragraphAt(story, span[0]);
    const runs = highlight(story.text, span, ranges);
    const open = body.at(-1);
    if (open !== undefined && paragraph === last) open.push({ text: ' ' }, ...runs);
    else body.push([...runs]);
    last = paragraph;
  }
  return body;
}

function heading(story: Story, statement: Statement, say: Say): RichText {
  const role = personByName(story, statement.speaker)?.role ?? null;
  const name: Run = { text: speakerLabel(statement, say), emphasis: 'bold' };
  return role === null ? [name] : [name, { text: `, ${role}` }];
}

/** How the story names an inferred speaker there, with the cue where the two stand together. */
function storysOwnWords(story: Story, statement: Statement, say: Say): RichText | undefined {
  if (!statement.inferred || statement.speaker === null) return undefined;
  const { mention, cue } = statement;
  if (mention === null) return plain(say('card.carried'));
  const together =
    cue !== null && Math.abs(cue[0] - mention[1]) <= 1 ? ([mention[0], cue[1]] as const) : mention;
  return plain(say('card.inferred', { words: story.text.slice(together[0], together[1]) }));
}

const reference = (story: Story, at: number, say: Say): string =>
  say('card.paragraph', { paragraph: paragraphAt(story, at) });

/** Several statements as lines "Speaker: words ¶ n". */
function statementLines(story: Story, statements: readonly Statement[], say: Say): RichText {
  return statements.flatMap((statement, index): Run[] => [
    { text: `${index > 0 ? '\n' : ''}${speakerLabel(statement, say)}: `, emphasis: 'bold', firm: true },
    { text: statement.text.replaceAll('\n', ' ') },
    { text: ' ', firm: true },
    { text: reference(story, statement.content[0]?.[0] ?? 0, say), emphasis: 'italic', firm: true },
  ]);
}

function contextLines(story: Story, spans: readonly Span[], say: Say): RichText {
  return spans.flatMap((span, index): Run[] => [
    ...(index > 0 ? [{ text: '\n', firm: true }] : []),
    { text: story.text.slice(span[0], span[1]).trim() },
    { text: ' ', firm: true },
    { text: reference(story, span[0], say), emphasis: 'italic', firm: true },
  ]);
}

/**
 * A statement as a card.
 *
 * @param ranges words of the story's text to show in bold, sorted, in UTF-16 offsets
 */
export function statementCard(
  story: Story,
  statement: Statement,
  say: Say,
  ranges: readonly Span[] = [],
): Card {
  const earlier = answersOf(story, statement);
  const later = answeredBy(story, statement);
  const fields: Field[] = [];
  if (statement.medium !== null)
    fields.push({ label: say('card.medium'), value: plain(mediumLabel(statement.medium, say)) });
  if (statement.context.length > 0)
    fields.push({ label: say('card.context'), value: contextLines(story, statement.context, say) });
  if (earlier.length > 0)
    fields.push({ label: say('card.answers'), value: statementLines(story, earlier, say) });
  fields.push({
    label: say('card.answeredBy'),
    value: later.length > 0 ? statementLines(story, later, say) : plain(say('card.noAnswer')),
  });
  const note = storysOwnWords(story, statement, say);
  const card: Card = {
    type: 'card',
    heading: heading(story, statement, say),
    ...(note === undefined ? {} : { note }),
    body: contentBody(story, statement, ranges),
    fields,
    footer: say('card.footer', { title: story.title, paragraph: statement.paragraph }),
  };
  return readable(card, { command: 'read-on', options: { statement: referenceTo(statement) } }, say);
}

/** A passage in the reporter's own words as a card. */
export function passageCard(found: Passage, say: Say, ranges: readonly Span[] = []): Card {
  return {
    type: 'card',
    heading: [{ text: say('card.reporter'), emphasis: 'bold' }],
    body: [highlight(found.story.text, found.span, ranges)],
    fields: [],
    footer: say('card.footer', { title: found.story.title, paragraph: found.paragraph }),
  };
}

const link = ({ id, speaker, text }: Statement): ResultLink => ({ id, speaker, text });

/** A statement as the plain result behind a reply. */
export const statementResult = (story: Story, statement: Statement): Result => ({
  type: 'statement',
  story: story.id,
  spans: statement.content,
  text: statement.text,
  paragraph: statement.paragraph,
  id: statement.id,
  speaker: statement.speaker,
  context: statement.context.map((span) => story.text.slice(span[0], span[1])).join('\n') || null,
  answers: answersOf(story, statement).map(link),
  answeredBy: answeredBy(story, statement).map(link),
});

/** A passage as the plain result behind a reply. */
export const passageResult = (found: Passage): Result => ({
  type: 'passage',
  story: found.story.id,
  spans: [found.span],
  text: found.text,
  paragraph: found.paragraph,
  id: null,
  speaker: null,
  context: null,
  answers: [],
  answeredBy: [],
});
