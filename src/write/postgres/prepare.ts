import { HearsayError } from '../../core/errors.ts';
import { TABLES, TABLES_VERSION } from '../tables/tables.ts';
import { inTransaction, type Session } from './connection/session.ts';
import { OUR_NAMES, POSTGRES_SCHEMA, VERSION_TABLE } from './schema.ts';

/**
 * Makes schema and tables if they are not there, and brings those of an older hearsay up to date. Where they are as they
 * should be, no right to make anything is needed.
 * @param name of the database, for messages
 * @throws HearsayError `output`, with nothing changed, if the schema holds tables of others, or of a newer hearsay, or of
 *   an older one whose rows cannot be made whole
 */
export async function prepareSchema(name: string, session: Session, schema: string): Promise<void> {
  if ((await versionOf(name, session, schema)) === TABLES_VERSION) return;
  await inTransaction(session, async () => {
    await session.query("SELECT pg_advisory_xact_lock(hashtext('hearsay'), hashtext($1))", [schema]);
    const version = await versionOf(name, session, schema); // another run may have been faster
    if (version === TABLES_VERSION) return;
    const schemas = await session.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
    if (schemas.length === 0) await session.run(`CREATE SCHEMA "${schema}"`);
    if (version === null) await refuseForeign(name, session, schema);
    else await refuseIncomplete(name, session, schema);
    await session.run(`SET LOCAL search_path = "${schema}"; SET LOCAL client_min_messages = warning`);
    await session.run(POSTGRES_SCHEMA);
  });
}

/**
 * The version of the tables; null if there are none.
 * @throws HearsayError `output` if a newer hearsay made them
 */
export async function versionOf(name: string, session: Session, schema: string): Promise<number | null> {
  const known = await session.query(
    'SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = $1 AND relname = $2',
    [schema, VERSION_TABLE],
  );
  if (known.length === 0) return null;
  const [row] = await session.query(`SELECT version FROM "${schema}"."${VERSION_TABLE}"`);
  const version = Number(row?.version ?? 0);
  if (version > TABLES_VERSION)
    throw new HearsayError(
      'output',
      `${name}: a newer hearsay made the tables of schema "${schema}" (version ${version}, expected ${TABLES_VERSION}); update hearsay or give another --schema`,
    );
  return version;
}

async function refuseForeign(name: string, session: Session, schema: string): Promise<void> {
  const [foreign] = await session.query(
    'SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = $1 AND relname = ANY($2) ORDER BY relname',
    [schema, OUR_NAMES],
  );
  if (foreign)
    throw new HearsayError(
      'output',
      `${name}: schema "${schema}" holds "${foreign.relname}", which hearsay did not make; give another schema with --schema NAME`,
    );
}

async function refuseIncomplete(name: string, session: Session, schema: string): Promise<void> {
  const held = await session.query(
    'SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = $1',
    [schema],
  );
  const columns = new Set(held.map((row) => `${row.table_name}.${row.column_name}`));
  for (const table of TABLES.filter((each) => columns.has(`${each.name}.${each.key[0]}`)))
    for (const column of table.columns)
      if (column.required && !columns.has(`${table.name}.${column.name}`))
        throw new HearsayError(
          'output',
          `${name}: an older hearsay made schema "${schema}", and its table ${table.name} lacks "${column.name}"; give another --schema, and all records are made anew`,
        );
}
