import type { ArticleRecord } from '../../record/record.ts';
import { AGENCIES } from '../things/names/lexicon.ts';
import { keyOfName } from '../things/names/name-key.ts';

/** The news agency that an article credits, in its dateline, byline or as its publisher; null for none. */
export function agencyOf({ dateline, byline, publisher }: ArticleRecord): string | null {
  for (const credit of [dateline?.agency, ...byline, publisher])
    if (credit) {
      const key = keyOfName('organization', credit);
      if (AGENCIES.has(key)) return key;
    }
  return null;
}
