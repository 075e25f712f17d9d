// Two kinds of trouble: what a person can mend, and what is our fault.

/** Bad input: `message` is a sentence, in the asker's language, that a person can act on. It is shown as it is. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
