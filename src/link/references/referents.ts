import type { ArticleIndex } from '../article-index.ts';
import type { EntityDraft, NamedMention } from '../entity-draft.ts';
import type { SourceHead } from '../speakers/source-heads.ts';

/** What is known of an article before its pronouns and nominals are read. */
export interface NamedArticle {
  readonly article: ArticleIndex;
  readonly named: readonly NamedMention[];
  /** The draft of each name. */
  readonly draftOf: readonly EntityDraft[];
  readonly drafts: readonly EntityDraft[];
  /** What heads the source of each quote, parallel to the `quotes` layer. */
  readonly heads: readonly (SourceHead | null)[];
}

/** Whom each token of an article refers to, as far as it was read. */
export class Referents {
  readonly #known: NamedArticle;
  /** 1 + index of the draft, 0 of a token that refers to none. */
  readonly #draftAt: Int32Array;

  constructor(known: NamedArticle) {
    this.#known = known;
    this.#draftAt = new Int32Array(known.article.length);
  }

  /** The draft that the token refers to: as a name, a pronoun or the words of a nominal. */
  draftAt(token: number): EntityDraft | undefined {
    return this.#known.drafts[this.#draftAt[token] - 1];
  }

  /** Tokens `[first, end)` are a name of the draft. */
  name(first: number, end: number, draft: EntityDraft): void {
    this.#draftAt.fill(draft.index + 1, first, end);
  }

  /** Adds a mention to the draft; a token that refers to somebody already still does. */
  refer(
    firstToken: number,
    endToken: number,
    draft: EntityDraft,
    kind: 'pronoun' | 'nominal',
    rule: string,
    confidence: number,
  ): void {
    const { start, end } = this.#known.article.span(firstToken, endToken);
    draft.addReference({ start, end, firstToken, endToken, kind, rule, confidence });
    for (let i = firstToken; i < endToken; i++)
      if (this.#draftAt[i] === 0) this.#draftAt[i] = draft.index + 1;
  }

  /** Who says the quote, as far as it is known at this point of reading. */
  speakerOf(quote: number): EntityDraft | null {
    const head = this.#known.heads[quote];
    if (!head) return null;
    if (head.form === 'name') return this.#known.draftOf[head.name];
    return this.draftAt(head.form === 'pronoun' ? head.token : head.head) ?? null;
  }
}
