import { HearsayError } from '../../core/errors.ts';
import { TABLES_VERSION } from '../tables/tables.ts';
import { DEFAULT_SCHEMA, shownAddress } from './connection/address.ts';
import { connect } from './connection/connect.ts';
import { describe } from './connection/errors.ts';
import type { Session } from './connection/session.ts';
import { versionOf } from './prepare.ts';

/** @throws HearsayError `input` if the schema has no tables of hearsay's, `output` if the server cannot be reached */
export async function checkSchema(url: string, schema?: string): Promise<void> {
  await (await openExisting(url, schema)).session.close();
}

/**
 * A schema that hearsay made, for questions only.
 * @throws HearsayError as {@link checkSchema}; `input` if an older hearsay made it
 */
export async function openForReading(url: string, schema = DEFAULT_SCHEMA): Promise<Session> {
  const { session, version } = await openExisting(url, schema);
  if (version !== TABLES_VERSION) {
    await session.close();
    throw new HearsayError(
      'input',
      `${shownAddress(url)}: an older hearsay made schema "${schema}"; "hearsay collate" brings it up to date`,
    );
  }
  await session.run(`SET search_path = "${schema}"; SET default_transaction_read_only = on`);
  return session;
}

async function openExisting(url: string, schema = DEFAULT_SCHEMA) {
  const name = shownAddress(url);
  let session: Session | undefined;
  try {
    session = await connect(url);
    const version = await versionOf(name, session, schema);
    if (version !== null) return { session, version };
    throw new HearsayError(
      'input',
      `${name}: expected tables that hearsay made in schema "${schema}"; there are none (--schema NAME names another)`,
    );
  } catch (error) {
    await session?.close();
    if (error instanceof HearsayError) throw error;
    throw new HearsayError('output', `${name}: ${describe(error)}`, { cause: error });
  }
}
