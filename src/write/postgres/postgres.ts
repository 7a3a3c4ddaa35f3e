import { setTimeout } from 'node:timers/promises';
import { HearsayError } from '../../core/errors.ts';
import type { Sink, StoredArticle } from '../sink.ts';
import { shownAddress } from './address.ts';
import { collateSchema, isToBeCollated } from './collate.ts';
import { connect } from './connect.ts';
import { describe, isConflict, isLost } from './errors.ts';
import { prepareSchema } from './prepare.ts';
import { inTransaction, type Session } from './session.ts';
import { writeBatch } from './write-batch.ts';

/** So long a connection that is gone is asked for again. */
const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
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
  let isChanged = false;
  return {
    name,
    write: (batch) => {
      isChanged = true;
      return lasting((session) => writeBatch(session, schema, batch));
    },
    known: () => storedArticles(schema, lasting),
    remove: (ids) => {
      isChanged = true;
      return lasting((session) =>
        inTransaction(session, async () => {
          await session.query(`DELETE FROM "${schema}"."articles" WHERE id = ANY($1)`, [ids]);
        }),
      );
    },
    collate: (always = false) =>
      lasting(async (session) => {
        if (!always && !isChanged && !(await isToBeCollated(session, schema))) return null;
        const counts = await collateSchema(session, schema);
        isChanged = false;
        return counts;
      }),
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

/** A connection that is made when it is needed, and again when it is lost. */
class Link {
  readonly #name: string;
  readonly #connect: () => Promise<Session>;
  #session: Session | undefined;

  constructor(name: string, connect: () => Promise<Session>) {
    this.#name = name;
    this.#connect = connect;
  }

  /**
   * Does work that may be done twice.
   * @param patience milliseconds for which it is tried again where the connection is lost
   * @throws HearsayError `output`
   */
  async use<T>(work: (session: Session) => Promise<T>, patience: number): Promise<T> {
    const end = performance.now() + patience;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        this.#session ??= await this.#connect();
        return await work(this.#session);
      } catch (error) {
        if (error instanceof HearsayError) throw error;
        if (isLost(error)) await this.close();
        if (!(isLost(error) || isConflict(error)) || performance.now() + pause > end)
          throw new HearsayError('output', `${this.#name}: ${describe(error)}`, { cause: error });
      }
      await setTimeout(pause);
    }
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.close();
  }
}
