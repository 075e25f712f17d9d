// What is wrong with a story file, and where, so that a person can go there and mend it.

export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** A sentence: what is wrong and what to do. */
  readonly message: string;
}

/** `corpus/foo.md:3: …`, as editors and terminals make it clickable. */
export const showProblem = ({ file, line, message }: Problem): string => `${file}:${line}: ${message}`;
