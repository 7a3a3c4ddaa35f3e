import type { ArticleKeys } from '../../corpus/article-keys.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { entryOf } from '../../maps.ts';
import { magnitude } from './likeness.ts';
import { byOrder, type NameTable, SAMPLE } from './name-table.ts';

/**
 * The names that are compared otherwise than before, by name: an article that has changed is among those that stand for all,
 * or there are many more or fewer of them. One article more with a name that hundreds have changes nothing of it, mostly.
 */
export function shakenNames({ isNew }: Corpus, table: NameTable): Uint8Array {
  const shaken = new Uint8Array(table.size);
  if (isNew) return shaken.fill(1);
  const { articles, present, starts, names, isAdded } = table;
  const former = new Map<number, ArticleKeys[]>();
  for (let article = 0; article < articles.length; article++)
    if (article >= present || isAdded[article])
      for (let place = starts[article]; place < starts[article + 1]; place++) {
        const held = entryOf(former, names[place], (): ArticleKeys[] => []);
        if (article >= present) held.push(articles[article]);
      }
  for (const [name, gone] of former) if (isShaken(table, name, gone)) shaken[name] = 1;
  return shaken;
}

/** @param gone articles that had the name and have changed or are gone, one for each place */
function isShaken(table: NameTable, name: number, gone: readonly ArticleKeys[]): boolean {
  const { articles, articleOf, isAdded } = table;
  const now = table.count(name);
  const held: ArticleKeys[] = [];
  let added = 0;
  for (const [at, place] of table.placesOf(name).entries()) {
    const article = articleOf[place];
    if (!isAdded[article]) held.push(articles[article]);
    else if (at < SAMPLE) return true;
    else added++;
  }
  if (magnitude(now) !== magnitude(now - added + gone.length)) return true;
  // the last one that stood for all before
  const last = [...held.slice(0, SAMPLE), ...gone].sort(byOrder)[SAMPLE - 1];
  return last === undefined ? gone.length > 0 : gone.some((article) => byOrder(article, last) <= 0);
}
