import type { Stage } from '../../core/stage.ts';
import { plausiblePublication, publishedInText } from './publication.ts';
import { TimeTagger } from './time-tagger.ts';

/**
 * The stage that finds time expressions and their values (TIMEX3; Pustejovsky et al. 2003), told from the article's
 * publication date: the one it came with, else the full date of its dateline or first lines. Without either, relative
 * expressions have the value null. Nothing depends on the clock. rules/ is the grammar, calendar/ knows days and stretches of
 * them, context/ what the words beside a time say of it.
 */
export function createDateTagger(): Stage<'tokens' | 'sentences' | 'pos' | 'names', 'dates' | 'published'> {
  const tagger = new TimeTagger();
  return {
    name: 'dates',
    needs: ['tokens', 'sentences', 'pos', 'names'],
    gives: ['dates', 'published'],
    run(document) {
      tagger.prepare(document);
      const published = plausiblePublication(document.article.published) ?? publishedInText(document, tagger);
      return { published, dates: tagger.read(document, published) };
    },
  };
}
