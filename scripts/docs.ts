/** Makes the pages of docs/ that are made: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { databasePage } from './docs/database-page.ts';

writeFileSync(new URL('../docs/database.md', import.meta.url), databasePage());
