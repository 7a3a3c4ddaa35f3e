import { collateChanged } from '../../../collate/collate.ts';
import { type ArticleKeys, keysOf } from '../../../collate/corpus/article-keys.ts';
import type { StoredComparison } from '../../../collate/corpus/loading.ts';
import { entryOf } from '../../../collate/maps.ts';
import { readSignature } from '../../../collate/stored-signature.ts';
import type { Joined } from '../../../collate/things/joining/joined.ts';
import type { CollationCounts } from '../../sink.ts';
import { COMPARED, corpusOf, isUsable, JOINED, type Remembered, WRITTEN } from './comparing.ts';
import { type Asking, rowsOf, type Store, singly } from './store.ts';
import { forget, writeCollated } from './write-collated.ts';

/**
 * Works out what only all articles of a database together tell, of what has changed and what that touches, and writes what is
 * otherwise than before: things, copies, sayings. It expects a transaction: nobody sees half of it.
 * @param isAsked all articles are compared, whatever was found before
 */
export function* collateDatabase(store: Store, isAsked: boolean): Asking<CollationCounts> {
  const remembered = yield* rememberedBy(store);
  const isWhole = isAsked || !isUsable(remembered);
  const { articles, joined, changed } = isWhole ? NOTHING : remembered;
  const keys: ArticleKeys[] = [];
  const unread: string[] = [];
  yield store.signatures(isWhole ? null : changed, (article, signature) => {
    const read = readSignature(article, signature);
    if (read) keys.push(keysOf(read));
    else unread.push(article);
  });
  const corpus = corpusOf({ articles, changed }, keys);
  const comparing = collateChanged(corpus, new Map(joined.map((one) => [one.name, one])));
  let step = comparing.next();
  while (!step.done) step = comparing.next(yield* storedIn(store, step.value, isWhole));
  yield* forget(store, unread);
  yield* writeCollated(store, step.value, corpus.changes, isWhole);
  const [counts] = yield* rowsOf<Omit<CollationCounts, 'articles' | 'entities'>>(
    store,
    `SELECT (SELECT count(*) FROM ${store.of('things')}) AS things, (SELECT count(*) FROM ${store.of('sayings')}) AS sayings,
      (SELECT count(*) FROM ${store.of('articles')} WHERE copy_of IS NOT NULL) AS copies`,
  );
  const entities = corpus.articles.reduce((sum, { names }) => sum + names.length / 2, 0);
  return { articles: corpus.articles.length, entities, ...counts };
}

/** Has an article been written or taken away since all were compared? */
export function* isToBeCollated(store: Store): Asking<boolean> {
  const sql = `SELECT article FROM ${store.of(WRITTEN)} UNION ALL ${goneFrom(store)} LIMIT 1`;
  return (yield* rowsOf(store, sql)).length > 0;
}

function goneFrom({ of }: Store): string {
  return `SELECT article FROM ${of(COMPARED)} AS held WHERE NOT EXISTS (SELECT 1 FROM ${of('signatures')} AS now WHERE now.article = held.article)`;
}

const NOTHING: Remembered = { articles: [], joined: [], changed: new Set() };

function* rememberedBy(store: Store): Asking<Remembered> {
  const { of } = store;
  const written = yield* rowsOf<{ article: string }>(store, store.takeWritten);
  const gone = yield* rowsOf<{ article: string }>(store, goneFrom(store));
  return {
    articles: yield* rowsOf(store, `SELECT article, keys FROM ${of(COMPARED)}`),
    joined: yield* rowsOf<Joined>(store, `SELECT name, thing, rule, confidence FROM ${of(JOINED)}`),
    changed: new Set([...written, ...gone].map(({ article }) => article)),
  };
}

/** Articles with what was found by comparing them before, or as if nothing had been. */
function* storedIn(store: Store, ids: readonly string[], isWhole: boolean): Asking<StoredComparison[]> {
  const { of } = store;
  const things = new Map<string, Map<string, { thing: string; rule: string }>>();
  if (!isWhole) {
    const entities = yield* rowsOf<Record<'article' | 'id' | 'thing' | 'rule', string>>(
      store,
      `SELECT article, id, thing, thing_rule AS rule FROM ${of('entities')} WHERE ${store.among('article')} AND thing IS NOT NULL`,
      singly(ids),
    );
    for (const { article, id, thing, rule } of entities)
      entryOf(things, article, () => new Map()).set(id, { thing, rule });
  }
  const rows = yield* rowsOf<{ article: string; signature: string; copy_of: string | null }>(
    store,
    `SELECT article, signature, copy_of FROM ${of('signatures')} JOIN ${of('articles')} ON id = article WHERE ${store.among('article')}`,
    singly(ids),
  );
  return rows.flatMap(({ article, signature, copy_of }) => {
    const read = readSignature(article, signature);
    const original = isWhole ? null : copy_of;
    return read ? { signature: read, original, things: things.get(article) ?? new Map() } : [];
  });
}
