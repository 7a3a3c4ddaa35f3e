import type { TokenSpan } from './span.ts';

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression with its TIMEX3 value (Pustejovsky et al. 2003). */
export interface TimeExpression extends TokenSpan {
  readonly type: TimeType;
  /** "2026-02-06", "2026-W06", "P12D", "PRESENT_REF"...; null if it needs a publication date and there is none. */
  readonly value: string | null;
  /** First and last day it covers, ISO dates; null where it covers no known days (durations, sets, vague references). */
  readonly from: string | null;
  readonly to: string | null;
  /** Name of the grammar rule that found it. */
  readonly rule: string;
}
