// A read story for the terminal: statements coloured by speaker, cues underlined, then the people and who answered whom.
import pc from 'picocolors';
import { fold, safe } from '../chats/console/index.ts';
import type { Span, Statement, Story } from '../story/index.ts';
import { answersOf } from '../story/index.ts';

type Paint = (words: string) => string;

/** One colour a speaker, in the order of first speaking; told by name as well, for those who see no colours. */
const COLOURS: readonly Paint[] = [pc.cyan, pc.yellow, pc.green, pc.magenta, pc.blue, pc.red];

/** Longest words shown of a statement in a list. */
const SHORT = 64;

const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= SHORT ? flat : `${flat.slice(0, SHORT).replace(/\s+\S*$/, '')}…`;
};

function colourOf(story: Story): (statement: Statement) => Paint {
  const speakers = [...new Set(story.statements.flatMap(({ speaker }) => speaker ?? []))];
  return ({ speaker }) =>
    speaker === null ? pc.dim : (COLOURS[speakers.indexOf(speaker) % COLOURS.length] ?? pc.dim);
}

interface Mark {
  readonly at: number;
  /** Spans that end sort before those that start at the same place. */
  readonly opens: boolean;
  readonly span: Span;
  readonly paint: Paint;
  readonly label: string;
}

/** The text with statements painted and numbered and cues underlined; a stretch in two statements has both numbers. */
function painted(story: Story): string {
  const colour = colourOf(story);
  const marks: Mark[] = story.statements.flatMap((statement, index) => {
    const name = statement.speaker ?? statement.unnamed ?? '?';
    const label = `[${index + 1} ${name}${statement.inferred ? ' ~' : ''}]`;
    return [
      ...statement.content.map((span, part) => ({
        span,
        paint: colour(statement),
        label: part === 0 ? label : `[${index + 1}…]`,
      })),
      ...(statement.cue === null ? [] : [{ span: statement.cue, paint: pc.underline, label: '' }]),
    ].flatMap((mark) => [
      { ...mark, at: mark.span[0], opens: true },
      { ...mark, at: mark.span[1], opens: false },
    ]);
  });
  marks.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const open: Mark[] = [];
  let shown = '';
  let at = 0;
  for (const mark of marks) {
    const paint = open.map((one) => one.paint);
    const words = safe(story.text.slice(at, mark.at));
    // Each line is painted for itself, so that a pager shows the colours too.
    shown += words.replace(/[^\n]+/g, (line) => paint.reduce((text, brush) => brush(text), line));
    at = mark.at;
    if (mark.opens) {
      open.push(mark);
      if (mark.label !== '') shown += pc.dim(safe(mark.label));
    } else {
      const index = open.findIndex(({ span, label }) => span === mark.span && label === mark.label);
      if (index >= 0) open.splice(index, 1);
    }
  }
  return shown + safe(story.text.slice(at));
}

function peopleTable(story: Story): string[] {
  const width = Math.max(0, ...story.cast.map(({ name }) => name.length));
  return story.cast.map((person) => {
    const said = story.statements.filter(({ speaker }) => speaker === person.name).length;
    const names = person.also.filter((also) => also !== person.name).slice(0, 4);
    const about = [
      person.role ?? '',
      names.length > 0 ? `also ${names.map((also) => `“${also}”`).join(', ')}` : '',
    ];
    return `  ${person.name.padEnd(width)}  ${String(said).padStart(3)}  ${about.filter((part) => part !== '').join('; ')}`.trimEnd();
  });
}

function answerList(story: Story): string[] {
  const number = (statement: Statement): number => story.statements.indexOf(statement) + 1;
  const name = ({ speaker, unnamed }: Statement): string => speaker ?? unnamed ?? 'somebody';
  return story.statements.flatMap((statement) =>
    answersOf(story, statement).map(
      (answered) =>
        `  ${name(statement)} [${number(statement)}] → ${name(answered)} [${number(answered)}]: ${short(statement.text)}`,
    ),
  );
}

function whyList(story: Story): string[] {
  return story.statements.map(
    (statement, index) =>
      `  [${index + 1}] ${statement.speaker ?? statement.unnamed ?? 'no speaker'}: ${statement.why}: ${short(statement.text)}`,
  );
}

const section = (title: string, lines: readonly string[], none: string): string =>
  `${pc.bold(title)}\n${lines.length > 0 ? lines.map(safe).join('\n') : `  ${none}`}`;

/** How much further the next lines of a list's item stand in. */
const HANGING = '  ';

/** Lines broken between words where they are wider than the screen; a list's items stay set in. */
const folded = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      const next = indent === '' ? '' : indent + HANGING;
      return fold(line.slice(indent.length), width - next.length).map((piece, index) =>
        index === 0 ? indent + piece : next + piece,
      );
    })
    .join('\n');

/**
 * A read story as text for a terminal; `~` marks a speaker who was inferred.
 *
 * @param width columns of the screen; null for a pipe or a file, where no line is broken
 */
export function showReading(story: Story, why: boolean, width: number | null): string {
  const shown = shownWhole(story, why);
  return width === null ? shown : folded(shown, width);
}

function shownWhole(story: Story, why: boolean): string {
  const unknown = story.statements.some(({ speaker }) => speaker === null);
  return [
    pc.bold(safe(story.title)),
    painted(story).trimEnd(),
    section('People, and how many statements each made', peopleTable(story), 'Nobody is named.'),
    section('Answers', answerList(story), 'The story reports no answers.'),
    ...(why ? [section('Why', whyList(story), 'There are no statements.')] : []),
    pc.dim(`~ inferred${unknown ? '; ? the story doesn’t say who' : ''}`),
  ].join('\n\n');
}
