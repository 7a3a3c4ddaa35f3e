import type { ReadResult, SetAside } from '../../core/set-aside.ts';
import type { LineBatch, RawFile } from '../../read/reader.ts';

/** An article or a set-aside input as read, or a file that holds some. */
export type JobItem = ReadResult | RawFile;

/** A piece of work: some articles and files, or lines that hold articles. */
export type Job = ({ readonly items: readonly JobItem[] } | { readonly batch: LineBatch }) & JobTerms;

/** How a piece of work is to be done. */
export interface JobTerms {
  /** Articles are analysed even if the destinations hold them as they are. */
  readonly force?: boolean;
  /** Articles with a text that another one before them has are written as its copies, and not analysed. */
  readonly originals?: Originals;
}

/** By the key of a text, the id of the first article that has it. */
export type Originals = ReadonlyMap<string, string>;

/** What tells that two articles have one text. */
export interface ArticleText {
  readonly id: string;
  readonly key: string;
}

export interface Counts {
  articles: number;
  /** Articles that the destinations held already, and that were not analysed. */
  unchanged: number;
  /** Analysed articles that no publication date was found for. */
  undated: number;
  /** Articles that repeat another one and were not analysed. */
  copies: number;
  tokens: number;
  entities: number;
  quotes: number;
  claims: number;
}

export function noCounts(): Counts {
  return { articles: 0, unchanged: 0, undated: 0, copies: 0, tokens: 0, entities: 0, quotes: 0, claims: 0 };
}

export function addCounts(sum: Counts, counts: Readonly<Counts>): void {
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
}

/** An article of a job that was not set aside. */
export interface MetArticle {
  readonly id: string;
  /** Of its record, which is written; null if it is unchanged and nothing is. */
  readonly fingerprint: string | null;
}

/** What became of a job. */
export interface Analysis {
  /** The records as JSON Lines in UTF-8, in the order of the articles. */
  readonly lines: Uint8Array;
  readonly met: readonly MetArticle[];
  readonly counts: Counts;
  readonly setAside: readonly SetAside[];
  /** The job was left before its end, because the run is to stop. */
  readonly isPartial: boolean;
}
