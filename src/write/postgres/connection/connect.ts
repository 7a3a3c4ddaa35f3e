import { existsSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientConfig } from 'pg';
import { messageOf } from '../../../core/errors.ts';
import { passwordFromFile } from './password.ts';
import type { Session } from './session.ts';

/** Where a server on this machine listens, as Debian and the server's own build have it. */
const SOCKET_FOLDERS = ['/var/run/postgresql', '/tmp'];
/** Seconds until a server that does not answer is given up, unless PGCONNECT_TIMEOUT says otherwise. */
const CONNECT_SECONDS = 10;
/** Lines of a COPY that are sent at once. */
const LINES_AT_ONCE = 200;
/** What libpq takes from variables where the address does not say it. */
const TLS_VARIABLES: Readonly<Record<string, string>> = {
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
};

/**
 * Connects as psql would: what the address leaves open is taken from the variables PGHOST, PGPORT, PGUSER, PGDATABASE,
 * PGPASSWORD, PGSSLMODE, PGSSLROOTCERT..., the password from ~/.pgpass; without a host to the socket on this machine;
 * unless told otherwise encrypted where the server can.
 * @param answerMs milliseconds after which a statement that has no answer fails; as long as it takes if absent
 * @param url `postgres://[user[:password]@][host][:port][/database][?sslmode=...]`
 */
export async function connect(url: string, answerMs?: number): Promise<Session> {
  const { config: asSaid, isTlsOptional } = configOf(url);
  const config = { ...asSaid, ...(answerMs !== undefined && { query_timeout: answerMs }) };
  try {
    return await open(config);
  } catch (error) {
    if (!isTlsOptional || !/does not support SSL/.test(messageOf(error))) throw error;
    return open({
      ...config,
      connectionString: withParameter(config.connectionString!, 'sslmode', 'disable'),
    });
  }
}

function configOf(url: string): { config: ClientConfig; isTlsOptional: boolean } {
  const parameters = new URLSearchParams(url.split('?')[1] ?? '');
  const [, login, named] = /^[a-z]+:\/\/(?:([^@]*)@)?([^:/?]*)/i.exec(url) ?? [];
  const host = parameters.get('host') || named || process.env.PGHOST || hostOfThisMachine();
  let connectionString = withParameter(url, 'uselibpqcompat', 'true'); // sslmode means what it means to psql
  const set = (name: string, value: string) => {
    if (parameters.has(name)) return;
    parameters.set(name, value);
    connectionString = withParameter(connectionString, name, value);
  };
  if (!named && host !== undefined) set('host', host);
  if (!login && !process.env.PGUSER) set('user', userInfo().username); // where a service has no variable USER
  const isSocket = host?.startsWith('/') === true;
  for (const [name, variable] of Object.entries(TLS_VARIABLES))
    if (process.env[variable]) set(name, process.env[variable]);
  const isTlsOptional = !isSocket && (parameters.get('sslmode') ?? 'prefer') === 'prefer';
  set('sslmode', isSocket ? 'disable' : 'prefer');
  const roots = join(homedir(), '.postgresql', 'root.crt');
  if (parameters.get('sslmode')?.startsWith('verify') && existsSync(roots)) set('sslrootcert', roots);
  const config: ClientConfig = {
    connectionString,
    fallback_application_name: 'hearsay',
    connectionTimeoutMillis: Number(process.env.PGCONNECT_TIMEOUT || CONNECT_SECONDS) * 1000,
    keepAlive: true,
  };
  return { config, isTlsOptional };
}

function hostOfThisMachine(): string | undefined {
  const port = process.env.PGPORT || '5432';
  return SOCKET_FOLDERS.find((folder) => existsSync(join(folder, `.s.PGSQL.${port}`)));
}

function withParameter(url: string, name: string, value: string): string {
  const [address, query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${address}?${parameters}`;
}

async function open(config: ClientConfig): Promise<Session> {
  const [{ default: pg }, { from }] = await Promise.all([import('pg'), import('pg-copy-streams')]);
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === pg.types.builtins.DATE
        ? String
        : oid === pg.types.builtins.INT8
          ? Number
          : pg.types.getTypeParser(oid, format as 'text'),
  } as ClientConfig['types'] & object;
  const client = new pg.Client({ ...config, types });
  client.on('error', () => {}); // the next statement says so
  // pg asks the function when the server asks for a password; its types know only text
  if (!client.password) Object.assign(client, { password: () => passwordFromFile(client) });
  await client.connect();
  return {
    query: async (sql, values = []) => (await client.query(sql, [...values])).rows,
    run: async (script) => {
      await client.query(script);
    },
    copy: (statement, lines) => pipeline(Readable.from(chunksOf(lines)), client.query(from(statement))),
    close: () => client.end().catch(() => {}),
  };
}

function* chunksOf(lines: readonly string[]): Generator<Buffer> {
  for (let i = 0; i < lines.length; i += LINES_AT_ONCE)
    yield Buffer.from(lines.slice(i, i + LINES_AT_ONCE).join(''));
}
