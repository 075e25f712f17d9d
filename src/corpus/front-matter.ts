// The YAML block above a story: what it may hold, checked, with the line of whatever is wrong.
import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Correction, PersonNote } from '../story/index.ts';
import type { Problem } from './problem.ts';

const name = z.string().trim().min(1);

const schema = z.strictObject({
  title: name.optional(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/, 'a date looks like 2015-08-31')
    .optional(),
  source: z.string().optional(),
  author: z.string().optional(),
  people: z.array(z.strictObject({ name, role: name.optional(), also: z.array(name).optional() })).optional(),
  corrections: z.array(z.strictObject({ quote: name, speaker: name.nullable() })).optional(),
});

export interface FrontMatter {
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly people: readonly PersonNote[];
  readonly corrections: readonly Correction[];
}

const EMPTY: FrontMatter = { title: null, date: null, source: null, people: [], corrections: [] };

/** The block from the first line `---` to the next, with the line break after it. */
const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Splits a file into the YAML above and the article below, which stays byte for byte. */
export function splitFrontMatter(content: string): { yaml: string | null; article: string } {
  const [block, yaml] = content.startsWith('---') ? (BLOCK.exec(content) ?? []) : [];
  return block === undefined || yaml === undefined
    ? { yaml: null, article: content }
    : { yaml, article: content.slice(block.length) };
}

function lineOf(document: Document, counter: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : null;
    if (Array.isArray(range) && typeof range[0] === 'number') return counter.linePos(range[0]).line;
  }
  return 1;
}

function explain(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.');
  return issue.code === 'unrecognized_keys'
    ? `${where === '' ? 'The front matter' : where} has no field ${issue.keys.map((key) => `"${key}"`).join(', ')}.`
    : `${where}: ${issue.message}.`;
}

/**
 * Reads front matter.
 *
 * @param file shown in problems
 * @returns what it says, and every problem; lines count from the top of the file
 */
export function readFrontMatter(yaml: string, file: string): { front: FrontMatter; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core', prettyErrors: false });
  // The first line of the YAML is the second of the file.
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: counter.linePos(error.pos[0]).line + 1,
    message: `The front matter is not valid YAML: ${error.message}`,
  }));
  if (problems.length > 0) return { front: EMPTY, problems };
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (!parsed.success)
    return {
      front: EMPTY,
      problems: parsed.error.issues.map((issue) => ({
        file,
        line: lineOf(document, counter, issue.path) + 1,
        message: explain(issue),
      })),
    };
  const { title = null, date = null, source = null, people = [], corrections = [] } = parsed.data;
  return {
    front: {
      title,
      date,
      source,
      people: people.map((person) => ({
        name: person.name,
        role: person.role ?? null,
        also: person.also ?? [],
      })),
      corrections,
    },
    problems: [],
  };
}
