import { hashOf, wordHashes } from '../../collate/word-hashes.ts';
import type { Article } from '../../core/article.ts';
import type { Originals } from '../jobs/job.ts';

/** Equal for texts that differ in marks, spaces, case and accents only. */
export function textKey(text: string): string {
  return hashOf(wordHashes(text));
}

/** Id of the article whose text an article repeats, or null. */
export function originalOf({ id, text }: Article, originals: Originals | undefined): string | null {
  const original = originals?.get(textKey(text));
  return original === undefined || original === id ? null : original;
}
