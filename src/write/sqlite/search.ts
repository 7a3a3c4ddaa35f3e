import type { Table } from '../tables/table.ts';

/** The full-text index beside a table, under the name by which Datasette finds it. */
export function searchName({ name }: Pick<Table, 'name'>): string {
  return `${name}_fts`;
}

/**
 * Statements that make the full-text index of a table (FTS5). It holds no text of its own but refers to rows by number;
 * VACUUM leaves these as they are in a table that has an index. Words are found by their stems and without accents. What
 * is deleted or changed goes from the index by itself; what is added has to be told, many rows at once: row by row it
 * takes six times as long.
 */
export function createSearch(table: Table): string[] {
  const { name, search } = table;
  if (search.length === 0) return [];
  const index = searchName(table);
  const columns = search.join(', ');
  const values = (row: string) => search.map((column) => `${row}.${column}`).join(', ');
  const add = `INSERT INTO ${index} (rowid, ${columns}) VALUES (new.rowid, ${values('new')});`;
  const remove = `INSERT INTO ${index} (${index}, rowid, ${columns}) VALUES ('delete', old.rowid, ${values('old')});`;
  return [
    `CREATE VIRTUAL TABLE ${index} USING fts5 (${columns}, content="${name}", tokenize='porter unicode61 remove_diacritics 2');`,
    `CREATE TRIGGER ${index}_delete AFTER DELETE ON ${name} BEGIN ${remove} END;`,
    `CREATE TRIGGER ${index}_update AFTER UPDATE OF ${columns} ON ${name} BEGIN ${remove} ${add} END;`,
  ];
}

/** Adds the rows above a number to the full-text index of a table. */
export function addToSearch(table: Table): string {
  const columns = table.search.join(', ');
  return `INSERT INTO ${searchName(table)} (rowid, ${columns}) SELECT rowid, ${columns} FROM ${table.name} WHERE rowid > ?`;
}
