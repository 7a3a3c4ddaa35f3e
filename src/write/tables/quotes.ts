import type { RecordedQuote } from '../../record/record.ts';
import { identity, PART_OF_ARTICLE } from './common-columns.ts';
import { collated, column, optional, recordTable } from './table.ts';

export const QUOTES = recordTable<RecordedQuote>({
  name: 'quotes',
  means: 'What somebody is said to have said, thought or known.',
  key: ['article', 'id'],
  references: [
    PART_OF_ARTICLE,
    { columns: ['article', 'speaker'], table: 'entities', isPart: false },
    { columns: ['article', 'parent'], table: 'quotes', isPart: false },
    { columns: ['saying'], table: 'sayings', isPart: false },
  ],
  indexes: [{ columns: ['unnamed'] }, { columns: ['saying'] }],
  label: 'text',
  facets: ['type', 'kind', 'source_form', 'cue_lemma', 'unnamed'],
  search: ['text'],
  items: ({ quotes }) => quotes,
  columns: [
    ...identity<RecordedQuote>('q1'),
    column('text', 'type', 'direct, indirect or mixed.', ({ type }) => type),
    column('text', 'kind', 'speech, belief, intention or knowledge.', ({ kind }) => kind),
    column('text', 'text', 'What was said; parts of a split quote joined by " … ".', ({ content }) =>
      content.map(({ text }) => text).join(' … '),
    ),
    column('spans', 'content', 'Offsets of its parts.', ({ content }) =>
      content.map(({ start, end }) => [start, end] as const),
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
    column('texts', 'other_speakers', 'Ids of those who speak with it.', (q) => q.source?.others ?? []),
    optional('text', 'unnamed', 'Kind of an unnamed source: official, witness...', (q) => q.source?.unnamed),
    column('real', 'confidence', 'That there is such a quote, 0 to 1.', ({ confidence }) => confidence),
    optional('text', 'parent', 'Id of the quote that it is nested in.', ({ parent }) => parent),
    collated('text', 'saying', 'The saying that it is part of, where other articles have the same words.'),
    column('text', 'rule', 'How it was found.', ({ rule }) => rule),
  ],
});
