import { type ArticleKeys, nameAt } from '../../corpus/article-keys.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Loading } from '../../corpus/loading.ts';
import type { PackedArticles } from '../../corpus/packed-articles.ts';
import { entryOf } from '../../maps.ts';
import { compare } from '../../order.ts';
import { nameId } from './name-id.ts';
import { Name, type Occurrence, SAMPLE } from './names.ts';

/** Where a name stands: an article and the position of an entity in it. */
export interface Place {
  readonly article: ArticleKeys;
  readonly entity: number;
}

/** Where each of the names stands, by its number. @param wanted null for all */
export function placesOf(
  { articles }: Pick<Corpus, 'articles'>,
  wanted: ReadonlySet<number> | null,
): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const article of articles)
    for (let entity = 0; 2 * entity < article.names.length; entity++) {
      const name = nameAt(article, entity);
      if (wanted === null || wanted.has(name))
        entryOf(places, name, (): Place[] => []).push({ article, entity });
    }
  return places;
}

/**
 * Reads names as far as they are compared.
 * @param chosen which places of a name are read: at least those of {@link sampleOf}, where it may be meant by others
 */
export function* readNames(
  places: ReadonlyMap<number, readonly Place[]>,
  chosen: (name: number, places: readonly Place[]) => readonly Place[],
  packed: PackedArticles,
): Loading<Map<number, Name>> {
  const read = new Map<number, readonly Place[]>();
  for (const [name, all] of places) {
    const some = chosen(name, all);
    if (some.length > 0) read.set(name, some);
  }
  yield* packed.load([...read.values()].flatMap((some) => some.map(({ article }) => article.id)));
  const names = new Map<number, Name>();
  for (const [number, some] of read) {
    const occurrences = some.map(({ article, entity }): Occurrence => {
      const read = packed.get(article);
      return { article: read, entity: read.entity(entity), order: article.order };
    });
    names.set(number, new Name(nameId(occurrences[0].entity), occurrences, places.get(number)!.length));
  }
  return names;
}

/** All places in the articles whose ids hash least, at least so many as a name is compared by. */
export function sampleOf(places: readonly Place[]): readonly Place[] {
  if (places.length <= SAMPLE) return places;
  const [last] = places
    .map(({ article }) => article)
    .sort(byOrder)
    .slice(SAMPLE - 1);
  return places.filter(({ article }) => byOrder(article, last) <= 0);
}

function byOrder(a: ArticleKeys, b: ArticleKeys): number {
  return a.order - b.order || compare(a.id, b.id);
}
