import type { Column, Index, Reference, Table } from '../../src/write/tables/table.ts';
import { TABLES, TABLES_VERSION } from '../../src/write/tables/tables.ts';
import type { View } from '../../src/write/tables/views/view.ts';
import { VIEWS } from '../../src/write/tables/views/views.ts';

/** docs/database.md, made from the description of the tables. */
export function databasePage(): string {
  return `# The tables

Every database that hearsay writes to has the same tables and views. This page is made from their description in \`src/write/tables\` by
\`npm run docs\`; it is version ${TABLES_VERSION} of them.

Articles are known by their id. What is found in an article is known by the article's id and the id that it has in the record
(\`e1\`, \`q2\`); an article that is written again replaces all that was found in it, and what is deleted with an article goes with it.
Offsets count what \`articles.offsets\` says. NUL and halves of surrogate pairs, which databases cannot hold, are U+FFFD in all texts.

Types: \`text\`; \`date\` (\`2026-02-05\`); \`integer\`; \`real\`; \`texts\`, a list of strings; \`spans\`, a list of \`[start, end]\`; \`json\`, what has a
shape of its own. A column is never null unless "may be null" stands beside its type.

| type | SQLite | PostgreSQL |
|---|---|---|
| \`text\`, \`integer\`, \`real\` | TEXT, INTEGER, REAL | text, ordered by character codes; integer; double precision |
| \`date\` | TEXT, ISO 8601 | date |
| \`texts\` | TEXT that holds JSON: \`json_each(titles)\` | text[]: \`'Minister' = ANY (titles)\` |
| \`spans\`, \`json\` | TEXT that holds JSON | jsonb |

PostgreSQL has the record itself too, in \`records\` (\`article\`, \`record\` as jsonb).

## Search

In SQLite \`articles_fts\`, \`quotes_fts\` and \`claims_fts\` find words (FTS5) in ${searched()}. They are kept in step with the tables. Their
\`rowid\` is that of the table:

\`\`\`sql
SELECT highlight(claims_fts, 0, '[', ']') FROM claims_fts JOIN claims ON claims.rowid = claims_fts.rowid
WHERE claims_fts MATCH 'harbour* AND "per cent"' ORDER BY rank;
\`\`\`

In PostgreSQL the column \`search\` of the same tables holds the words (tsvector; of a text those of its first 150,000 characters), behind a
GIN index: \`search @@ websearch_to_tsquery('english', 'harbour "per cent"')\`.

In SQLite, after \`.dump\` and restoring elsewhere, row numbers may differ: \`INSERT INTO quotes_fts (quotes_fts) VALUES ('rebuild');\`, and so for each.

# Tables

${TABLES.map(tableSection).join('\n')}
# Views

${VIEWS.map(viewSection).join('\n')}`;
}

function searched(): string {
  const columns = TABLES.flatMap(({ name, search }) => search.map((column) => `\`${name}.${column}\``));
  return `${columns.slice(0, -1).join(', ')} and ${columns.at(-1)}`;
}

function tableSection({ name, means, key, columns, references, indexes }: Table): string {
  const lines = [
    `Key: ${list(key)}.`,
    ...references.map(referenceLine),
    ...(indexes.length > 0 ? [`Indexes: ${indexes.map(indexText).join('; ')}.`] : []),
  ];
  return `## \`${name}\`
${means} ${lines.join(' ')}

| column | type | |
|---|---|---|
${columns.map(columnRow).join('\n')}
`;
}

function columnRow({ name, type, required, means }: Column): string {
  return `| \`${name}\` | ${type}${required ? '' : ', may be null'} | ${means} |`;
}

function referenceLine({ columns, table, isPart }: Reference): string {
  return `${list(columns)} → \`${table}\`${isPart ? ', and goes with it' : ''}.`;
}

function indexText({ columns }: Index): string {
  return list(columns);
}

function viewSection({ name, means, columns }: View): string {
  return `## \`${name}\`
${means}

| column | |
|---|---|
${columns.map((column) => `| \`${column.name}\` | ${column.means} |`).join('\n')}
`;
}

function list(columns: readonly string[]): string {
  return columns.map((column) => `\`${column}\``).join(', ');
}
