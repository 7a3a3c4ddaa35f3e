import type { Sink, StoredArticle } from '../sink.ts';
import { collate } from './collate.ts';
import { shownAddress } from './connection/address.ts';
import { connect } from './connection/connect.ts';
import { Link, PATIENCE_MS } from './connection/link.ts';
import { inTransaction, type Session } from './connection/session.ts';
import { prepareSchema } from './prepare.ts';
import { writeBatch } from './write-batch.ts';

/** Articles that are asked for at once. */
const PAGE = 10_000;

/**
 * A schema of a PostgreSQL database. A batch is one transaction, and may safely be written twice: a lost connection is
 * made again, and the batch written again. Several processes may write at the same time.
 * @param url as {@link connect} takes it
 * @throws HearsayError `output` if the server cannot be reached or does not let us in, or if the schema is not ours: then
 *   nothing in it is changed
 */
export async function openPostgresSink(url: string, schema: string): Promise<Sink> {
  return openSink(shownAddress(url), schema, () => connect(url));
}

/** The same over any kind of connection. */
export async function openSink(
  name: string,
  schema: string,
  connected: () => Promise<Session>,
  patience = PATIENCE_MS,
): Promise<Sink> {
  const link = new Link(name, connected);
  const lasting = <T>(work: (session: Session) => Promise<T>) => link.use(work, patience);
  try {
    await link.use((session) => prepareSchema(name, session, schema), 0);
  } catch (error) {
    await link.close();
    throw error;
  }
  return {
    name,
    write: (batch) => lasting((session) => writeBatch(session, schema, batch)),
    known: () => storedArticles(schema, lasting),
    remove: (ids) =>
      lasting((session) =>
        inTransaction(session, async () => {
          await session.query(`DELETE FROM "${schema}"."articles" WHERE id = ANY($1)`, [ids]);
        }),
      ),
    collate: (always = false) => lasting((session) => collate(session, schema, always)),
    close: () => link.close(),
  };
}

async function* storedArticles(
  schema: string,
  lasting: <T>(work: (session: Session) => Promise<T>) => Promise<T>,
): AsyncGenerator<StoredArticle> {
  // what an older hearsay wrote has no signature, and is made anew
  const next = `SELECT id, fingerprint, path FROM "${schema}"."articles" JOIN "${schema}"."signatures" ON article = id
    WHERE id > $1 ORDER BY id LIMIT ${PAGE}`;
  for (let last = ''; ; ) {
    const page = (await lasting((session) => session.query(next, [last]))) as unknown as StoredArticle[];
    yield* page;
    if (page.length < PAGE) return;
    last = page[page.length - 1].id;
  }
}
