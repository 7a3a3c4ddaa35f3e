import { type Changed, collateChanged } from '../../collate/collate.ts';
import { type ArticleKeys, keysOf } from '../../collate/corpus/article-keys.ts';
import { finishLater, type StoredComparison } from '../../collate/corpus/loading.ts';
import { entryOf } from '../../collate/maps.ts';
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
import { inTransaction, type Session } from './connection/session.ts';
import type { TableName } from './put-rows.ts';
import { forget, writeCollated } from './write-collated.ts';

/** Articles that are asked for at once. */
const PAGE = 1000;

/**
 * Works out what only all articles of the schema together tell, of what has changed and what that touches, and writes what is
 * otherwise than before: things, copies, sayings. One transaction: nobody sees half of it. What is written meanwhile is
 * compared the next time.
 * @param isAsked all articles are compared, whatever was found before
 */
export async function collateSchema(
  session: Session,
  schema: string,
  isAsked: boolean,
): Promise<CollationCounts> {
  const of: TableName = (table) => `"${schema}"."${table}"`;
  return inTransaction(session, async () => {
    await session.query("SELECT pg_advisory_xact_lock(hashtext('hearsay collate'), hashtext($1))", [schema]);
    const remembered = await rememberedBy(session, of);
    const isWhole = isAsked || !isUsable(remembered);
    const { articles, joined, changed } = isWhole ? NOTHING : remembered;
    const keys: ArticleKeys[] = [];
    const unread: string[] = [];
    for await (const { article, signature } of signaturesIn(session, of, isWhole ? null : changed)) {
      const read = readSignature(article, signature);
      if (read) keys.push(keysOf(read));
      else unread.push(article);
    }
    const corpus = corpusOf({ articles, changed }, keys);
    const read = async (ids: readonly string[]) => {
      const stored = await storedIn(session, of, ids);
      return isWhole ? stored.map((one) => ({ ...one, original: null, things: new Map() })) : stored;
    };
    const found: Changed = await finishLater(
      collateChanged(corpus, new Map(joined.map((one) => [one.name, one]))),
      read,
    );
    await forget(session, of, unread);
    await writeCollated(session, of, found, corpus.changes, isWhole);
    const [counts] = await session.query(
      `SELECT (SELECT count(*) FROM ${of('things')}) AS things, (SELECT count(*) FROM ${of('sayings')}) AS sayings,
        (SELECT count(*) FROM ${of('articles')} WHERE copy_of IS NOT NULL) AS copies`,
    );
    const entities = corpus.articles.reduce((sum, { names }) => sum + names.length / 2, 0);
    return {
      articles: corpus.articles.length,
      entities,
      ...(counts as Record<'things' | 'copies' | 'sayings', number>),
    };
  });
}

/** Has an article been written or taken away since all were compared? */
export async function isToBeCollated(session: Session, schema: string): Promise<boolean> {
  const of: TableName = (table) => `"${schema}"."${table}"`;
  const found = await session.query(
    `(SELECT 1 FROM ${of(WRITTEN)} LIMIT 1) UNION ALL (${goneFrom(of)} LIMIT 1)`,
  );
  return found.length > 0;
}

function goneFrom(of: TableName, what = '1'): string {
  return `SELECT ${what} FROM ${of(COMPARED)} AS held WHERE NOT EXISTS (SELECT FROM ${of('signatures')} AS now WHERE now.article = held.article)`;
}

const NOTHING: Remembered = { articles: [], joined: [], changed: new Set() };

async function rememberedBy(session: Session, of: TableName): Promise<Remembered> {
  type Article = { readonly article: string };
  const written = (await session.query(`DELETE FROM ${of(WRITTEN)} RETURNING article`)) as Article[];
  const gone = (await session.query(goneFrom(of, 'article'))) as Article[];
  const articles = (await session.query(`SELECT article, keys FROM ${of(COMPARED)}`)) as unknown;
  const joined = (await session.query(`SELECT name, thing, rule, confidence FROM ${of(JOINED)}`)) as unknown;
  return {
    articles: articles as Remembered['articles'],
    joined: joined as Joined[],
    changed: new Set([...written, ...gone].map(({ article }) => article)),
  };
}

type SignatureRow = Record<'article' | 'signature', string>;

/** @param wanted ids; null for all */
async function* signaturesIn(
  session: Session,
  of: TableName,
  wanted: ReadonlySet<string> | null,
): AsyncGenerator<SignatureRow> {
  const among = wanted === null ? '' : 'AND article = ANY($2)';
  const next = `SELECT article, signature FROM ${of('signatures')} WHERE article > $1 ${among} ORDER BY article LIMIT ${PAGE}`;
  const values = wanted === null ? [] : [[...wanted]];
  for (let last = ''; ; ) {
    const page = (await session.query(next, [last, ...values])) as SignatureRow[];
    yield* page;
    if (page.length < PAGE) return;
    last = page[page.length - 1].article;
  }
}

/** Articles with what was found by comparing them before. */
async function storedIn(
  session: Session,
  of: TableName,
  ids: readonly string[],
): Promise<StoredComparison[]> {
  const things = new Map<string, Map<string, { thing: string; rule: string }>>();
  const entities = await session.query(
    `SELECT article, id, thing, thing_rule AS rule FROM ${of('entities')} WHERE article = ANY($1) AND thing IS NOT NULL`,
    [ids],
  );
  for (const { article, id, thing, rule } of entities as Record<
    'article' | 'id' | 'thing' | 'rule',
    string
  >[])
    entryOf(things, article, () => new Map()).set(id, { thing, rule });
  const rows = await session.query(
    `SELECT article, signature, copy_of FROM ${of('signatures')} JOIN ${of('articles')} ON id = article WHERE article = ANY($1)`,
    [ids],
  );
  return (rows as (SignatureRow & { copy_of: string | null })[]).flatMap(
    ({ article, signature, copy_of }) => {
      const read = readSignature(article, signature);
      return read ? { signature: read, original: copy_of, things: things.get(article) ?? new Map() } : [];
    },
  );
}
