import { fileURLToPath } from 'node:url';
import type { Article } from '../../core/article.ts';
import { readLines } from '../../read/input/lines.ts';
import { readFile } from '../../read/input/whole-file.ts';
import { readArticles } from '../../read/read.ts';

/** What stands at the end of the id of an article that has none of its own, and depends on where the checkout lies. */
const HASH_OF_PATH = /-[0-9a-f]{16}$/;

/** The articles of corpus/, with the text as the program's readers give it; those without an id go by their file's name. */
export async function readInventedArticles(): Promise<Article[]> {
  const articles: Article[] = [];
  const path = fileURLToPath(new URL('../../../corpus', import.meta.url));
  for await (const item of readArticles([{ path }], {})) {
    const results = 'lines' in item ? readLines(item, {}) : 'bytes' in item ? readFile(item, {}) : [item];
    for (const result of results) {
      if ('setAside' in result) continue;
      const { article } = result;
      articles.push({ ...article, id: article.id.replace(HASH_OF_PATH, '') });
    }
  }
  return articles;
}
