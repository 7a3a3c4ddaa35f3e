import type { Article } from './article.ts';

/** An input that gave no record: where it stands, why, and what its owner can do about it. The rest goes on. */
export interface SetAside {
  /** Path or URL of the input; `<stdin>` for standard input. */
  readonly path: string;
  /** 1-based line of a JSON Lines file, or 1-based position in a JSON array. */
  readonly line?: number;
  readonly reason: string;
  readonly hint: string;
  /** The stage that could not deal with it; reading if absent. */
  readonly stage?: string;
  /** What became of that stage; it refused the input if absent. */
  readonly code?: 'failed' | 'over time' | 'crashed' | 'too large';
}

/** What a reader makes of one article's input. */
export type ReadResult = { readonly article: Article } | { readonly setAside: SetAside };
