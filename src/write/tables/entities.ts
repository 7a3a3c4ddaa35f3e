import type { RecordedEntity, RecordedMention } from '../../record/record.ts';
import { edges, identity, ofArticle, PART_OF_ARTICLE } from './common-columns.ts';
import { collated, column, optional, recordTable } from './table.ts';

export const ENTITIES = recordTable<RecordedEntity>({
  name: 'entities',
  means: 'A person, place, organization or group of one article, with all its mentions.',
  key: ['article', 'id'],
  references: [PART_OF_ARTICLE, { columns: ['thing'], table: 'things', isPart: false }],
  indexes: [{ columns: ['name'], isExact: true }, { columns: ['country'] }, { columns: ['thing'] }],
  label: 'name',
  facets: ['type', 'name', 'country'],
  search: [],
  items: ({ entities }) => entities,
  columns: [
    ...identity<RecordedEntity>('e1'),
    column('text', 'type', 'person, place, organization or group.', ({ type }) => type),
    column('text', 'name', 'The fullest name that the article gives it.', ({ name }) => name),
    column('texts', 'titles', 'Titles of a person.', ({ titles }) => titles),
    optional('text', 'gender', 'male or female, as the article speaks of a person.', (e) => e.gender?.value),
    optional('text', 'gender_basis', 'title, pronoun or first name: what says so.', (e) => e.gender?.basis),
    optional('real', 'gender_confidence', 'Of the gender, 0 to 1.', ({ gender }) => gender?.confidence),
    optional('text', 'known', 'Id in the list of known names.', ({ known }) => known),
    optional('text', 'place_kind', 'country, region, city, facility or area.', ({ place }) => place?.kind),
    optional('text', 'place_name', 'Name of the place in the gazetteer.', ({ place }) => place?.name),
    optional('text', 'country', 'Country it lies in, ISO 3166-1 alpha-2.', ({ place }) => place?.country),
    optional('integer', 'geonames', 'GeoNames id.', ({ place }) => place?.geonames),
    optional('real', 'latitude', 'Degrees, WGS 84.', ({ place }) => place?.latitude),
    optional('real', 'longitude', 'Degrees, WGS 84.', ({ place }) => place?.longitude),
    optional('real', 'place_confidence', 'Of the place, 0 to 1.', ({ place }) => place?.confidence),
    collated('text', 'thing', 'Which person, place... across articles it is.'),
    collated('text', 'thing_name', 'Which of its names it has here: id in thing_names.'),
    collated('text', 'thing_rule', 'Why: full name, geonames, surname, acronym...'),
    collated('real', 'thing_confidence', 'That it is, 0 to 1.'),
  ],
});

type MentionOf = RecordedMention & { readonly entity: string };

export const MENTIONS = recordTable<MentionOf>({
  name: 'mentions',
  means: 'A stretch of text that means an entity.',
  key: ['article', 'entity', 'start', 'end'],
  references: [{ columns: ['article', 'entity'], table: 'entities', isPart: true }],
  indexes: [],
  label: 'text',
  facets: ['kind'],
  search: [],
  items: ({ entities }) =>
    entities.flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, entity: id }))),
  columns: [
    ofArticle(),
    column('text', 'entity', 'Id of the entity it means.', ({ entity }) => entity),
    ...edges<MentionOf>(),
    column('text', 'kind', 'name, alias, nominal or pronoun.', ({ kind }) => kind),
    column('real', 'confidence', 'That it means this entity, 0 to 1.', ({ confidence }) => confidence),
    column('text', 'rule', 'Why it does.', ({ rule }) => rule),
  ],
});
