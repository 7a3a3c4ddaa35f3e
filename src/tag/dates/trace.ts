import type { Document } from '../../core/document.ts';
import type { TimeExpression } from '../../core/layers/time.ts';
import { isoDate } from './calendar/calendar.ts';
import type { Direction } from './calendar/reference.ts';
import { directionAt } from './context/direction.ts';
import type { TimeMatch } from './time-match.ts';
import { TimeTagger } from './time-tagger.ts';

const DIRECTIONS: readonly Direction[] = [-1, 0, 1];

/** How a time expression came to its value. */
export interface DateTrace {
  /** Which way the words around it point: back, not said, on; null if its rule does not ask. */
  readonly direction: Direction | null;
  /** What its value would be for each direction. */
  readonly values: readonly { readonly direction: Direction; readonly value: string | null }[];
  /** The day that the article had just spoken of, if any. */
  readonly dayNear: string | null;
}

/** Reads the time expressions of an article again, with this one pointing each way. */
export function traceDate(
  document: Document<'tokens' | 'sentences' | 'pos' | 'names' | 'published'>,
  { firstToken, endToken }: TimeExpression,
): DateTrace {
  const tagger = new TimeTagger();
  tagger.prepare(document);
  const isThis = (match: TimeMatch): boolean =>
    match.tokenAt(match.start) < endToken && match.tokenAt(match.end - 1) >= firstToken;
  let direction: Direction | null = null;
  let dayNear: string | null = null;
  tagger.onRead = (match) => {
    if (isThis(match) && match.dayNear !== null) dayNear = isoDate(match.dayNear);
  };
  const values = DIRECTIONS.map((way) => {
    tagger.turn = (match) => {
      if (!isThis(match)) return null;
      direction = directionAt(match);
      return way;
    };
    const found = tagger.read(document, document.published).find((one) => one.firstToken === firstToken);
    return { direction: way, value: found?.value ?? null };
  });
  return { direction, values, dayNear };
}
