// Hand-marked articles (brat standoff) for the training scripts: who said what, and by which words the story names them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/story/index.ts';

/** One marked attribution. */
export interface Marked {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

export interface MarkedArticle {
  readonly name: string;
  readonly text: string;
  readonly marked: readonly Marked[];
}

const WORD = /[\p{L}\p{N}]+(?:[.,'’\-/&@][\p{L}\p{N}]+)*/gu;
const ENDS_CORE = new Set(
  `of for at in from on with by to who whom whose which that as about near under over among within including like after before during
   against told said says is was were are has have had`.split(/\s+/),
);

/** The articles of a split in the order of their names; of several people's marks on one, the first is taken. */
export function markedArticles(split: string): MarkedArticle[] {
  const annotations = readdirSync(join(split, 'attributions')).sort();
  return readdirSync(join(split, 'text'))
    .sort()
    .flatMap((file) => {
      const name = file.replace(/\.txt$/, '');
      const marks = annotations.find(
        (mark) => mark.startsWith(`${name}_`) && mark.length === name.length + 9,
      );
      if (marks === undefined) return [];
      const text = readFileSync(join(split, 'text', file), 'utf8');
      return [{ name, text, marked: parse(readFileSync(join(split, 'attributions', marks), 'utf8')) }];
    });
}

function parse(standoff: string): Marked[] {
  const spans = new Map<string, Span[]>();
  const found: Marked[] = [];
  const events: string[][] = [];
  for (const line of standoff.split('\n')) {
    const [id = '', rest = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const at = rest.indexOf(' ');
      spans.set(
        id,
        rest
          .slice(at + 1)
          .split(';')
          .map((pair): Span => {
            const [from = 0, to = 0] = pair.split(' ').map(Number);
            return [from, to];
          })
          .sort((a, b) => a[0] - b[0]),
      );
    } else if (id.startsWith('E')) events.push(rest.split(' '));
  }
  for (const roles of events) {
    const of = (role: string): Span[] =>
      roles.flatMap((part) => {
        const [kind = '', id = ''] = part.split(':');
        return kind.replace(/2$/, '') === role ? (spans.get(id) ?? []) : [];
      });
    const content = of('Content');
    if (content.length > 0) found.push({ content, source: of('Source'), cue: of('Cue') });
  }
  return found;
}

const wordsIn = (text: string, [from, to]: Span): Span[] =>
  [...text.slice(from, to).matchAll(WORD)].map(
    (match): Span => [from + match.index, from + match.index + match[0].length],
  );

/** The words of a marked source that a mention has to cover one of: the last of each part between commas, before a preposition or verb. */
export function headsOf(text: string, source: readonly Span[]): Span[] {
  const heads: Span[] = [];
  let all: Span[] = [];
  for (const span of source) {
    let chunk: Span[] = [];
    const close = (): void => {
      const core: Span[] = [];
      for (const word of chunk) {
        if (ENDS_CORE.has(text.slice(...word).toLowerCase()) && (core.length > 0 || heads.length > 0)) break;
        core.push(word);
      }
      const last = core.at(-1);
      const suffix = last !== undefined && /^(?:jr|sr|ii|iii)$/i.test(text.slice(...last));
      const head = suffix && core.length > 1 ? core.at(-2) : last;
      if (head) heads.push(head);
      chunk = [];
    };
    for (const word of wordsIn(text, span)) {
      const before = chunk.at(-1);
      if (before && /[,;(—–]| - /.test(text.slice(before[1], word[0]))) close();
      chunk.push(word);
      all = [...all, word];
    }
    close();
  }
  return heads.length > 0 ? heads : all.slice(-1);
}

/** Whether a mention names the marked source: it covers a head, and half of its words lie in the source. */
export function namesSource(
  text: string,
  mention: Span,
  source: readonly Span[],
  heads: readonly Span[],
): boolean {
  const words = wordsIn(text, mention);
  const inside = words.filter((word) => source.some((span) => span[0] < word[1] && word[0] < span[1])).length;
  return inside * 2 >= words.length && heads.some((head) => mention[0] < head[1] && head[0] < mention[1]);
}
