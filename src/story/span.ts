// A stretch of the story's text. Everything that Rowbot says about a story points back to one.

/** `[start, end)` in UTF-16 code units from the start of the article's text (front matter not counted). */
export type Span = readonly [start: number, end: number];

/** The words a span covers. */
export const textOf = (text: string, [start, end]: Span): string => text.slice(start, end);
