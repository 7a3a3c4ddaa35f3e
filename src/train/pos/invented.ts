import { readFileSync } from 'node:fs';
import { articleOf } from '../gold.ts';
import type { SilverArticle } from '../silver.ts';

/** How often the invented sentences are learnt from in an epoch: they are few. */
const TIMES = 8;

/** The sentences of `sentences.txt`, "word/TAG word/TAG ...", as articles of one sentence each, several times over. */
export function inventedArticles(): SilverArticle[] {
  const lines = readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8').split('\n');
  const once = lines.filter((line) => line !== '' && !line.startsWith('#')).map(articleOfLine);
  return Array.from({ length: TIMES }, () => once).flat();
}

function articleOfLine(line: string, i: number): SilverArticle {
  let text = '';
  const tokens = line.split(' ').map((entry) => {
    const slash = entry.lastIndexOf('/');
    const start = text.length;
    text += `${entry.slice(0, slash)} `;
    return { start, end: text.length - 1, tag: entry.slice(slash + 1), lemma: '' };
  });
  return { article: articleOf({ id: `invented-${i}`, text: text.trimEnd() }), tokens };
}
