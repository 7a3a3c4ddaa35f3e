import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../core/article.ts';
import { articleOf } from './gold.ts';

/** A token of CoreNLP. */
export interface SilverToken {
  readonly start: number;
  readonly end: number;
  /** Penn Treebank tag. */
  readonly tag: string;
  readonly lemma: string;
}

/** An article with what CoreNLP said of its tokens. */
export interface SilverArticle {
  readonly article: Article;
  readonly tokens: readonly SilverToken[];
}

type SilverRow = [start: number, end: number, tag: string, lemma: string, ...rest: unknown[]];

/** The PolNeAR articles of `part` that CoreNLP parsed. */
export function readSilver(gold: string, part: 'train' | 'dev'): SilverArticle[] {
  const texts = new Map<string, string>();
  for (const line of lines(readFileSync(join(gold, `quotes/polnear-${part}.jsonl`)))) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    texts.set(id, text);
  }
  const articles: SilverArticle[] = [];
  for (const line of lines(gunzipSync(readFileSync(join(gold, `silver/polnear-${part}-corenlp.jsonl.gz`))))) {
    const { id, sentences } = JSON.parse(line) as { id: string; sentences: SilverRow[][] };
    const text = texts.get(id);
    if (text === undefined) continue;
    const tokens = sentences.flat().map(([start, end, tag, lemma]) => ({ start, end, tag, lemma }));
    articles.push({ article: articleOf({ id, text }), tokens });
  }
  return articles;
}

function lines(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split('\n').filter(Boolean);
}
