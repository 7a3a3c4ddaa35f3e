/** A stretch of an article's text: UTF-16 code units, half open, `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that begins and ends on token edges: tokens `[firstToken, endToken)`. */
export interface TokenSpan extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** True if the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders spans by start, the longer first where starts are equal. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
