import type { StoredArticle } from '../sink.ts';

/** Where rows end in each file, in the order of the tables. */
export type Ends = readonly number[];

/** A line of the log: the header rows; an article whose rows stand from the ends before on; one that is gone; or the state. */
export type CsvLine =
  | { readonly header: Ends }
  | (StoredArticle & { readonly ends: Ends })
  | { readonly removed: string }
  /** `closed`: nobody writes, and the files are as long as was said. */
  | { readonly state: 'open' | 'closed' };

/** What a log says. */
export interface CsvState {
  /** Articles with the number of their stretch; of two of one id the later counts. */
  readonly articles: Map<string, StoredArticle & { readonly stretch: number }>;
  /** Where each stretch ends; the first is that of the header rows. */
  readonly ends: Ends[];
  readonly isClosed: boolean;
}

/** @param sizes those of the files: what the log says beyond them has not reached the disk */
export function readCsvLog(lines: readonly unknown[], sizes: Ends): CsvState {
  const articles: CsvState['articles'] = new Map();
  const ends: Ends[] = [];
  let isClosed = false;
  for (const line of lines as CsvLine[]) {
    if ('state' in line) isClosed = line.state === 'closed';
    else if ('removed' in line) articles.delete(line.removed);
    else {
      const reached = 'header' in line ? line.header : line.ends;
      if (reached.some((end, table) => end > sizes[table])) break;
      if ('id' in line) {
        const { id, fingerprint, path } = line;
        articles.set(id, { id, fingerprint, path, stretch: ends.length });
      }
      ends.push(reached);
    }
  }
  return { articles, ends, isClosed };
}
