import type { Client } from 'pg';
import pgpass from 'pgpass';

/** The password that ~/.pgpass has for a server; one on a socket of this machine is also known as localhost. */
export async function passwordFromFile(client: Client): Promise<string | undefined> {
  const { host, port, database, user } = client;
  const ask = (name: string) =>
    new Promise<string | undefined>((resolve) => pgpass({ host: name, port, database, user }, resolve));
  return (await ask(host)) ?? (host.startsWith('/') ? ask('localhost') : undefined);
}
