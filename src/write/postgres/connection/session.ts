/** A connection to a PostgreSQL server, as far as a destination needs one. Errors are those of the server, with its `code`. */
export interface Session {
  /** The rows of one statement. Dates are text as PostgreSQL writes them; counts are numbers. */
  query(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Several statements, without values. */
  run(script: string): Promise<void>;
  /** `COPY ... FROM STDIN`, with rows in its text format. */
  copy(statement: string, lines: readonly string[]): Promise<void>;
  /** Never fails. */
  close(): Promise<void>;
}

/** Runs the work in a transaction; what went wrong in it is thrown, and taken back. */
export async function inTransaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.run('BEGIN');
  try {
    const result = await work();
    await session.run('COMMIT');
    return result;
  } catch (error) {
    await session.run('ROLLBACK').catch(() => {}); // nothing to take back where the connection is gone
    throw error;
  }
}
