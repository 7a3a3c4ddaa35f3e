import type { Article } from '../../core/article.ts';
import type { Name } from '../../core/names.ts';
import type { Quote } from '../../core/quotes.ts';
import type { TokenSpan } from '../../core/span.ts';
import type { Tokens } from '../../core/tokens.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import type { LinkDocument } from '../../link/reading.ts';
import { Pipeline } from '../../run/pipeline.ts';
import { createPosTagger } from '../../tag/pos/stage.ts';
import { createTokenizer } from '../../tokenize/tokenizer.ts';

const pipeline = new Pipeline().add(createTokenizer()).add(createPosTagger());

/**
 * A document whose names and quotes are annotated ones, to measure linking by itself.
 * @param annotate makes the layers; spans become tokens by {@link TokenFinder.cover}
 */
export function goldDocument(
  id: string,
  text: string,
  annotate: (
    at: TokenFinder,
    tokens: Tokens,
    vocabulary: Vocabulary,
  ) => { names: readonly Name[]; quotes: readonly Quote[] },
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
  const layers = annotate(new TokenFinder(document.tokens), document.tokens, document.vocabulary);
  return { ...document, ...layers, dates: [], claims: [] };
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
