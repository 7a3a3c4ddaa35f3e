import type { Document } from '../../../core/document.ts';
import { ENTITY_TYPES } from '../../../core/layers/names.ts';
import type { QuantityKind } from '../../../core/layers/quantities.ts';
import type { ClaimNeeds } from '../units/claim-unit.ts';

/** What begins at a token: bits 0-2 a name (1 + its type), bit 3 a date, bits 4-6 a quantity (1 + its kind). */
export const MARK_NAME = 7;
export const MARK_DATE = 8;
export const MARK_QUANTITY_SHIFT = 4;

const QUANTITY_KINDS: readonly QuantityKind[] = ['money', 'percent', 'count', 'measure', 'ordinal'];

/** One byte a token that says which names, dates and quantities begin there. */
export function markTokens({ tokens, names, dates, quantities }: Document<ClaimNeeds>): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (const { firstToken, type } of names) marks[firstToken] |= 1 + ENTITY_TYPES.indexOf(type);
  for (const { firstToken } of dates) marks[firstToken] |= MARK_DATE;
  for (const { firstToken, kind } of quantities)
    marks[firstToken] |= (1 + QUANTITY_KINDS.indexOf(kind)) << MARK_QUANTITY_SHIFT;
  return marks;
}
