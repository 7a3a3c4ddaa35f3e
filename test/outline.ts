import type { ArticleRecord } from '../src/record/record.ts';
import { emptyRecord } from './records.ts';

/**
 * What a record says, one finding a line, for people to read and for tests to compare: offsets, names instead of ids,
 * no confidences, which differ a little with every training of the models.
 * @param written may be of a time when records had fewer fields
 */
export function outline(written: ArticleRecord): string[] {
  const record = emptyRecord(written);
  const entity = (id: string | null): string =>
    id === null ? '-' : (record.entities.find((e) => e.id === id)?.name ?? `? ${id}`);
  const at = (span: { start: number; end: number; text: string }): string =>
    `${span.start}-${span.end} ${JSON.stringify(span.text)}`;
  return [
    `article ${record.id} ${JSON.stringify(record.title)} by ${record.byline.join(', ') || '-'}, ${record.published ?? 'undated'}`,
    ...(record.dateline ? [`dateline ${record.dateline.place} ${record.dateline.agency ?? '-'}`] : []),
    ...record.entities.flatMap((e) => [
      `${e.type} ${e.name}${e.titles.length > 0 ? ` (${e.titles.join('; ')})` : ''}${e.gender ? ` ${e.gender.value} by ${e.gender.basis}` : ''}${e.place ? ` in ${e.place.country ?? '-'}: ${e.place.kind} ${e.place.name}` : ''}`,
      ...e.mentions.map((mention) => `  ${e.name}: ${mention.kind} ${at(mention)}`),
    ]),
    ...record.dates.map((date) => `${date.type} ${at(date)} = ${date.value} (${date.from}..${date.to})`),
    ...record.quantities.map(
      (n) =>
        `${n.kind} ${at(n)} = ${n.bound ?? ''} ${n.value}${n.high === undefined ? '' : `..${n.high}`} ${n.unit}`,
    ),
    ...record.quotes.map(
      (quote) =>
        `${quote.type} ${quote.kind} ${quote.content.map(at).join(' + ')} cue ${quote.cue?.text ?? '-'}, source ${quote.source?.text ?? '-'} is ${quote.source?.unnamed ?? entity(quote.source?.entity ?? null)}`,
    ),
    ...record.claims.map(
      (claim) =>
        `claim ${at(claim)} by ${claim.attribution} ${entity(claim.claimant)}: ${claim.types.join(', ')}; ${claim.polarity}, ${claim.modality}`,
    ),
  ];
}

/** Lines that only the first (`-`) or only the second (`+`) of two outlines has, in their order. */
export function differences(expected: readonly string[], actual: readonly string[]): string[] {
  const rest = [...actual];
  const missing = expected.filter((line) => {
    const found = rest.indexOf(line);
    if (found >= 0) rest.splice(found, 1);
    return found < 0;
  });
  return [...missing.map((line) => `- ${line}`), ...rest.map((line) => `+ ${line}`)];
}
