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
