import type { Table } from '../tables/table.ts';

/** The full-text index beside a table, under the name by which Datasette finds it. */
export function searchName({ name }: Pick<Table, 'name'>): string {
  return `${name}_fts`;
}

/**
 * Statements that make the full-text index of a table (FTS5) and keep it in step. It holds no text of its own but
 * refers to rows by number; VACUUM leaves these as they are in a table that has an index. Words are found by their
 * stems and without accents.
 */
export function createSearch(table: Table): string[] {
  const { name, search } = table;
  if (search.length === 0) return [];
  const index = searchName(table);
  const columns = search.join(', ');
  const values = (row: string) => search.map((column) => `${row}.${column}`).join(', ');
  const add = `INSERT INTO ${index} (rowid, ${columns}) VALUES (new.rowid, ${values('new')});`;
  const remove = `INSERT INTO ${index} (${index}, rowid, ${columns}) VALUES ('delete', old.rowid, ${values('old')});`;
  const trigger = (event: string, actions: string) =>
    `CREATE TRIGGER ${index}_${event.split(' ')[0].toLowerCase()} AFTER ${event} ON ${name} BEGIN ${actions} END;`;
  return [
    `CREATE VIRTUAL TABLE ${index} USING fts5 (${columns}, content="${name}", tokenize='porter unicode61 remove_diacritics 2');`,
    trigger('INSERT', add),
    trigger('DELETE', remove),
    trigger(`UPDATE OF ${columns}`, `${remove} ${add}`),
  ];
}
