import { type ArticleRecord, isByName } from '../record/record.ts';
import type { Problems } from './problem.ts';

interface Edges {
  readonly start: number;
  readonly end: number;
}

/** Lists are sorted by start; sentences, named mentions, dates and quantities do not overlap. */
export function checkOrder(record: ArticleRecord, problems: Problems): void {
  const { sentences, entities, dates, quantities, quotes, claims } = record;
  expectApart(
    sentences.map(([start, end]) => ({ start, end })),
    'sentences',
    problems,
  );
  expectSorted(
    entities.map(({ mentions }) => mentions[0]),
    'entities',
    problems,
  );
  for (const [i, { mentions }] of entities.entries())
    expectSorted(mentions, `entities[${i}].mentions`, problems);
  expectNamesApart(record, problems);
  expectApart(dates, 'dates', problems);
  expectApart(quantities, 'quantities', problems);
  expectSorted(
    quotes.map(({ content }) => content[0]),
    'quotes',
    problems,
  );
  for (const [i, { content }] of quotes.entries()) expectApart(content, `quotes[${i}].content`, problems);
  expectSorted(claims, 'claims', problems);
}

function expectSorted(list: readonly Edges[], at: string, problems: Problems): void {
  for (let i = 1; i < list.length; i++)
    problems.expect(
      list[i - 1].start <= list[i].start,
      `${at}[${i}]`,
      `a start from ${list[i - 1].start} on: the list is sorted`,
      list[i].start,
    );
}

function expectApart(list: readonly Edges[], at: string, problems: Problems): void {
  for (let i = 1; i < list.length; i++)
    problems.expect(
      list[i - 1].end <= list[i].start,
      `${at}[${i}]`,
      `a start from ${list[i - 1].end} on, where the one before it ends`,
      list[i].start,
    );
}

function expectNamesApart({ entities }: ArticleRecord, problems: Problems): void {
  const named = entities
    .flatMap(({ mentions }, i) =>
      mentions.map((mention, m) => ({ ...mention, at: `entities[${i}].mentions[${m}]` })),
    )
    .filter(isByName)
    .sort((a, b) => a.start - b.start);
  for (let i = 1; i < named.length; i++)
    problems.expect(
      named[i - 1].end <= named[i].start,
      named[i].at,
      `a name that does not overlap ${named[i - 1].at}, which ends at ${named[i - 1].end}`,
      named[i].start,
    );
}
