// Direct speech: quotations, joined where one statement is split, each with its cue and speaker.
import type { Correction, Span, Statement } from '../story/index.ts';
import { statementId } from '../story/index.ts';
import { type Attribution, attribute } from './attribution.ts';
import { MEDIUM_OF } from './lexicon/cues.ts';
import type { Cast, Figure, Found } from './people.ts';
import type { Quotation } from './quotations.ts';
import type { TokenRange, Tokens } from './tokens.ts';

interface Draft {
  readonly parts: Quotation[];
  readonly found: Attribution | null;
}

/** A partial quotation of fewer words than this, with no cue of its own, is a name or a borrowed word. */
const SPEECH_WORDS = 6;

export function directStatements(
  storyId: string,
  tokens: Tokens,
  quotations: readonly Quotation[],
  cast: Cast,
  corrections: readonly Correction[],
): Statement[] {
  const seen = new Map<string, number>();
  let previous: { figure: Figure | null; paragraph: number } | null = null;
  const statements: Statement[] = [];
  for (const { parts, found } of join(tokens, quotations)) {
    const first = parts[0];
    if (!first) continue;
    const near: Figure | null =
      previous && first.paragraph - previous.paragraph <= 2 ? previous.figure : null;
    const meaning: Found | null = found
      ? cast.resolve(
          tokens,
          found.mention,
          near,
          previous !== null && first.paragraph - previous.paragraph <= 1 && near === null,
        )
      : null;
    const carried: Figure | null =
      !found && previous && first.paragraph - previous.paragraph === 1 && isWhole(tokens, first)
        ? previous.figure
        : null;
    const content = parts.map((part) => part.span);
    const text = parts
      .map(
        (part, i) =>
          (i > 0 && part.paragraph !== parts[i - 1]?.paragraph ? '\n' : i > 0 ? ' ' : '') +
          tokens.text.slice(...part.span),
      )
      .join('');
    const correction = corrections.find(
      ({ quote }) => plain(text).includes(plain(quote)) && plain(quote) !== '',
    );
    const figure: Figure | null = meaning?.figure ?? carried;
    const mention = found ? spanOf(tokens, found.mention) : null;
    const named = mention ? tokens.text.slice(...mention) : null;
    const repeat = seen.get(plain(text)) ?? 0;
    seen.set(plain(text), repeat + 1);
    statements.push({
      id: statementId(storyId, text, repeat),
      kind: 'direct',
      content,
      text,
      cue: found ? spanOf(tokens, found.cue) : null,
      mention,
      speaker: correction ? correction.speaker : (figure?.name ?? null),
      unnamed: !figure && named && !/^(he|she|they|it|we|i)$/i.test(named) ? named : null,
      inferred: correction ? false : (meaning?.inferred ?? carried !== null),
      about: null,
      medium: found ? (MEDIUM_OF.get(tokens.tokens[found.cue[0]]?.lower ?? '') ?? null) : null,
      paragraph: first.paragraph + 1,
      answers: [],
      context: contextOf(tokens, first),
      why: correction
        ? 'corrected by hand'
        : (found?.why ?? (carried ? 'carried over from the statement before' : 'nobody named')),
    });
    const last = parts.at(-1) ?? first;
    previous = { figure: figure ?? null, paragraph: last.paragraph };
  }
  return statements;
}

function join(tokens: Tokens, quotations: readonly Quotation[]): Draft[] {
  const drafts: Draft[] = [];
  quotations.forEach((quotation, i) => {
    const before = quotations[i - 1];
    const after = quotations[i + 1];
    const previousEnd = before?.tokens[1] ?? 0;
    const found = attribute(tokens, quotation, previousEnd, after?.tokens[0] ?? tokens.tokens.length);
    const last = drafts.at(-1);
    const part = last?.parts.at(-1);
    if (last && part && part === before) {
      const continued =
        !part.closed && quotation.paragraph === part.paragraph + 1 && isWholeStart(tokens, quotation);
      const mine = found && found.cue[0] >= quotation.tokens[1];
      const between = quotation.tokens[0] - part.tokens[1];
      const split =
        last.found &&
        quotation.paragraph === part.paragraph &&
        last.found.cue[0] >= part.tokens[1] &&
        between <= 30 &&
        !mine;
      const adjacent = quotation.paragraph === part.paragraph && between === 0;
      if ((continued && !mine) || split || adjacent) {
        last.parts.push(quotation);
        return;
      }
    }
    const words = quotation.tokens[1] - quotation.tokens[0] - 2;
    if (found || (!quotation.single && (words >= SPEECH_WORDS || isWhole(tokens, quotation))))
      drafts.push({ parts: [quotation], found });
  });
  return drafts;
}

const isWholeStart = (tokens: Tokens, quotation: Quotation): boolean =>
  tokens.paragraphs[quotation.paragraph]?.[0] === quotation.tokens[0];

const isWhole = (tokens: Tokens, quotation: Quotation): boolean =>
  isWholeStart(tokens, quotation) && tokens.paragraphs[quotation.paragraph]?.[1] === quotation.tokens[1];

/** What stands beside the quotation in its sentence, else the sentence before it. */
function contextOf(tokens: Tokens, { tokens: [from, to], span }: Quotation): Span[] {
  const sentence = tokens.tokens[from]?.sentence ?? 0;
  const [start] = tokens.sentenceSpans[sentence] ?? span;
  const end = tokens.sentenceSpans[tokens.tokens[to - 1]?.sentence ?? sentence]?.[1] ?? span[1];
  const beside: Span[] = [];
  if (span[0] - start > 2) beside.push(trimmed(tokens.text, start, span[0]));
  if (end - span[1] > 2) beside.push(trimmed(tokens.text, span[1], end));
  if (beside.length > 0) return beside;
  for (let i = sentence - 1; i >= Math.max(0, sentence - 4); i--) {
    const other = tokens.sentenceSpans[i];
    if (other && !/["“”]|''/.test(tokens.text.slice(...other))) return [other];
  }
  return [];
}

function trimmed(text: string, from: number, to: number): Span {
  const body = text.slice(from, to);
  const start = from + body.length - body.trimStart().length;
  return [start, start + body.trim().length];
}

const spanOf = ({ tokens }: Tokens, [from, to]: TokenRange): Span => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
];
const plain = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
