import { fileURLToPath } from 'node:url';
import type { Article } from '../../core/article.ts';
import { readLines } from '../../read/lines.ts';
import { readArticles } from '../../read/read.ts';
import { readFile } from '../../read/whole-file.ts';

/** The articles of corpus/, with id and text as the program's readers give them. */
export async function readInventedArticles(): Promise<Article[]> {
  const articles: Article[] = [];
  const path = fileURLToPath(new URL('../../../corpus', import.meta.url));
  for await (const item of readArticles([{ path }], {})) {
    const results = 'lines' in item ? readLines(item, {}) : 'bytes' in item ? readFile(item, {}) : [item];
    for (const result of results) if ('article' in result) articles.push(result.article);
  }
  return articles;
}
