import type { ArticleRecord } from './record.ts';

/**
 * The record with offsets that count Unicode code points instead of UTF-16 code units, as Python and SQL do.
 * A lone surrogate counts as one code point.
 */
export function toCodePoints(record: ArticleRecord): ArticleRecord {
  const at = codePointOffsets(record.text);
  const convert = <S extends { start?: number | undefined; end?: number | undefined }>(span: S): S =>
    span.start === undefined || span.end === undefined
      ? span
      : { ...span, start: at[span.start], end: at[span.end] };
  return {
    ...record,
    offsets: 'codepoint',
    sentences: record.sentences.map(([start, end]) => [at[start], at[end]]),
    entities: record.entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(convert) })),
    dates: record.dates.map(convert),
    quantities: record.quantities.map(convert),
    quotes: record.quotes.map((quote) => ({
      ...quote,
      content: quote.content.map(convert),
      cue: quote.cue && convert(quote.cue),
      source: quote.source && convert(quote.source),
    })),
    claims: record.claims.map((claim) => ({ ...convert(claim), hedges: claim.hedges.map(convert) })),
  };
}

/** `text.length + 1` entries: the number of code points before each code unit. */
function codePointOffsets(text: string): Uint32Array {
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
