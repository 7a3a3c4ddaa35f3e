import { signatureOf } from '../../../collate/sign-article.ts';
import { encodeSignature } from '../../../collate/stored-signature.ts';
import { ofArticle, PART_OF_ARTICLE } from '../common-columns.ts';
import { column, recordTable, type StoredRecord } from '../table.ts';

export const SIGNATURES = recordTable<StoredRecord>({
  name: 'signatures',
  means: 'What is kept of an article to compare it with others; for the program only.',
  key: ['article'],
  references: [PART_OF_ARTICLE],
  indexes: [],
  label: 'article',
  facets: [],
  search: [],
  items: (record) => [record],
  columns: [
    ofArticle(),
    column('text', 'signature', 'JSON of its names, words and quotations as hashes.', (record) =>
      encodeSignature(signatureOf(record)),
    ),
  ],
});
