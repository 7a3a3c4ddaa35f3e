import { hash } from 'node:crypto';
import type { Article } from '../../core/article.ts';

/** 64 bits of SHA-256: enough that no two of a billion are taken for each other. */
const BYTES = 8;

/** What an article is known by in tables of many: 64 bits of its id. */
export function idKey(id: string): bigint {
  return bits(id);
}

/**
 * What a record depends on: 64 bits, as 16 hexadecimal digits. Two records of one fingerprint are the same but for the
 * path that their article was read from.
 * @param maker program, models and options, as one text
 * @param copyOf id of the article whose copy it is written as, or null
 */
export function fingerprintOf(article: Article, maker: string, copyOf: string | null = null): string {
  const { id, source, title, byline, publisher, published, notes } = article;
  const { sha256, url, line, format } = source;
  const parts = [maker, id, sha256, url, line, format, title, byline, publisher, published, notes];
  if (copyOf !== null) parts.push(copyOf);
  return hash('sha256', JSON.stringify(parts)).slice(0, 2 * BYTES);
}

function bits(text: string): bigint {
  // as JSON, lone surrogates stay apart
  const key = BigInt(`0x${hash('sha256', JSON.stringify(text)).slice(0, 2 * BYTES)}`);
  return key === 0n ? 1n : key; // 0 is an empty place
}
