import { dirname, resolve, sep } from 'node:path';
import type { Input } from '../../read/reader.ts';
import type { Sink, StoredArticle } from '../../write/sink.ts';
import type { Tally } from '../telling/tally.ts';
import { IdSet } from './id-set.ts';

/** Ids that are removed from a destination at once. */
const REMOVED_AT_ONCE = 500;

/**
 * Counts the articles that destinations hold from the inputs of a run and that the run did not meet: their files are
 * gone, or were renamed, or hold them no more. What was set aside, or lies in a folder that was, is not gone.
 * @param prune removes them from every destination
 */
export async function countGone(
  sinks: readonly Sink[],
  inputs: readonly Input[],
  tally: Pick<Tally, 'met' | 'setAsidePaths'>,
  prune: boolean,
): Promise<number> {
  const roots = inputs.flatMap((input) => ('path' in input ? resolve(input.path) : []));
  const isGone = ({ id, path }: StoredArticle): boolean =>
    path !== null &&
    !tally.met.has(id) &&
    roots.some((root) => isBelow(resolve(path), root)) &&
    !isExcused(path);
  const isExcused = (path: string): boolean =>
    tally.setAsidePaths.has(path) || (dirname(path) !== path && isExcused(dirname(path)));
  const gone = new IdSet();
  for (const sink of sinks) {
    const ids: string[] = [];
    for await (const article of sink.known?.() ?? [])
      if (isGone(article)) {
        gone.add(article.id);
        if (prune) ids.push(article.id);
      }
    for (let i = 0; i < ids.length; i += REMOVED_AT_ONCE)
      await sink.remove?.(ids.slice(i, i + REMOVED_AT_ONCE));
  }
  return gone.size;
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
