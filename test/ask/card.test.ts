import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Card, cardOf } from '../../src/ask/card.ts';
import { askPostgres, type Database, openDatabase } from '../../src/ask/database.ts';
import { findThings } from '../../src/ask/find-thing.ts';
import { openSink } from '../../src/write/postgres/postgres.ts';
import type { Sink } from '../../src/write/sink.ts';
import { openSqliteSink } from '../../src/write/sqlite/sqlite.ts';
import { recordOf, type Told } from '../collate/records.ts';
import { type Postgres, startPostgres } from '../write/postgres/start.ts';
import { batchOf } from '../write/sink-contract.ts';

const SPEECH = 'We will not sell one metre of this harbour to anybody, today or ever';
/** So long that a copy is known. */
const COPIED = Array.from({ length: 120 }, (_, i) => `ship${i} left quay${i % 7}`).join(' ');
const ARTICLES: readonly Told[] = [
  {
    id: 'close',
    published: '2026-02-05',
    title: 'Harbour to close',
    entities: ['person Ana Ruiz (Mayor; Dr.) she = Ruiz', 'person Lars Ek', 'place Port Vale @NO city 1001'],
    quotes: [`Ana Ruiz: ${SPEECH}`, 'Lars Ek: Nobody asked us about that before the vote was taken'],
    text: COPIED,
  },
  {
    id: 'open',
    published: '2026-02-07',
    entities: [
      'person Ana Ruiz (Minister) she',
      'person Émile Öst he',
      'organization Norva Port Authority',
      'group Turks @TR country', // says where, not who
    ],
    quotes: ['Ana Ruiz: I was wrong and the harbour stays as it is'],
    text: 'A day of speeches ended with a vote that no one had foreseen, least of all the owners of the quay.',
  },
  {
    id: 'undated',
    entities: [
      'person Ruiz she',
      'person Lars Ek',
      'person Émile Öst he',
      'organization Norva Port Authority',
      'place Port Vale @NO city 1001',
      'place Lyon',
    ],
    quotes: ['Ruiz: That is all I have to say on this matter for now'],
    text: 'Rain kept most people at home, but some came to the meeting and asked about schools and roads.',
  },
  {
    id: 'copy',
    published: '2026-02-09',
    entities: ['person Ana Ruiz (Mayor) she', 'person Copied Only'],
    quotes: [`Ana Ruiz: ${SPEECH}`],
    text: COPIED,
  },
];

async function fill(sink: Sink): Promise<void> {
  await sink.write(batchOf(...ARTICLES.map(recordOf)));
  await sink.collate!();
  await sink.close();
}

describe('what is known of a thing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-ask-'));
  let postgres: Postgres;
  const databases: Record<string, Database> = {};

  beforeAll(async () => {
    const file = join(folder, 'news.db');
    await fill(await openSqliteSink(file));
    databases.sqlite = await openDatabase(file);
    postgres = await startPostgres();
    await fill(await openSink('postgres://test', 'asked', postgres.connect));
    const session = await postgres.connect();
    await session.run('SET search_path = asked');
    databases.postgres = askPostgres(session);
  });
  afterAll(async () => {
    await databases.sqlite.close();
    await databases.postgres.close();
    await postgres.remove();
    rmSync(folder, { recursive: true });
  });

  async function cardIn(kind: string, name: string): Promise<Card> {
    const [thing] = await findThings(databases[kind], name);
    return cardOf(databases[kind], thing);
  }

  it.each(['sqlite', 'postgres'])('is told by %s without copies, what has no day last', async (kind) => {
    const card = await cardIn(kind, 'RUIZ');
    expect(card).toMatchObject({ type: 'person', name: 'Ana Ruiz', first: '2026-02-05', last: '2026-02-07' });
    expect(card.titles.map(({ title }) => title)).toEqual(['Dr.', 'Mayor', 'Minister']);
    expect(card.quotes.latest.map(({ article }) => article)).toEqual(['open', 'close', 'undated']);
    expect(card.beside.map(({ name }) => name)).toEqual(['Lars Ek', 'Norva Port Authority', 'Émile Öst']);
    expect(card.places).toEqual([
      { name: 'Port Vale', articles: 2 },
      { name: 'Lyon', articles: 1 },
    ]);
  });

  it.each(['ana ruiz', 'Ruiz', 'Emile Ost', 'émile', 'port', 'PORT VALE', 'Ek', '100 %', '%', '_uiz', "O'R"])(
    'is the same in both for %j',
    async (name) => {
      const [here, there] = await Promise.all(
        Object.values(databases).map((database) => findThings(database, name)),
      );
      expect(there).toEqual(here);
      for (const { id } of here) expect(await cardIn('postgres', id)).toEqual(await cardIn('sqlite', id));
    },
  );

  it('is only what was asked for', async () => {
    const names = async (name: string) =>
      (await findThings(databases.sqlite, name)).map((thing) => thing.name);
    expect(await names('port')).toEqual(['Port Vale', 'Norva Port Authority']);
    expect(await names('%')).toEqual([]);
    expect(await names('rui')).toEqual([]);
  });
});
