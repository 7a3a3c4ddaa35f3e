import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../src/write/postgres/connection/connect.ts';
import { inTransaction } from '../../../src/write/postgres/connection/session.ts';
import { openPostgresSink, openSink } from '../../../src/write/postgres/postgres.ts';
import { articleLines, hearsay } from '../../cli/hearsay.ts';
import { batchOf, recordOf } from '../sink-contract.ts';
import { Server } from './server.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-pg-faults-'));
const server = Server.start();

afterAll(() => {
  server?.remove();
  rmSync(scratch, { recursive: true, force: true });
});

describe.skipIf(server === null)('a PostgreSQL server', () => {
  const { url, kill, start } = {
    url: (...login: Parameters<Server['url']>) => server!.url(...login),
    kill: () => server!.kill(),
    start: () => server!.start(),
  };

  async function rows(sql: string): Promise<Record<string, unknown>[]> {
    const session = await connect(url());
    try {
      return await session.query(sql);
    } finally {
      await session.close();
    }
  }

  async function run(script: string): Promise<void> {
    const session = await connect(url());
    await session.run(script);
    await session.close();
  }

  const isLetIn = (user: string): Promise<boolean> =>
    connect(url(user)).then(
      (session) => session.close().then(() => true),
      () => false,
    );

  describe('that goes away', () => {
    it('is waited for, between two batches', async () => {
      const sink = await openPostgresSink(url(), 'waited');
      await sink.write(batchOf(recordOf('a', 'one'), recordOf('b', 'one')));
      kill();
      const written = sink.write(batchOf(recordOf('b', 'two'), recordOf('c', 'two')));
      await setTimeout(500);
      start();
      await written;
      await sink.close();
      expect(await rows('SELECT id, pipeline FROM waited.articles ORDER BY id')).toEqual([
        { id: 'a', pipeline: 'one' },
        { id: 'b', pipeline: 'two' },
        { id: 'c', pipeline: 'two' },
      ]);
      expect(await rows('SELECT count(*) AS n FROM waited.quotes')).toEqual([{ n: 3 }]);
    });

    it('in the middle of a batch leaves nothing of it, and gets it whole when it is back', async () => {
      const sink = await openPostgresSink(url(), 'middle');
      const holder = await connect(url());
      await holder.run('BEGIN; LOCK TABLE middle.quotes');
      const ids = Array.from({ length: 30 }, (_, i) => `a${i}`);
      const written = sink.write(batchOf(...ids.map((id) => recordOf(id))));
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'COPY "middle"."quotes"%'`;
      while ((await rows(waiting)).length === 0) await setTimeout(20);
      kill();
      start();
      await holder.close();
      expect(await rows('SELECT count(*) AS n FROM middle.articles')).toEqual([{ n: 0 }]);
      await written;
      await sink.close();
      for (const table of ['articles', 'quotes', 'records'])
        expect(await rows(`SELECT count(*) AS n FROM middle.${table}`)).toEqual([{ n: ids.length }]);
    });

    it('for good is a clear stop', async () => {
      const sink = await openSink('postgres://here', 'gone', () => connect(url()), 300);
      kill();
      const failed = await sink.write(batchOf(recordOf('a'))).then(
        () => null,
        (error: Error) => error,
      );
      await sink.close();
      start();
      expect(failed).toMatchObject({ code: 'output' });
      expect(failed!.message).toMatch(/^postgres:\/\/here: no server answers \(.+\); check that it runs/);
    });
  });

  describe('with several writers', () => {
    it('holds each article as one of them wrote it', async () => {
      const writers = await Promise.all(
        ['one', 'two', 'three'].map(() => openPostgresSink(url(), 'writers')),
      );
      const ids = Array.from({ length: 40 }, (_, i) => `a${i}`);
      await Promise.all(
        writers.map(async (sink, turn) => {
          for (let i = 0; i < 5; i++) {
            const records = ids.map((id) => recordOf(id, `by ${turn}`));
            await sink.write(batchOf(...(turn === 1 ? records.reverse() : records)));
          }
          await sink.close();
        }),
      );
      const each = 'SELECT article, count(*) AS n FROM writers.quotes GROUP BY article HAVING count(*) <> 1';
      expect(await rows(each)).toEqual([]);
      expect(await rows('SELECT count(*) AS n FROM writers.mentions')).toEqual([{ n: 3 * ids.length }]);
    });

    it('waits for one that holds the same article', async () => {
      const sink = await openPostgresSink(url(), 'held');
      await sink.write(batchOf(recordOf('a', 'one')));
      const other = await connect(url());
      const written = inTransaction(other, async () => {
        await other.run("UPDATE held.articles SET pipeline = 'other'");
        const own = sink.write(batchOf(recordOf('a', 'two')));
        await setTimeout(100);
        return { own };
      });
      await (await written).own;
      await other.close();
      await sink.close();
      expect(await rows('SELECT pipeline FROM held.articles')).toEqual([{ pipeline: 'two' }]);
    });
  });

  describe('by roles', () => {
    beforeAll(() =>
      run(`CREATE ROLE writer LOGIN PASSWORD 'correct: horse@battery/staple'; CREATE ROLE stranger LOGIN;
           CREATE ROLE late LOGIN; ALTER ROLE late SET default_transaction_read_only = on`),
    );

    it('lets write those who may not make tables, where the tables are', async () => {
      await (await openPostgresSink(url(), 'made')).close();
      await run(`GRANT USAGE ON SCHEMA made TO writer;
                 GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA made TO writer`);
      const sink = await openPostgresSink(url('writer'), 'made');
      await sink.write(batchOf(recordOf('a'), recordOf('b')));
      await sink.write(batchOf(recordOf('a')));
      await sink.remove!(['b']);
      await sink.close();
      expect(await rows('SELECT id FROM made.articles')).toEqual([{ id: 'a' }]);
    });
  });

  describe('and the command line: exit status and the first line on standard error', () => {
    const passwordFile = join(scratch, 'pgpass');
    const escaped = 'correct\\: horse@battery/staple';

    beforeAll(async () => {
      await run('CREATE SCHEMA foreign_one; CREATE TABLE foreign_one.claims (claim text)');
      await run('CREATE SCHEMA AUTHORIZATION writer');
      writeFileSync(passwordFile, `*:*:*:writer:${escaped}\n`, { mode: 0o600 });
      server!.require('scram-sha-256');
      while (await isLetIn('writer')) await setTimeout(20); // until it has read that
    });

    type Case = readonly [
      what: string,
      to: string,
      code: number,
      message: RegExp,
      env?: Record<string, string>,
    ];
    const wrong = { PGPASSWORD: 'correct horse' };
    const right = { PGPASSFILE: passwordFile };
    const at = (user: string, database = 'postgres') =>
      `postgres://${user}@/${database}?host=${server?.folder}`;
    it.each<Case>([
      ['the right password, from a file', `${at('writer')} --schema writer`, 0, /[01] articles?: /, right],
      [
        'the right password, in a variable',
        `${at('writer')} --schema writer`,
        0,
        /[01] articles?: /,
        { PGPASSWORD: 'correct: horse@battery/staple' },
      ],
      [
        'the right password, in the address',
        `${at('writer:correct%3A%20horse%40battery%2Fstaple')} --schema writer`,
        0,
        /[01] articles?: /,
      ],
      [
        'host, user and database in variables',
        'postgres:// --schema writer',
        0,
        /[01] articles?: /,
        { ...right, PGHOST: server?.folder ?? '', PGUSER: 'writer', PGDATABASE: 'postgres' },
      ],
      [
        'a wrong password',
        `${at('writer')} --schema writer`,
        2,
        /postgres:\/\/writer@\/postgres: the server does not let us in \(password authentication failed for user "writer"\); put the password into ~\/\.pgpass or PGPASSWORD/,
        wrong,
      ],
      [
        'no password',
        at('writer'),
        2,
        /postgres:\/\/writer@\/postgres: the server does not let us in \(it asks for a password\); put/,
      ],
      [
        'no right to make a schema',
        at('writer'),
        2,
        /postgres:\/\/writer@\/postgres: permission denied for database postgres; let the owner of the schema run this once/,
        right,
      ],
      [
        'a schema of others',
        `${at('owner')} --schema foreign_one`,
        2,
        /postgres:\/\/owner@\/postgres: schema "foreign_one" holds "claims", which hearsay did not make; give another schema/,
      ],
      [
        'no such database',
        at('owner', 'nowhere'),
        2,
        /postgres:\/\/owner@\/nowhere: database "nowhere" does not exist; make it with createdb/,
      ],
      [
        'no server',
        'postgres://owner@localhost:1/postgres',
        2,
        /postgres:\/\/owner@localhost:1\/postgres: no server answers \(.*ECONNREFUSED.*\); check that it runs/,
      ],
      [
        'no such host',
        'postgres://owner@nowhere.invalid/postgres',
        2,
        /postgres:\/\/owner@nowhere\.invalid\/postgres: (?:there is no such host; check|no server answers)/,
      ],
      [
        'no slashes',
        'postgres:news',
        2,
        /--to "postgres:news": expected a folder, "-", .*postgres:\/\/HOST\/DATABASE/,
      ],
      ['a schema that is none', `${at('owner')} --schema pg_x`, 2, /--schema: expected small letters/],
      ['a schema for no database', '- --schema news', 2, /--schema is for PostgreSQL/],
    ])('%s', async (...row) => {
      const [, to, code, message, env = {}] = row as unknown as Case;
      const result = await hearsay(['--to', ...to.split(' ')], articleLines(1), scratch, {
        PGPASSFILE: '/nowhere',
        ...env,
      });
      expect(result.stderr.split('\n')[0]).toMatch(new RegExp(`^hearsay: (?:${message.source})`));
      expect(result.code).toBe(code);
      expect(result.stderr + result.stdout).not.toMatch(/correct|staple|battery/);
    });

    it('is asked who somebody is and to compare its articles, and says what it lacks', async () => {
      const text = 'Mayor Ana Ruiz said on Friday: “The harbour will close in May.”';
      await hearsay(['--to', url(), '--schema', 'asked', '--quiet'], articleLines(2, text), scratch);
      const card = await hearsay(['who', 'ruiz', url(), '--schema', 'asked']);
      expect([card.code, card.stderr]).toEqual([0, '']);
      expect(card.stdout).toMatch(
        /^Ana Ruiz {2}\(person, .*\n2 articles, 2 quotes\ncalled.*\ntitles {2}Mayor \(2\)/,
      );
      const collated = await hearsay(['collate', url(), '--schema', 'asked']);
      expect(collated.stderr).toMatch(/^hearsay: 2 articles: \d+ entities are \d+ things?/);
      for (const command of [['who', 'ruiz'], ['collate']]) {
        const { code, stderr } = await hearsay([...command, url('owner', 'secret'), '--schema', 'missing']);
        expect([code, stderr]).toEqual([
          2,
          expect.stringMatching(/^hearsay: postgres:\/\/owner@[^ ]*: expected tables .* in schema "missing"/),
        ]);
        expect(stderr).not.toContain('secret');
        expect((await hearsay([...command, 'news.db', '--schema', 'x'])).stderr).toMatch(/--schema is for/);
      }
      expect(await rows("SELECT to_regnamespace('missing') AS made")).toEqual([{ made: null }]);
    });

    it('a server that is restarted in the middle loses nothing, and a second run does nothing', async () => {
      const args = ['--from', 'jsonl', '--to', url(), '--schema', 'restarted', '--workers', '1'];
      const running = hearsay(args, articleLines(400), scratch);
      while (
        !(await rows("SELECT to_regclass('restarted.articles') AS made"))[0].made ||
        (await rows('SELECT count(*) AS n FROM restarted.articles'))[0].n === 0
      )
        await setTimeout(5);
      kill();
      await setTimeout(300);
      start();
      expect((await running).stderr).toMatch(/^hearsay: 400 articles: /);
      expect((await running).code).toBe(0);
      expect(await rows('SELECT count(*) AS n FROM restarted.quotes')).toEqual([{ n: 400 }]);
      expect((await hearsay(args, articleLines(400), scratch)).stderr).toMatch(/400 unchanged/);
    });
  });
});
