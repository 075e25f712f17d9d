// Marked articles as tokens: the words of each mark, and the words that the model shall know by themselves.
import { type Tokens, tokenise } from '../../src/reading/tokens.ts';
import { TRAITS } from '../../src/reading/words.ts';
import type { Span } from '../../src/story/index.ts';
import type { MarkedArticle } from '../marked-articles.ts';

/** A word counts as itself from so many articles on, and may head a cue after so many. */
const WORD_ARTICLES = 14;
const CUE_TIMES = 4;
/** Of all its uses, the least share in which a word heads a cue. */
const CUE_SHARE = 0.04;

export interface Prepared {
  readonly tokens: Tokens;
  readonly marks: ReadonlyArray<{
    readonly cue: readonly number[];
    readonly content: ReadonlySet<number>;
    readonly source: ReadonlySet<number>;
  }>;
}

/** Whether a token is a word or a number, and no mark. */
export const isWord = ({ tokens }: Tokens, i: number): boolean =>
  ((tokens[i]?.traits ?? 0) & TRAITS.word) !== 0;

function tokensIn(cut: Tokens, spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (const [from, to] of spans)
    cut.tokens.forEach(({ start, end }, i) => {
      if (start < to && from < end && isWord(cut, i)) found.push(i);
    });
  return found;
}

export function prepare({ text, marked }: MarkedArticle): Prepared {
  const tokens = tokenise(text);
  const marks = marked.map(({ cue, content, source }) => ({
    cue: tokensIn(tokens, cue),
    content: new Set(tokensIn(tokens, content)),
    source: new Set(tokensIn(tokens, source)),
  }));
  return { tokens, marks };
}

/** The word of a cue that heads it: its first verb, else its first noun, else its first word. */
export function headOf(
  { tokens }: Tokens,
  cue: readonly number[],
  may: (token: number) => boolean,
): number | undefined {
  const heads = cue.filter(may);
  return (
    heads.find((i) => tokens[i]?.pos === 'VERB') ?? heads.find((i) => tokens[i]?.pos === 'NOUN') ?? heads[0]
  );
}

/** The words that count as themselves, and those of them that may head a cue. */
export function vocabularyOf(articles: readonly Prepared[]): { words: string[]; cues: string[] } {
  const articlesWith = new Map<string, number>();
  const small = new Map<string, number>();
  const uses = new Map<string, number>();
  const heads = new Map<string, number>();
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const { tokens, marks } of articles) {
    const here = new Set<string>();
    for (const { lower, text, pos } of tokens.tokens) {
      here.add(lower);
      add(uses, lower);
      if (text === lower && pos !== 'PROPN') add(small, lower);
    }
    for (const word of here) add(articlesWith, word);
    for (const { cue } of marks) {
      const head = headOf(tokens, cue, (i) =>
        /^(?:VERB|NOUN|ADP|ADJ|ADV)$/.test(tokens.tokens[i]?.pos ?? ''),
      );
      if (head !== undefined) add(heads, tokens.tokens[head]?.lower ?? '');
    }
  }
  const plain = (word: string): boolean =>
    (small.get(word) ?? 0) / (uses.get(word) ?? 1) >= 0.6 && !/\d/.test(word) && /^[^ ]+$/.test(word);
  const cues = [...heads]
    .filter(([word, times]) => times >= CUE_TIMES && plain(word) && /\p{L}{3}/u.test(word))
    .filter(([word, times]) => times / (uses.get(word) ?? 1) >= CUE_SHARE)
    .map(([word]) => word);
  const frequent = [...articlesWith]
    .filter(([word, times]) => times >= WORD_ARTICLES && plain(word))
    .map(([word]) => word);
  return { words: [...new Set([...frequent, ...cues])].sort(), cues: cues.sort() };
}
