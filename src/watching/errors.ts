// An error as it stands in the log: what it is and where it came from, never what it carried. The libraries of the chats
// hang whole requests and answers on their errors, with the words of people and addresses that let anyone answer.

/** What may stand in the log of an error's own fields. */
const KEPT = ['code', 'status', 'statusCode', 'method', 'errno', 'syscall'] as const;

/** Errors that caused errors are followed this far. */
const DEEPEST = 3;

export interface ShownError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: ShownError;
  readonly [field: string]: unknown;
}

/** The error without its cargo; anything that is no error as a text. */
export function shownError(error: unknown, depth = 0): ShownError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const fields = new Map<string, unknown>(Object.entries(error));
  const cause = error.cause ?? fields.get('original');
  return {
    type: error.name,
    message: error.message,
    ...Object.fromEntries(
      KEPT.filter((field) => fields.has(field)).map((field) => [field, fields.get(field)]),
    ),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(cause === undefined || depth >= DEEPEST ? {} : { cause: shownError(cause, depth + 1) }),
  };
}
