import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { datasetteMetadata } from '../../../src/write/sqlite/datasette.ts';
import { SQLITE_SCHEMA } from '../../../src/write/sqlite/schema.ts';
import { RECORD_TABLES } from '../../../src/write/tables/tables.ts';

interface Described {
  readonly columns: Record<string, string>;
  readonly facets: readonly (string | { array: string })[];
  readonly label_column?: string;
  readonly sort_desc?: string;
}

describe('what Datasette is told', () => {
  const { databases } = datasetteMetadata('some/where/news.db') as {
    databases: Record<
      string,
      { tables: Record<string, Described>; queries: Record<string, { sql: string }> }
    >;
  };
  const database = new Database(':memory:');
  database.exec(SQLITE_SCHEMA);

  it('is of the database of that name', () => {
    expect(Object.keys(databases)).toEqual(['news']);
  });

  it.each(Object.entries(databases.news.tables))('%s: of columns that are there', (table, described) => {
    const columns = (
      database.prepare('SELECT name FROM pragma_table_info(?)').all([table]) as { name: string }[]
    ).map(({ name }) => name);
    expect(Object.keys(described.columns)).toEqual(columns);
    const named = [described.label_column, described.sort_desc, ...described.facets].flatMap(
      (facet) => facet ?? [],
    );
    expect(named.length).toBeGreaterThan(0);
    for (const facet of named) expect(columns).toContain(typeof facet === 'string' ? facet : facet.array);
  });

  it.each(Object.entries(databases.news.queries))('%s: a search that marks what it finds', (_, { sql }) => {
    database.exec(`INSERT OR REPLACE INTO articles (id, format, sha256, title, byline, text, offsets, keywords, notes, pipeline, fingerprint)
      VALUES ('a', 'txt', '', 'Eels', '[]', 'The eels left.', 'utf-16', '[]', '[]', '', '')`);
    database.exec(`INSERT OR REPLACE INTO quotes (article, id, type, kind, text, content, start, "end", other_speakers, confidence, rule)
      VALUES ('a', 'q1', 'direct', 'speech', 'The eels left', '[]', 0, 9, '[]', 1, '')`);
    database.exec(`INSERT OR REPLACE INTO claims (article, id, start, "end", text, claimant, quote, attribution, types, checkworthiness, confidence, polarity, modality, entities, dates, quantities) VALUES
      ('a', 'c1', 0, 9, 'The eels left', NULL, NULL, 'author', '[]', 1, 1, 'affirmed', 'asserted', '[]', '[]', '[]')`);
    for (const table of RECORD_TABLES)
      if (table.search.length > 0)
        database.exec(`INSERT INTO ${table.name}_fts (${table.name}_fts) VALUES ('rebuild')`);
    const [found] = database.prepare(sql).all({ words: 'eel' }) as { title: string; found: string }[];
    expect(found).toMatchObject({ title: 'Eels', article: 'a' });
    expect(found.found).toMatch(/^The \[eels\] left/);
  });
});
