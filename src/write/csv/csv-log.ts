import type { StoredArticle } from '../sink.ts';

/** Where rows end in each file, in the order of the tables. */
export type Ends = readonly number[];

/** A line of the log: the header rows; an article whose rows stand from the ends before on; one that is gone; or the state. */
export type CsvLine =
  | { readonly header: Ends; readonly mark: boolean }
  | (StoredArticle & { readonly ends: Ends })
  | { readonly removed: string }
  /** What all articles together tell is written. */
  | { readonly collated: true }
  /** `closed`: nobody writes, and the files are as long as was said. */
  | { readonly state: 'open' | 'closed' };

/** What a log says. */
export interface CsvState {
  /** Articles with the number of their stretch; of two of one id the later counts. */
  readonly articles: Map<string, StoredArticle & { readonly stretch: number }>;
  /** Where each stretch ends; the first is that of the header rows. */
  readonly ends: Ends[];
  /** Files begin with the mark by which Excel knows UTF-8. */
  readonly mark: boolean;
  /** Articles have come or gone since what all of them tell was written. */
  readonly isChanged: boolean;
  readonly isClosed: boolean;
}

/** @param sizes those of the files: what the log says beyond them has not reached the disk */
export function readCsvLog(lines: readonly unknown[], sizes: Ends): CsvState {
  const articles: CsvState['articles'] = new Map();
  const ends: Ends[] = [];
  let [mark, isChanged, isClosed] = [false, false, false];
  for (const line of lines as CsvLine[]) {
    if ('state' in line) {
      isClosed = line.state === 'closed';
      continue;
    }
    isChanged = !('collated' in line);
    if ('collated' in line) continue;
    if ('removed' in line) {
      articles.delete(line.removed);
      continue;
    }
    const reached = 'header' in line ? line.header : line.ends;
    if (reached.some((end, table) => end > sizes[table])) break;
    if ('id' in line) {
      const { id, fingerprint, path } = line;
      articles.set(id, { id, fingerprint, path, stretch: ends.length });
    } else mark = line.mark;
    ends.push(reached);
  }
  return { articles, ends, mark, isChanged, isClosed };
}
