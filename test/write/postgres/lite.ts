import { PGlite } from '@electric-sql/pglite';
import type { Session } from '../../../src/write/postgres/connection/session.ts';

/** PostgreSQL within this process, for machines without a server. All sessions share its one connection. */
export async function startLite(): Promise<{ connect(): Promise<Session>; remove(): Promise<void> }> {
  const lite = await PGlite.create();
  const parsers = { 1082: String, 20: Number };
  const session: Session = {
    query: async (sql, values = []) =>
      (await lite.query<Record<string, unknown>>(sql, [...values], { parsers })).rows,
    run: async (script) => {
      await lite.exec(script);
    },
    copy: async (statement, lines) => {
      const blob = new Blob([lines.join('')]);
      await lite.query(statement.replace(/FROM STDIN$/, "FROM '/dev/blob'"), [], { blob });
    },
    close: async () => {},
  };
  return { connect: async () => session, remove: () => lite.close() };
}
