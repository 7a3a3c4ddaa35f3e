import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { databasePage } from '../../scripts/docs/database-page.ts';

it('docs/database.md says what the tables are (else: npm run docs)', () => {
  expect(readFileSync(new URL('../../docs/database.md', import.meta.url), 'utf8')).toBe(databasePage());
});
