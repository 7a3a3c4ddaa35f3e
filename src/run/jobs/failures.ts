import type { Article } from '../../core/article.ts';
import { codeOf } from '../../core/errors.ts';
import type { SetAside } from '../../core/set-aside.ts';
import { OverTime } from '../threads/deadline.ts';

const REPORT = 'a fault of hearsay: please report it with this article';
const BUSY = 'the machine has other things to do: try again later, or with fewer --workers';

/** An article that a stage could not deal with. */
export function failed(article: Article, error: Error, stage: string): SetAside {
  return { ...placeOf(article), ...described('the analysis', error), stage };
}

/** A file that could not be read in its time, or whose reader failed. */
export function unreadable(path: string, error: Error): SetAside {
  return { path, ...described('reading it', error), stage: 'read' };
}

/** What ended the thread or process that worked on it. */
export function crashed(
  { path, line }: Pick<SetAside, 'path' | 'line'>,
  error: Error,
  stage: 'read' | 'analysis',
): SetAside & { readonly code: 'crashed' } {
  const isMemory = codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY';
  return {
    path,
    ...(line !== undefined && { line }),
    reason: isMemory
      ? 'it needs more memory than a thread has'
      : `it brought the analysis down: ${error.message}`,
    hint: isMemory && stage === 'read' ? 'split it, or use JSON Lines, which are streamed' : REPORT,
    stage,
    code: 'crashed',
  };
}

/** @param most code units that an article's text may have */
export function tooLarge(article: Article, most: number): SetAside {
  return {
    ...placeOf(article),
    reason: `too large: ${megabytes(article.text.length)} of text, more than ${megabytes(most)}`,
    hint: 'split it into articles, or allow it with --max-size MB',
    stage: 'read',
    code: 'too large',
  };
}

export function placeOf({ id, source }: Article): Pick<SetAside, 'path' | 'line'> {
  return {
    path: source.path ?? source.url ?? id,
    ...(source.line !== undefined && { line: source.line }),
  };
}

function described(what: string, error: Error): Pick<SetAside, 'reason' | 'hint' | 'code'> {
  return error instanceof OverTime
    ? { reason: `${what} was ${error.message}`, hint: error.wasStarved ? BUSY : REPORT, code: 'over time' }
    : { reason: `${what} failed: ${error.message}`, hint: REPORT, code: 'failed' };
}

function megabytes(units: number): string {
  return `${Number((units / 1e6).toPrecision(3))} MB`;
}
