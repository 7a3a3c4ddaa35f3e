import type { Article } from '../../core/article.ts';
import type { Document } from '../../core/document.ts';
import type { Name } from '../../core/layers/names.ts';
import type { Quote } from '../../core/layers/quotes.ts';
import type { TokenSpan } from '../../core/layers/span.ts';
import type { Tokens } from '../../core/layers/tokens.ts';
import type { LinkDocument } from '../../link/article-index.ts';
import { Pipeline } from '../../run/pipeline.ts';
import { createDateTagger } from '../../tag/dates/stage.ts';
import { createNameTagger } from '../../tag/names/tagger.ts';
import { createPosTagger } from '../../tag/pos/stage.ts';
import { createTokenizer } from '../../tokenize/tokenizer.ts';

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
  const article: Article = {
    id,
    text,
    source: { format: 'jsonl', sha256: '' },
    title: null,
    byline: [],
    publisher: null,
    published: null,
  };
  const document = pipeline.run(article);
  return { ...document, ...annotate(new TokenFinder(document.tokens), document), claims: [] };
}

/** Finds the tokens that a character span covers. */
export class TokenFinder {
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** The tokens that overlap `[start, end)`, or null if there are none. */
  cover(start: number, end: number): TokenSpan | null {
    const { starts, ends, length } = this.#tokens;
    let low = 0;
    for (let high = length; low < high; ) {
      const middle = (low + high) >> 1;
      if (ends[middle] <= start) low = middle + 1;
      else high = middle;
    }
    let after = low;
    while (after < length && starts[after] < end) after++;
    if (after === low) return null;
    return { start: starts[low], end: ends[after - 1], firstToken: low, endToken: after };
  }
}
