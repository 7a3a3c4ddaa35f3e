import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../core/article.ts';

/** An article of a gold file, with whatever the corpus says of it. Offsets are UTF-16, half open. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

/** A labelled span of a gold article. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly text: string;
}

/** The articles of `folder/name.jsonl`, in the order of the file. */
export function readGold<T extends GoldArticle>(folder: string, name: string): T[] {
  return readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A gold article as the pipeline reads it. */
export function articleOf(gold: GoldArticle): Article {
  return {
    id: gold.id,
    text: gold.text,
    source: { format: 'jsonl', sha256: '' },
    title: null,
    byline: [],
    publisher: null,
    published: gold.published ?? null,
  };
}
