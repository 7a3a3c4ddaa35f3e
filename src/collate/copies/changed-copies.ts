import type { ArticleKeys } from '../corpus/article-keys.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type Copy, copiesAmong, FOOTER, LEAST_COMMON } from './copies.ts';

/**
 * Which articles copy which, as {@link copiesAmong} says of all of them; only of those that may have become something else by
 * what has changed: by article, what it copies or null.
 */
export function changedCopies(corpus: Corpus): Map<string, Copy | null> {
  if (corpus.isNew) {
    const leading = sharedShingles(corpus);
    return withCopies(
      corpus.articles,
      copiesAmong(corpus.articles, (article) => leading.get(article)!),
    );
  }
  const footers = corpus.stock('shingles', FOOTER);
  const touched = touchedArticles(corpus);
  return withCopies(
    touched,
    copiesAmong(withLikeOnes(corpus, touched, footers), ({ shingles }) =>
      Array.from(shingles).filter((key) => !footers.has(key)),
    ),
  );
}

/** By article, what it copies or null. @param copies of these and of others */
function withCopies(articles: readonly ArticleKeys[], copies: readonly Copy[]): Map<string, Copy | null> {
  const found = new Map<string, Copy | null>(articles.map(({ id }) => [id, null]));
  for (const copy of copies) if (found.has(copy.article)) found.set(copy.article, copy);
  return found;
}

/** By article, those of its shingles that others have: few of all. */
function sharedShingles(corpus: Corpus): Map<ArticleKeys, number[]> {
  const shared = corpus.shared('shingles', FOOTER);
  const found = new Map<ArticleKeys, number[]>();
  let start = 0;
  for (const article of corpus.articles) {
    const { shingles } = article;
    const own: number[] = [];
    for (let i = 0; i < shingles.length; i++) if (shared.isShared(start + i)) own.push(shingles[i]);
    found.set(article, own);
    start += shingles.length;
  }
  return found;
}

/** What has changed, what has text in common with it, and whose original that is. */
function touchedArticles(corpus: Corpus): ArticleKeys[] {
  const { before, after } = corpus.changes;
  const { leading, crossing } = corpus.changedKeys('shingles', FOOTER);
  const touched = likeOnes(corpus, [...before, ...after], (key) => leading.has(key));
  for (const holders of corpus.holders('shingles', crossing).values())
    for (const at of holders) touched.add(corpus.articles[at]);
  for (const article of after) touched.add(article);
  const ids = new Set([...before, ...touched].map(({ id }) => id));
  const byId = new Map(corpus.articles.map((article) => [article.id, article]));
  for (const article of corpus.articles)
    if (article.copyOf !== null && ids.has(article.copyOf)) touched.add(article);
  // what an article copies says what its own copies do
  for (const { copyOf } of touched) {
    const original = copyOf === null ? undefined : byId.get(copyOf);
    if (original) touched.add(original);
  }
  return [...touched];
}

function withLikeOnes(
  corpus: Corpus,
  touched: readonly ArticleKeys[],
  footers: ReadonlySet<number>,
): Set<ArticleKeys> {
  const found = likeOnes(corpus, touched, (key) => !footers.has(key));
  for (const article of touched) found.add(article);
  return found;
}

/** The articles that have at least {@link LEAST_COMMON} of the shingles that lead in common with one of some. */
function likeOnes(
  corpus: Corpus,
  some: readonly ArticleKeys[],
  leads: (key: number) => boolean,
): Set<ArticleKeys> {
  const leading = some.map(({ shingles }) => Array.from(shingles).filter(leads));
  const holders = corpus.holders('shingles', new Set(leading.flat()));
  const found = new Set<ArticleKeys>();
  const common = new Uint32Array(corpus.articles.length);
  for (const keys of leading) {
    for (const key of keys)
      for (const at of holders.get(key)!) if (++common[at] === LEAST_COMMON) found.add(corpus.articles[at]);
    for (const key of keys) for (const at of holders.get(key)!) common[at] = 0;
  }
  return found;
}
