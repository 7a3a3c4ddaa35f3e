import type { TokenSpan } from './span.ts';

export type QuantityKind = 'money' | 'percent' | 'count' | 'measure' | 'ordinal';

/** A number that matters, with its value in the unit given. */
export interface Quantity extends TokenSpan {
  readonly kind: QuantityKind;
  /** The number; the lower bound of a range; null where it is vague ("dozens"). */
  readonly value: number | null;
  /** Upper bound of a range ("between 5 and 7 percent"). */
  readonly high?: number;
  /** ISO 4217 code, "percent", "percentage point", a measure ("km"), or the noun that is counted ("child"); null if none. */
  readonly unit: string | null;
  /** How exact the text says it is. */
  readonly bound?: 'about' | 'at least' | 'at most' | 'more than' | 'less than';
  readonly rule: string;
}
