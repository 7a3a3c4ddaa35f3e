import { type Table, tableColumn } from '../table.ts';

/** Tables that collating fills: what only many articles tell. Each run makes them anew. */
export const THINGS: Table = {
  name: 'things',
  means: 'A person, place, organization or group across articles: one row, however it is called.',
  key: ['id'],
  references: [],
  indexes: [{ columns: ['name'], isExact: true }],
  label: 'name',
  facets: ['type', 'gender'],
  search: [],
  columns: [
    tableColumn('text', 'id', 'Made of its names; the same in every run that finds the same names.', true),
    tableColumn('text', 'type', 'person, place, organization or group.', true),
    tableColumn('text', 'name', 'As most articles write it.', true),
    tableColumn('text', 'gender', 'male or female, where three in four articles that show it agree.', false),
    tableColumn('text', 'known', 'Id in the list of known names.', false),
    tableColumn('integer', 'articles', 'Articles that name it.', true),
  ],
};

export const THING_NAMES: Table = {
  name: 'thing_names',
  means:
    'The names of each thing. An id of a thing that is gone, since it merged with another, is found here.',
  key: ['thing', 'id'],
  references: [{ columns: ['thing'], table: 'things', isPart: true }],
  indexes: [{ columns: ['id'] }, { columns: ['name'], isExact: true }],
  label: 'name',
  facets: ['rule'],
  search: [],
  columns: [
    tableColumn('text', 'thing', 'Id of the thing.', true),
    tableColumn('text', 'id', 'Id that the thing would have if this were its only name.', true),
    tableColumn('text', 'name', 'The name as it is compared: folded words, @TR for a country.', true),
    tableColumn('integer', 'articles', 'Articles in which the thing has it.', true),
    tableColumn(
      'text',
      'rule',
      'Why it is the same: full name, nickname, initial, surname, acronym...',
      true,
    ),
    tableColumn('real', 'confidence', 'That it is, 0 to 1.', true),
  ],
};

export const SAYINGS: Table = {
  name: 'sayings',
  means: 'The same words or the same claim in several articles.',
  key: ['id'],
  references: [{ columns: ['speaker'], table: 'things', isPart: false }],
  indexes: [{ columns: ['speaker'] }],
  label: 'text',
  facets: ['kind', 'speaker'],
  search: [],
  columns: [
    tableColumn('text', 'id', 'Made of the words.', true),
    tableColumn('text', 'text', 'The words, as the earliest article has them.', true),
    tableColumn('integer', 'articles', 'Articles that have them, copies left out.', true),
    tableColumn('text', 'first_article', 'Id of the earliest one.', true),
    tableColumn('date', 'first_published', 'When that was published.', false),
    tableColumn('text', 'speaker', 'Thing that says them there.', false),
    tableColumn(
      'texts',
      'speakers',
      'All things that are said to say them; of the same words more than one contradict each other.',
      true,
    ),
    tableColumn(
      'text',
      'kind',
      'quote: the same words; claim: the same numbers, things and words; dispute: a claim of which articles give other numbers.',
      false,
    ),
  ],
};
