import type { RecordedClaim } from '../../record/record.ts';
import { edges, identity, PART_OF_ARTICLE } from './common-columns.ts';
import { collated, column, optional, recordTable } from './table.ts';

export const CLAIMS = recordTable<RecordedClaim>({
  name: 'claims',
  means: 'What others could show to be true or false.',
  key: ['article', 'id'],
  references: [
    PART_OF_ARTICLE,
    { columns: ['article', 'claimant'], table: 'entities', isPart: false },
    { columns: ['article', 'quote'], table: 'quotes', isPart: false },
    { columns: ['saying'], table: 'sayings', isPart: false },
  ],
  indexes: [{ columns: ['checkworthiness'] }, { columns: ['saying'] }],
  label: 'text',
  facets: ['attribution', 'polarity', 'modality'],
  search: ['text'],
  items: ({ claims }) => claims,
  columns: [
    ...identity<RecordedClaim>('c1'),
    ...edges<RecordedClaim>(),
    optional('text', 'claimant', 'Id of the entity that claims it.', ({ claimant }) => claimant),
    optional('text', 'quote', 'Id of the quote that it stands in.', ({ quote }) => quote),
    column('text', 'attribution', 'author, direct, indirect, mixed or unnamed.', (c) => c.attribution),
    column('texts', 'types', 'Kinds of claim: quantity, cause...', ({ types }) => types),
    column('real', 'checkworthiness', 'That an editor would want it checked.', (c) => c.checkworthiness),
    column('real', 'confidence', 'That it is a claim, 0 to 1.', ({ confidence }) => confidence),
    column('text', 'polarity', 'affirmed or negated.', ({ polarity }) => polarity),
    column('text', 'modality', 'asserted, hedged, predicted or conditional.', ({ modality }) => modality),
    column('texts', 'entities', 'Ids of the entities in it.', ({ entities }) => entities),
    column('texts', 'dates', 'Ids of the dates in it.', ({ dates }) => dates),
    column('texts', 'quantities', 'Ids of the quantities in it.', ({ quantities }) => quantities),
    collated('text', 'saying', 'The saying that it is part of, where other articles claim the same.'),
  ],
});
