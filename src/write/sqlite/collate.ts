import type Database from 'libsql';
import { type Changed, collateChanged } from '../../collate/collate.ts';
import { type ArticleKeys, keysOf } from '../../collate/corpus/article-keys.ts';
import { finish, type StoredComparison } from '../../collate/corpus/loading.ts';
import { readSignature } from '../../collate/stored-signature.ts';
import type { Joined } from '../../collate/things/joining/joined.ts';
import type { CollationCounts } from '../sink.ts';
import {
  COMPARED,
  corpusOf,
  isUsable,
  JOINED,
  type Remembered,
  WRITTEN,
} from '../tables/collated/comparing.ts';
import { inTransaction, isBusy } from './attempt.ts';
import { forget, rowsOf, writeCollated } from './write-collated.ts';

/**
 * Works out what only all articles of the database together tell, of what has changed and what that touches, and writes what
 * is otherwise than before: things, copies, sayings. One transaction: nobody sees half of it. Others may write until there is
 * something to be written.
 * @param isWhole all articles are compared, whatever was found before
 */
export function collateDatabase(database: Database.Database, isWhole: boolean): CollationCounts {
  const work = (): CollationCounts => compareAndWrite(database, isWhole);
  try {
    return inTransaction(database, work, 'DEFERRED');
  } catch (error) {
    if (!isBusy(error)) throw error;
    return inTransaction(database, work); // somebody has written meanwhile
  }
}

/** Has an article been written or taken away since all were compared? */
export function isToBeCollated(database: Database.Database): boolean {
  const isWritten = rowsOf(database, `SELECT 1 FROM ${WRITTEN} LIMIT 1`).length > 0;
  return isWritten || rowsOf(database, `${GONE} LIMIT 1`).length > 0;
}

const GONE = `SELECT article FROM ${COMPARED} WHERE article NOT IN (SELECT article FROM signatures)`;

function compareAndWrite(database: Database.Database, isAsked: boolean): CollationCounts {
  const remembered = rememberedBy(database);
  const isWhole = isAsked || !isUsable(remembered);
  const { articles, joined, changed } = isWhole ? NOTHING : remembered;
  const unread: string[] = [];
  const corpus = corpusOf(
    { articles, changed },
    keysIn(database, isWhole ? null : changed, (id) => unread.push(id)),
  );
  const read = isWhole ? plainReaderOf(database) : readerOf(database);
  const found: Changed = finish(collateChanged(corpus, new Map(joined.map((one) => [one.name, one]))), read);
  forget(database, unread);
  writeCollated(database, found, corpus.changes, isWhole);
  const [counts] = rowsOf<Omit<CollationCounts, 'articles' | 'entities'>>(
    database,
    `SELECT (SELECT count(*) FROM things) AS things, (SELECT count(*) FROM sayings) AS sayings,
      (SELECT count(*) FROM articles WHERE copy_of IS NOT NULL) AS copies`,
  );
  const entities = corpus.articles.reduce((sum, { names }) => sum + names.length / 2, 0);
  return { articles: corpus.articles.length, entities, ...counts };
}

const NOTHING: Remembered = { articles: [], joined: [], changed: new Set() };

function rememberedBy(database: Database.Database): Remembered {
  const written = rowsOf<{ article: string }>(database, `SELECT article FROM ${WRITTEN} UNION ${GONE}`);
  return {
    articles: rowsOf(database, `SELECT article, keys FROM ${COMPARED}`),
    joined: rowsOf<Joined>(database, `SELECT name, thing, rule, confidence FROM ${JOINED}`),
    changed: new Set(written.map(({ article }) => article)),
  };
}

/**
 * @param wanted ids; null for all
 * @param onUnread is told of an article whose signature another version of hearsay made
 */
function* keysIn(
  database: Database.Database,
  wanted: Iterable<string> | null,
  onUnread: (id: string) => void,
): Generator<ArticleKeys> {
  const select = `SELECT article, signature FROM signatures`;
  const rows =
    wanted === null
      ? database.prepare(select).iterate()
      : database
          .prepare(`${select} WHERE article IN (SELECT value FROM json_each(?))`)
          .iterate([JSON.stringify([...wanted])]);
  for (const { article, signature } of rows as Iterable<Record<'article' | 'signature', string>>) {
    const read = readSignature(article, signature);
    if (read) yield keysOf(read);
    else onUnread(article);
  }
}

/** Reads articles as if nothing had been found before. */
function plainReaderOf(database: Database.Database): (ids: readonly string[]) => StoredComparison[] {
  const signatureOf = database.prepare('SELECT signature FROM signatures WHERE article = ?');
  return (ids) =>
    ids.flatMap((id) => {
      const { signature } = signatureOf.get([id]) as { signature: string };
      const decoded = readSignature(id, signature);
      return decoded ? { signature: decoded, original: null, things: new Map() } : [];
    });
}

/** Reads articles with what was found by comparing them before. */
function readerOf(database: Database.Database): (ids: readonly string[]) => StoredComparison[] {
  const articleOf = database.prepare(
    'SELECT signature, copy_of FROM signatures JOIN articles ON id = article WHERE article = ?',
  );
  const entitiesOf = database.prepare('SELECT id, thing, thing_rule AS rule FROM entities WHERE article = ?');
  return (ids) =>
    ids.flatMap((id) => {
      const { signature, copy_of } = articleOf.get([id]) as { signature: string; copy_of: string | null };
      const decoded = readSignature(id, signature);
      if (!decoded) return [];
      const entities = entitiesOf.all([id]) as { id: string; thing: string | null; rule: string }[];
      const things = new Map(
        entities.flatMap(({ id, thing, rule }) => (thing === null ? [] : [[id, { thing, rule }]])),
      );
      return { signature: decoded, original: copy_of, things };
    });
}
