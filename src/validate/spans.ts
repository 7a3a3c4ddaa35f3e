import { toCodeUnits } from '../record/codepoints.ts';
import type { ArticleRecord } from '../record/record.ts';
import type { Problems } from './problem.ts';

interface PlacedSpan {
  readonly at: string;
  readonly start: number;
  readonly end: number;
  readonly text?: string | undefined;
}

/** Every span lies in the text, is not empty, splits no character, and holds the words that it says. */
export function checkSpans(record: ArticleRecord, problems: Problems): void {
  const { text, offsets } = record;
  const unitAt = toCodeUnits(text, offsets);
  const length = offsets === 'utf-16' ? text.length : [...text].length;
  for (const { at, start, end, text: words } of spansOf(record)) {
    const lies = start < end && end <= length;
    problems.expect(lies, at, `0 <= start < end <= ${length}, the end of the text`, [start, end]);
    if (!lies) continue;
    const [first, last] = [unitAt(start), unitAt(end)];
    const isWhole = !splitsPair(text, first) && !splitsPair(text, last);
    problems.expect(isWhole, at, 'edges that split no surrogate pair', [start, end]);
    if (words !== undefined)
      problems.expect(
        text.slice(first, last) === words,
        `${at}.text`,
        JSON.stringify(text.slice(first, last)),
        words,
      );
  }
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && text.codePointAt(at - 1)! > 0xffff;
}

function* spansOf(record: ArticleRecord): Generator<PlacedSpan> {
  for (const [i, [start, end]] of record.sentences.entries()) yield { at: `sentences[${i}]`, start, end };
  for (const [i, { mentions }] of record.entities.entries())
    for (const [m, mention] of mentions.entries()) yield { ...mention, at: `entities[${i}].mentions[${m}]` };
  for (const [i, date] of record.dates.entries()) yield { ...date, at: `dates[${i}]` };
  for (const [i, quantity] of record.quantities.entries()) yield { ...quantity, at: `quantities[${i}]` };
  for (const [i, { content, cue, source }] of record.quotes.entries()) {
    for (const [c, part] of content.entries()) yield { ...part, at: `quotes[${i}].content[${c}]` };
    if (cue) yield { ...cue, at: `quotes[${i}].cue` };
    if (source?.start !== undefined && source.end !== undefined)
      yield { ...source, start: source.start, end: source.end, at: `quotes[${i}].source` };
  }
  for (const [i, claim] of record.claims.entries()) {
    yield { ...claim, at: `claims[${i}]` };
    for (const [h, hedge] of claim.hedges.entries()) yield { ...hedge, at: `claims[${i}].hedges[${h}]` };
  }
}
