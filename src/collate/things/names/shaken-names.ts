import { type ArticleKeys, nameAt } from '../../corpus/article-keys.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { magnitude } from './likeness.ts';
import { type Place, placesOf, sampleOf } from './name-reader.ts';

/**
 * The names that are compared otherwise than before: an article that has changed is among those that stand for all, or there
 * are many more or fewer of them. One article more with a name that hundreds have changes nothing of it, mostly.
 */
export function shakenNames(corpus: Corpus): Set<number> {
  if (corpus.isNew) return namesOf(corpus);
  const { before, after } = corpus.changes;
  const former = placesIn(before);
  const latter = placesIn(after);
  const touched = new Set([...former.keys(), ...latter.keys()]);
  const changed = new Set([...before, ...after]);
  const isNew = new Set(after);
  const now = placesOf(corpus, touched);
  return new Set(
    [...touched].filter((name) => {
      const places = now.get(name) ?? [];
      const held = [...places.filter(({ article }) => !isNew.has(article)), ...(former.get(name) ?? [])];
      return (
        magnitude(places.length) !== magnitude(held.length) ||
        [...sampleOf(places), ...sampleOf(held)].some(({ article }) => changed.has(article))
      );
    }),
  );
}

function namesOf({ articles }: Corpus): Set<number> {
  const names = new Set<number>();
  for (const article of articles)
    for (let entity = 0; 2 * entity < article.names.length; entity++) names.add(nameAt(article, entity));
  return names;
}

function placesIn(articles: readonly ArticleKeys[]): Map<number, Place[]> {
  return placesOf({ articles }, null);
}
