import { basename, extname } from 'node:path';
import type { Column, Table } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import { VIEWS } from '../tables/views/views.ts';
import { searchName } from './search.ts';

/**
 * What Datasette shows beside a database of ours: descriptions of tables and columns, labels, facets, orders, and
 * searches that mark what they found. For `datasette FILE --metadata metadata.json`.
 * @param file the database, by whose name Datasette knows it
 */
export function datasetteMetadata(file: string): object {
  const tables = Object.fromEntries([
    ...TABLES.map((table) => [table.name, describeTable(table)]),
    ...VIEWS.map((view) => [
      view.name,
      {
        description: view.means,
        columns: meanings(view.columns),
        facets: view.facets,
        sort_desc: view.sort,
        size: 50,
      },
    ]),
  ]);
  const queries = Object.fromEntries(
    TABLES.filter(({ search }) => search.length > 0).map((table) => [`search_${table.name}`, search(table)]),
  );
  return {
    title: 'hearsay: who said what in the news',
    databases: { [basename(file, extname(file))]: { tables, queries } },
  };
}

function describeTable({ means, columns, label, facets }: Table): object {
  const isList = (name: string) => columns.some((column) => column.name === name && column.type === 'texts');
  return {
    description: means,
    columns: meanings(columns),
    ...(label !== undefined && { label_column: label }),
    facets: facets.map((name) => (isList(name) ? { array: name } : name)),
  };
}

function meanings(columns: readonly Pick<Column, 'name' | 'means'>[]): Record<string, string> {
  return Object.fromEntries(columns.map(({ name, means }) => [name, means]));
}

/** The best fits first, the words found within brackets. */
function search({ name, search }: Table): object {
  const index = searchName({ name });
  const marked = search.length - 1; // the fullest column comes last
  const article = name === 'articles' ? '' : ` JOIN articles ON articles.id = ${name}.article`;
  return {
    title: `Search the ${name}`,
    description: 'Words, "phrases", begin*, OR, NOT; other forms of a word are found too.',
    sql: `SELECT articles.published, articles.title, snippet(${index}, ${marked}, '[', ']', ' … ', 24) AS found, articles.id AS article
FROM ${index} JOIN ${name} ON ${name}.rowid = ${index}.rowid${article}
WHERE ${index} MATCH :words ORDER BY rank LIMIT 100`,
  };
}
