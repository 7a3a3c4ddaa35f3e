import { afterAll, beforeAll } from 'vitest';
import { connect } from '../../../src/write/postgres/connection/connect.ts';
import type { Session } from '../../../src/write/postgres/connection/session.ts';
import { startLite } from './lite.ts';
import { Server } from './server.ts';

export interface Postgres {
  connect(): Promise<Session>;
  remove(): unknown;
}

/** A real server where there is one, else PostgreSQL within this process: the same tests pass on both. */
export async function startPostgres(): Promise<Postgres> {
  const server = Server.start();
  if (!server) return startLite();
  return { connect: () => connect(server.url()), remove: () => server.remove() };
}

/** One for all tests of a file, and a session of its own to look with. Both are there once the tests run. */
export function postgresOfFile(): Pick<Postgres, 'connect'> & { readonly session: Session } {
  let postgres: Postgres;
  let session: Session;
  beforeAll(async () => {
    postgres = await startPostgres();
    session = await postgres.connect();
  });
  afterAll(async () => {
    await session.close();
    await postgres.remove();
  });
  return {
    connect: () => postgres.connect(),
    get session() {
      return session;
    },
  };
}
