import type { Article } from '../../core/article.ts';
import type { LineBatch, RawFile } from '../../read/reader.ts';
import type { Job, JobItem, JobTerms } from './job.ts';

const NEWLINE = 10;

/** What is left of a job when it cannot be divided any more. */
export type Alone =
  | { readonly file: RawFile }
  | { readonly article: Article }
  | { readonly path: string; readonly line: number };

/** The job in two halves, or the one article or file that it holds. */
export function divide(job: Job): readonly Job[] | Alone {
  if ('batch' in job) {
    const { batch, ...rest } = job;
    return divideLines(batch, rest);
  }
  const { items, ...rest } = job;
  const articles = items.filter((item) => !('setAside' in item));
  if (articles.length === 0) throw new Error('a job without articles ended its thread');
  if (articles.length === 1) return aloneOf(articles[0]);
  const middle = items.length >> 1;
  return [items.slice(0, middle), items.slice(middle)].map((half) => ({ ...rest, items: half }));
}

function aloneOf(item: JobItem): Alone {
  if ('bytes' in item) return { file: item };
  if ('article' in item) return { article: item.article };
  throw new Error('an input that is set aside is no work');
}

function divideLines({ lines, ...rest }: LineBatch, job: JobTerms): readonly Job[] | Alone {
  let end = lines.indexOf(NEWLINE, lines.length >> 1) + 1;
  if (end === 0 || end === lines.length) end = lines.lastIndexOf(NEWLINE, (lines.length >> 1) - 1) + 1;
  if (end === 0) return { path: rest.path, line: rest.firstLine };
  let newlines = 0;
  for (let at = 0; at < end; at++) if (lines[at] === NEWLINE) newlines++;
  const halves = [
    { ...rest, lines: lines.slice(0, end) },
    { ...rest, firstLine: rest.firstLine + newlines, lines: lines.slice(end) },
  ];
  return halves.map((batch) => ({ batch, ...job }));
}
