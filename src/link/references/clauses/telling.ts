import type { Quote } from '../../../core/layers/quotes.ts';
import { wordSections } from '../../../learn/word-list.ts';
import type { ArticleIndex } from '../../article-index.ts';
import { ClauseRole } from './clause-role.ts';

/** What a mention does where somebody is quoted. */
export const Telling = { none: 0, teller: 1, hearer: 2, told: 3 } as const;
export type Telling = (typeof Telling)[keyof typeof Telling];

const GOING_ON: ReadonlySet<string> = new Set(wordSections('link/verbs').of('goingOn'));

/** "he added", "she went on": whoever says it has spoken before. */
export function goesOn({ cue }: Quote): boolean {
  return cue !== null && GOING_ON.has(cue.lemma);
}

/** Which tokens of an article tell and hear what is quoted, as columns. */
export class TellingColumns {
  /** 1 + index of a quote whose source ends before the token. */
  readonly sourceEndAt: Int32Array;
  /** 1 + index of a quote that has the token in its source, 0 if none has. */
  readonly quoteOfSource: Int32Array;
  readonly #article: ArticleIndex;
  /** 1 between a cue and the content after it: "told [the court] that". */
  readonly #isHearer: Uint8Array;

  constructor(article: ArticleIndex) {
    this.#article = article;
    this.sourceEndAt = new Int32Array(article.length + 1);
    this.quoteOfSource = new Int32Array(article.length);
    this.#isHearer = new Uint8Array(article.length);
    const { quotes } = article.document;
    for (let i = quotes.length - 1; i >= 0; i--) {
      const { source, cue, content } = quotes[i];
      if (cue && cue.firstToken < content[0].firstToken)
        this.#isHearer.fill(1, cue.firstToken, content[0].firstToken);
      if (!source) continue;
      this.sourceEndAt[source.endToken] = i + 1;
      this.quoteOfSource.fill(i + 1, source.firstToken, source.endToken);
    }
  }

  isSource(token: number): boolean {
    return this.quoteOfSource[token] !== 0;
  }

  /** Does the token stand in direct speech? */
  isDirect(token: number): boolean {
    const quote = this.#article.quoteAt[token];
    return quote !== 0 && this.#article.document.quotes[quote - 1].type === 'direct';
  }

  /** @param role of the mention that begins at the token */
  of(token: number, role: ClauseRole): Telling {
    const quote = this.#article.quoteAt[token];
    if (quote !== 0)
      return role === ClauseRole.subject && this.#article.document.quotes[quote - 1].type === 'indirect'
        ? Telling.told
        : Telling.none;
    if (this.isSource(token)) return Telling.teller;
    return this.#isHearer[token] ? Telling.hearer : Telling.none;
  }
}
