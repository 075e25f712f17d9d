// Quotations in a message that somebody wrote: between quotation marks of any kind, or in quoted lines.

const MARKS: readonly RegExp[] = [
  /“([^”]{2,})(?:”|$)/gu,
  /„([^“”]{2,})[“”]/gu,
  /«\s?([^»]{2,}?)\s?»/gu,
  /"([^"\n]{2,})(?:"|$)/gmu,
  /(?<![\p{L}\p{N}])‘([^‘]{2,}?)’(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])'([^'\n]*(?:(?<=\p{L})'(?=\p{L})[^'\n]*)*)'(?![\p{L}\p{N}])/gu,
];
const QUOTED_LINE = /^(?:>|&gt;)\s?(.+)$/gmu;

const WORD = /[\p{L}\p{N}]/u;

interface Found {
  readonly at: number;
  readonly end: number;
  readonly words: string;
}

/**
 * The quotations in a message, in their order, each once. Marks inside others count with the outer ones.
 *
 * @returns without their marks; empty where nothing is quoted
 */
export function quotationsIn(message: string): string[] {
  const found: Found[] = [];
  for (const pattern of [...MARKS, QUOTED_LINE])
    for (const match of message.matchAll(pattern)) {
      const words = (match[1] ?? '').trim();
      const [at, end] = [match.index, match.index + match[0].length];
      const inside = found.some((other) => at < other.end && other.at < end);
      if (!inside && WORD.test(words)) found.push({ at, end, words });
    }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ words }) => words))];
}
