import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
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
  return jsonLines(join(folder, `${name}.jsonl`));
}

/** What stands in a file of JSON Lines, in gzip or not. */
export function jsonLines<T>(file: string | URL): T[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === GZIP ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The first byte of a gzip file, and of no JSON. */
const GZIP = 0x1f;

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
