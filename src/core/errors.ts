/**
 * What went wrong, said so that the reader knows what to do: where, what was expected, what was found.
 * `code` is stable and documented; the message is for people.
 */
export class HearsayError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HearsayError';
    this.code = code;
  }
}

export type ErrorCode =
  /** Wrong command line: nothing was done. Exit status 2. */
  | 'usage'
  /** An input that cannot be read: missing, not permitted, truncated, not the format it claims. */
  | 'input'
  /** An article that is set aside: empty, binary, not English, invalid. */
  | 'article'
  /** A destination that cannot be written. */
  | 'output'
  /** A model or lexicon file that is missing, damaged or of another version. */
  | 'model'
  /** Stages in an order in which one lacks a layer. A programming error. */
  | 'pipeline';

/** What is said by whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The code of a system's or a library's error ("ENOENT"), or an empty text. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}
