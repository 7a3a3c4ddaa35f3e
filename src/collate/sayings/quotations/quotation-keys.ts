import { type ItemKeys, ItemWriter } from '../../corpus/item-writer.ts';
import type { ArticleSignature, Numbers } from '../../signature.ts';

/** Two quotations that are one have so many words in a row in common. */
export const LEAST_RUN = 5;

const writer = new ItemWriter();

/** What the quotations of an article are found by: each {@link LEAST_RUN} words in a row, and each quotation whole. */
export function quotationKeys({ quotations }: Pick<ArticleSignature, 'quotations'>): ItemKeys {
  for (const { words } of quotations) {
    writer.begin(hashRow(words, 0, words.length));
    for (let i = 0; i + LEAST_RUN <= words.length; i++) writer.add(hashRow(words, i, i + LEAST_RUN));
  }
  return writer.take();
}

function hashRow(words: Numbers, start: number, end: number): number {
  let hash = 0x9e3779b9;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ words[i], 0x85ebca6b) ^ (hash >>> 13);
  return (hash ^ (hash >>> 16)) >>> 0;
}
