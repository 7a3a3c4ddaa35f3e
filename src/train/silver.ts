import { join } from 'node:path';
import type { Article } from '../core/article.ts';
import { articleOf, type GoldArticle, jsonLines, readGold } from './gold.ts';

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

/** As it stands in the file. */
interface ParsedArticle {
  readonly id: string;
  readonly sentences: readonly (readonly SilverRow[])[];
  /** Chains of mentions. */
  readonly coref: readonly (readonly (readonly [start: number, end: number, ...rest: unknown[]])[])[];
}
type SilverRow = [start: number, end: number, tag: string, lemma: string, ...rest: unknown[]];

/** The PolNeAR articles of `part` that CoreNLP parsed. */
export function readSilver(gold: string, part: 'train' | 'dev'): SilverArticle[] {
  const texts = new Map(
    readGold<GoldArticle>(gold, `quotes/polnear-${part}`).map(({ id, text }) => [id, text]),
  );
  return readParsed(gold, part).flatMap(({ id, sentences }) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    const tokens = sentences.flat().map(([start, end, tag, lemma]) => ({ start, end, tag, lemma }));
    return { article: articleOf({ id, text }), tokens };
  });
}

/** What CoreNLP said of the articles of `part`. */
export function readParsed(gold: string, part: string): ParsedArticle[] {
  return jsonLines(join(gold, `silver/polnear-${part}-corenlp.jsonl.gz`));
}
