import type {
  RecordedClaim,
  RecordedDate,
  RecordedEntity,
  RecordedMention,
  RecordedQuantity,
  RecordedQuote,
} from '../record/record.ts';
import {
  type Column,
  column,
  optional,
  type Reference,
  type StoredRecord,
  type Table,
  table,
} from './table.ts';

/**
 * The tables that every database destination has: a row for each article, and for each thing found in one, keyed by the
 * article's id and the id that the thing has in the record. In the order in which they are filled: what is referred to
 * comes first.
 */
export const TABLES: readonly Table[] = [
  table<StoredRecord>({
    name: 'articles',
    means: 'An article, as it was read.',
    key: ['id'],
    references: [],
    indexes: [['published']],
    items: (record) => [record],
    columns: [
      column('text', 'id', "The article's id: its own, else derived.", ({ id }) => id),
      optional('text', 'path', 'File it was read from.', ({ source }) => source.path),
      optional('text', 'url', 'Where it was published.', ({ source }) => source.url),
      optional('integer', 'line', 'Line or position in that file.', ({ source }) => source.line),
      column('text', 'format', 'Format of the input.', ({ source }) => source.format),
      column('text', 'sha256', 'SHA-256 of the text in UTF-8.', ({ source }) => source.sha256),
      optional('text', 'title', 'Headline.', ({ title }) => title),
      column('json', 'byline', 'Authors: a list of strings.', ({ byline }) => byline),
      optional('text', 'dateline_place', 'Where it was filed.', ({ dateline }) => dateline?.place),
      optional('text', 'dateline_agency', 'By which agency.', ({ dateline }) => dateline?.agency),
      optional('text', 'publisher', 'Who published it.', ({ publisher }) => publisher),
      optional('text', 'published', 'Day of publication, ISO 8601.', ({ published }) => published),
      column('text', 'text', 'The text that all offsets refer to.', ({ text }) => text),
      column('text', 'offsets', 'What offsets count: utf-16 or codepoint.', ({ offsets }) => offsets),
      column('json', 'keywords', 'What it is about: a list of strings.', ({ keywords }) => keywords),
      column('json', 'notes', 'Remarks: a list of {code, message}.', ({ notes }) => notes),
      column('text', 'pipeline', 'Version and digest of the models.', ({ pipeline }) => pipeline),
      column('text', 'fingerprint', 'Changes with the article, options or pipeline.', (r) => r.fingerprint),
    ],
  }),
  table<RecordedEntity>({
    name: 'entities',
    means: 'A person, place, organization or group of one article, with all its mentions.',
    key: ['article', 'id'],
    references: [partOfArticle()],
    indexes: [['name', 'type'], ['country']],
    items: ({ entities }) => entities,
    columns: [
      ...identity<RecordedEntity>('e1'),
      column('text', 'type', 'person, place, organization or group.', ({ type }) => type),
      column('text', 'name', 'The fullest name that the article gives it.', ({ name }) => name),
      column('json', 'titles', 'Titles of a person: a list of strings.', ({ titles }) => titles),
      optional('text', 'place_kind', 'country, region, city, facility or area.', ({ place }) => place?.kind),
      optional('text', 'place_name', 'Name of the place in the gazetteer.', ({ place }) => place?.name),
      optional('text', 'country', 'Country it lies in, ISO 3166-1 alpha-2.', ({ place }) => place?.country),
      optional('integer', 'geonames', 'GeoNames id.', ({ place }) => place?.geonames),
      optional('real', 'latitude', 'Degrees, WGS 84.', ({ place }) => place?.latitude),
      optional('real', 'longitude', 'Degrees, WGS 84.', ({ place }) => place?.longitude),
      optional('real', 'place_confidence', 'Of the place, 0 to 1.', ({ place }) => place?.confidence),
    ],
  }),
  table<RecordedMention & { readonly entity: string }>({
    name: 'mentions',
    means: 'A stretch of text that means an entity.',
    key: ['article', 'entity', 'start', 'end'],
    references: [{ columns: ['article', 'entity'], table: 'entities', isPart: true }],
    indexes: [],
    items: ({ entities }) =>
      entities.flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, entity: id }))),
    columns: [
      ofArticle(),
      column('text', 'entity', 'Id of the entity it means.', ({ entity }) => entity),
      ...edges<RecordedMention & { readonly entity: string }>(),
      column('text', 'kind', 'name, alias, nominal or pronoun.', ({ kind }) => kind),
      column('real', 'confidence', 'That it means this entity, 0 to 1.', ({ confidence }) => confidence),
      column('text', 'rule', 'Why it does.', ({ rule }) => rule),
    ],
  }),
  table<RecordedDate>({
    name: 'dates',
    means: 'A time expression.',
    key: ['article', 'id'],
    references: [partOfArticle()],
    indexes: [['from']],
    items: ({ dates }) => dates,
    columns: [
      ...identity<RecordedDate>('d1'),
      ...edges<RecordedDate>(),
      column('text', 'type', 'TIMEX3 type: DATE, TIME, DURATION or SET.', ({ type }) => type),
      optional('text', 'value', 'TIMEX3 value.', ({ value }) => value),
      optional('text', 'from', 'First day it covers.', ({ from }) => from),
      optional('text', 'to', 'Last day it covers.', ({ to }) => to),
      column('text', 'rule', 'Which rule read it.', ({ rule }) => rule),
    ],
  }),
  table<RecordedQuantity>({
    name: 'quantities',
    means: 'A sum, share, count, measure or rank.',
    key: ['article', 'id'],
    references: [partOfArticle()],
    indexes: [],
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
  }),
  table<RecordedQuote>({
    name: 'quotes',
    means: 'What somebody is said to have said, thought or known.',
    key: ['article', 'id'],
    references: [
      partOfArticle(),
      { columns: ['article', 'speaker'], table: 'entities', isPart: false },
      { columns: ['article', 'parent'], table: 'quotes', isPart: false },
    ],
    indexes: [['article', 'speaker']],
    items: ({ quotes }) => quotes,
    columns: [
      ...identity<RecordedQuote>('q1'),
      column('text', 'type', 'direct, indirect or mixed.', ({ type }) => type),
      column('text', 'kind', 'speech, belief, intention or knowledge.', ({ kind }) => kind),
      column('text', 'text', 'What was said; parts of a split quote joined by " … ".', ({ content }) =>
        content.map(({ text }) => text).join(' … '),
      ),
      column('json', 'content', 'Offsets of its parts: a list of [start, end].', ({ content }) =>
        content.map(({ start, end }) => [start, end]),
      ),
      column('integer', 'start', 'Offset of its first part.', ({ content }) => content[0].start),
      column('integer', 'end', 'End of its last part.', ({ content }) => content[content.length - 1].end),
      optional('text', 'cue', 'The words that introduce it.', ({ cue }) => cue?.text),
      optional('text', 'cue_lemma', 'Dictionary form of the cue.', ({ cue }) => cue?.lemma),
      optional('integer', 'cue_start', 'Offset of the cue.', ({ cue }) => cue?.start),
      optional('integer', 'cue_end', 'End of the cue.', ({ cue }) => cue?.end),
      optional('text', 'source', 'The words that name the speaker.', ({ source }) => source?.text),
      optional('text', 'source_form', 'name, pronoun, nominal or none.', ({ source }) => source?.form),
      optional('integer', 'source_start', 'Offset of the source.', ({ source }) => source?.start),
      optional('integer', 'source_end', 'End of the source.', ({ source }) => source?.end),
      optional('text', 'speaker', 'Id of the entity that speaks.', ({ source }) => source?.entity),
      optional('real', 'speaker_confidence', 'That it does, 0 to 1.', ({ source }) => source?.confidence),
      optional('text', 'speaker_rule', 'Why this one, or why none.', ({ source }) => source?.rule),
      column(
        'json',
        'other_speakers',
        'Ids of those who speak with it.',
        ({ source }) => source?.others ?? [],
      ),
      optional('text', 'unnamed', 'Kind of an unnamed source.', ({ source }) => source?.unnamed),
      column('real', 'confidence', 'That there is such a quote, 0 to 1.', ({ confidence }) => confidence),
      optional('text', 'parent', 'Id of the quote that it is nested in.', ({ parent }) => parent),
      column('text', 'rule', 'How it was found.', ({ rule }) => rule),
    ],
  }),
  table<RecordedClaim>({
    name: 'claims',
    means: 'What others could show to be true or false.',
    key: ['article', 'id'],
    references: [
      partOfArticle(),
      { columns: ['article', 'claimant'], table: 'entities', isPart: false },
      { columns: ['article', 'quote'], table: 'quotes', isPart: false },
    ],
    indexes: [['article', 'claimant'], ['article', 'quote'], ['checkworthiness']],
    items: ({ claims }) => claims,
    columns: [
      ...identity<RecordedClaim>('c1'),
      ...edges<RecordedClaim>(),
      optional('text', 'claimant', 'Id of the entity that claims it.', ({ claimant }) => claimant),
      optional('text', 'quote', 'Id of the quote that it stands in.', ({ quote }) => quote),
      column('text', 'attribution', 'author, direct, indirect, mixed or unnamed.', (c) => c.attribution),
      column('json', 'types', 'Kinds of claim: a list of strings.', ({ types }) => types),
      column('real', 'checkworthiness', 'That an editor would want it checked.', (c) => c.checkworthiness),
      column('real', 'confidence', 'That it is a claim, 0 to 1.', ({ confidence }) => confidence),
      column('text', 'polarity', 'affirmed or negated.', ({ polarity }) => polarity),
      column('text', 'modality', 'asserted, hedged, predicted or conditional.', ({ modality }) => modality),
      column('json', 'entities', 'Ids of the entities in it.', ({ entities }) => entities),
      column('json', 'dates', 'Ids of the dates in it.', ({ dates }) => dates),
      column('json', 'quantities', 'Ids of the quantities in it.', ({ quantities }) => quantities),
    ],
  }),
];

function ofArticle<Item>(): Column<Item> {
  return column('text', 'article', 'Id of the article.', (_, { id }) => id);
}

/** Whose it is and which of them. */
function identity<Item extends { readonly id: string }>(example: string): Column<Item>[] {
  return [ofArticle(), column('text', 'id', `Its id in the record: ${example}.`, ({ id }) => id)];
}

function edges<
  Item extends { readonly start: number; readonly end: number; readonly text: string },
>(): Column<Item>[] {
  return [
    column('integer', 'start', 'Offset of its first character.', ({ start }) => start),
    column('integer', 'end', 'Offset after its last character.', ({ end }) => end),
    column('text', 'text', 'The words themselves.', ({ text }) => text),
  ];
}

function partOfArticle(): Reference {
  return { columns: ['article'], table: 'articles', isPart: true };
}
