import { hash } from 'node:crypto';
import type { ArticleRecord, RecordedClaim, RecordedQuote } from '../record/record.ts';
import type { Problems } from './problem.ts';

/** No field contradicts another. References have been checked. */
export function checkAgreement(record: ArticleRecord, problems: Problems): void {
  const { source, text, dates, quantities, quotes, claims } = record;
  const sum = hash('sha256', text);
  problems.expect(source.sha256 === sum, 'source.sha256', `"${sum}", that of the text`, source.sha256);
  for (const [i, { value, from, to }] of dates.entries()) {
    problems.expect(
      (from === null) === (to === null) && (from === null || to === null || from <= to),
      `dates[${i}]`,
      '`from` and `to`, the first not after the last, or neither',
      [from, to],
    );
    problems.expect(value !== null || from === null, `dates[${i}]`, 'no days where there is no value', from);
  }
  for (const [i, { value, high }] of quantities.entries())
    problems.expect(
      high === undefined || (value !== null && value <= high),
      `quantities[${i}].high`,
      `an upper bound of ${value}`,
      high,
    );
  for (const [i, quote] of quotes.entries()) checkQuote(quote, quotes, `quotes[${i}]`, problems);
  for (const [i, claim] of claims.entries()) checkClaim(claim, record, `claims[${i}]`, problems);
}

function checkQuote(
  { source, parent, content }: RecordedQuote,
  quotes: readonly RecordedQuote[],
  at: string,
  problems: Problems,
): void {
  if (source) {
    const edges = [source.start, source.end, source.text].filter((field) => field !== undefined);
    problems.expect(
      edges.length === 3 || edges.length === 0,
      `${at}.source`,
      'start, end and text, or none of them',
      edges,
    );
    const isNamed = edges.length > 0 || source.entity !== null;
    problems.expect(isNamed, `${at}.source`, 'words or an entity; null where there is neither', source.form);
  }
  const outer = quotes.find(({ id }) => id === parent)?.content;
  if (outer)
    problems.expect(
      outer[0].start <= content[0].start && content[content.length - 1].end <= outer[outer.length - 1].end,
      `${at}.parent`,
      'a quote that it lies in',
      parent,
    );
}

function checkClaim(
  { start, end, quote, claimant, attribution, hedges, ...claim }: RecordedClaim,
  { quotes, entities, dates, quantities }: ArticleRecord,
  at: string,
  problems: Problems,
): void {
  const said = quotes.find(({ id }) => id === quote);
  problems.expect(
    attribution === 'author'
      ? !said
      : said?.type === attribution || (said && attribution === 'unnamed') === true,
    `${at}.attribution`,
    said ? `"${said.type}", as the quote ${quote} is, or "unnamed"` : '"author": it stands in no quote',
    attribution,
  );
  const speaker = said?.source?.entity ?? null;
  problems.expect(
    claimant === speaker,
    `${at}.claimant`,
    `${JSON.stringify(speaker)}, the speaker`,
    claimant,
  );
  for (const [h, hedge] of hedges.entries())
    problems.expect(
      start <= hedge.start && hedge.end <= end,
      `${at}.hedges[${h}]`,
      `words of the claim, ${start} to ${end}`,
      [hedge.start, hedge.end],
    );
  const isWithin = (span: { readonly start: number; readonly end: number }): boolean =>
    start <= span.start && span.end <= end;
  const within = {
    entities: entities.filter(({ mentions }) => mentions.some(isWithin)),
    dates: dates.filter(isWithin),
    quantities: quantities.filter(isWithin),
  };
  for (const kind of ['entities', 'dates', 'quantities'] as const) {
    const ids = within[kind].map(({ id }) => id);
    problems.expect(
      ids.join() === claim[kind].join(),
      `${at}.${kind}`,
      `${JSON.stringify(ids)}, those within the claim`,
      claim[kind],
    );
  }
}
