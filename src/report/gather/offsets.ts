import type { ArticleRecord } from '../../record/record.ts';

/** What turns an offset of a record into UTF-16 code units, as the page counts them. */
export function inCodeUnits({ offsets, text }: ArticleRecord): (offset: number) => number {
  if (offsets === 'utf-16') return (offset) => offset;
  const units = new Uint32Array(text.length + 1);
  let points = 0;
  for (const character of text) {
    units[points + 1] = units[points] + character.length;
    points++;
  }
  return (offset) => units[offset];
}
