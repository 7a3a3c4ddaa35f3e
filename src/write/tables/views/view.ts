/** A column of a view: what it is called, what it means, and the expression that gives it. */
export interface ViewColumn {
  readonly name: string;
  readonly means: string;
  readonly of: string;
}

/** A question that people ask of the tables, in SQL that every database here understands. */
export interface View {
  readonly name: string;
  readonly means: string;
  readonly columns: readonly ViewColumn[];
  /** All that comes after the columns: FROM, JOIN, WHERE, GROUP BY. */
  readonly from: string;
  /** The column that people want in order, the largest first unless it is a time. */
  readonly sort: string;
  /** Columns of few values, by which people narrow down what they see. */
  readonly facets: readonly string[];
}

export function viewColumn(name: string, of: string, means: string): ViewColumn {
  return { name, of, means };
}

export function createView({ name, columns, from }: View): string {
  const selected = columns.map((column) => `${column.of} AS "${column.name}"`).join(',\n    ');
  return `CREATE VIEW "${name}" AS\n  SELECT\n    ${selected}\n  ${from.trim()};`;
}
