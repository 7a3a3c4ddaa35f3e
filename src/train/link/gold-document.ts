import type { Document } from '../../core/document.ts';
import type { Name } from '../../core/layers/names.ts';
import type { Quote } from '../../core/layers/quotes.ts';
import type { LinkDocument } from '../../link/article-index.ts';
import { Pipeline } from '../../run/pipeline.ts';
import { createDateTagger } from '../../tag/dates/stage.ts';
import { createNameTagger } from '../../tag/names/tagger.ts';
import { createPosTagger } from '../../tag/pos/stage.ts';
import { createTokenizer } from '../../tokenize/tokenizer.ts';
import { articleOf } from '../gold.ts';
import { TokenFinder } from '../token-finder.ts';

const pipeline = new Pipeline()
  .add(createTokenizer())
  .add(createPosTagger())
  .add(createNameTagger())
  .add(createDateTagger());

/** A document that is tagged but not yet searched for quotes and claims. */
export type TaggedDocument = Omit<LinkDocument, 'quotes' | 'claims'> & Document<'lemmas'>;

/**
 * A document with annotated quotes, and annotated names if there are any, to measure linking by itself.
 * @param annotate makes the layers; spans become tokens by {@link TokenFinder.cover}
 */
export function goldDocument(
  id: string,
  text: string,
  annotate: (
    at: TokenFinder,
    document: TaggedDocument,
  ) => { names?: readonly Name[]; quotes: readonly Quote[] },
): LinkDocument {
  const document = pipeline.run(articleOf({ id, text }));
  return { ...document, ...annotate(new TokenFinder(document.tokens), document), claims: [] };
}
