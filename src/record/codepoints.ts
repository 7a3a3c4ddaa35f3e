import type { OffsetUnit } from './record.ts';

/**
 * The number of code points before each UTF-16 code unit of a text and before its end, `text.length + 1` entries: offsets
 * as Python and SQL count them. A lone surrogate counts as one code point.
 */
export function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; points++) {
    const units = text.codePointAt(i)! > 0xffff ? 2 : 1;
    offsets.fill(points, i, i + units);
    i += units;
  }
  offsets[text.length] = points;
  return offsets;
}

/** The UTF-16 code unit at which each code point of a text begins, and the text's length: the way back. */
function codeUnitOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let points = 0;
  for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) offsets[points++] = i;
  offsets[points] = text.length;
  return offsets.subarray(0, points + 1);
}

/** What turns the offsets of a record, whichever they count, into code units of its text. */
export function toCodeUnits(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf-16') return (offset) => offset;
  const units = codeUnitOffsets(text);
  return (offset) => units[offset];
}
