/** Where an article came from and what its bytes were. */
export interface ArticleSource {
  readonly path?: string;
  readonly url?: string;
  /** 1-based line of a JSON Lines file, or 1-based position in a JSON array. */
  readonly line?: number;
  readonly format: ArticleFormat;
  /** SHA-256 of the article's text in UTF-8, hexadecimal. */
  readonly sha256: string;
}

/** What is read. */
export const ARTICLE_FORMATS = [
  'txt',
  'md',
  'html',
  'json',
  'jsonl',
  'csv',
  'feed',
  'nitf',
  'newsml',
  'rcv1',
  'eml',
  'lexisnexis',
  'proquest',
  'factiva',
  'docx',
  'odt',
  'parquet',
  'pdf',
] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** One article as it was read. The text is never changed afterwards: every span refers to it. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly source: ArticleSource;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly publisher: string | null;
  /** ISO date `2026-02-05` (a time of day is dropped), or null if the input does not say. */
  readonly published: string | null;
  /** What a reader of the record should know of how it was read. */
  readonly notes?: readonly ArticleNote[];
}

/** A remark on an article, for programs by its code and for people by its message. */
export interface ArticleNote {
  readonly code: 'teaser' | 'truncated' | 'date-of-fetching';
  readonly message: string;
}
