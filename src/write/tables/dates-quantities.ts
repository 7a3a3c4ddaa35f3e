import type { RecordedDate, RecordedQuantity } from '../../record/record.ts';
import { edges, identity, PART_OF_ARTICLE } from './common-columns.ts';
import { column, optional, recordTable } from './table.ts';

export const DATES = recordTable<RecordedDate>({
  name: 'dates',
  means: 'A time expression.',
  key: ['article', 'id'],
  references: [PART_OF_ARTICLE],
  indexes: [{ columns: ['from', 'to'] }],
  label: 'text',
  facets: ['type'],
  search: [],
  items: ({ dates }) => dates,
  columns: [
    ...identity<RecordedDate>('d1'),
    ...edges<RecordedDate>(),
    column('text', 'type', 'TIMEX3 type: DATE, TIME, DURATION or SET.', ({ type }) => type),
    optional('text', 'value', 'TIMEX3 value; null if a publication date is wanting.', ({ value }) => value),
    optional('date', 'from', 'First day it covers.', ({ from }) => from),
    optional('date', 'to', 'Last day it covers.', ({ to }) => to),
    column('text', 'rule', 'Which rule read it.', ({ rule }) => rule),
  ],
});

export const QUANTITIES = recordTable<RecordedQuantity>({
  name: 'quantities',
  means: 'A sum, share, count, measure or rank.',
  key: ['article', 'id'],
  references: [PART_OF_ARTICLE],
  indexes: [],
  label: 'text',
  facets: ['kind', 'unit'],
  search: [],
  items: ({ quantities }) => quantities,
  columns: [
    ...identity<RecordedQuantity>('n1'),
    ...edges<RecordedQuantity>(),
    column('text', 'kind', 'money, percent, count, measure or ordinal.', ({ kind }) => kind),
    optional('real', 'value', 'The number; the lower one of a range.', ({ value }) => value),
    optional('real', 'high', 'The upper one of a range.', ({ high }) => high),
    optional('text', 'unit', 'ISO 4217 code, percent, measure or noun.', ({ unit }) => unit),
    optional('text', 'bound', '"about", "at least"...', ({ bound }) => bound),
    column('text', 'rule', 'Which rule read it.', ({ rule }) => rule),
  ],
});
