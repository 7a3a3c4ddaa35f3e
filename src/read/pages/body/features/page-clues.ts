import type { PageTree } from '../../tree/page-tree.ts';
import type { PageClues } from './block-features.ts';

/** What the head of a page says of its article, for likeness. */
export function cluesOf({ meta, title }: PageTree): PageClues {
  const of = (...names: string[]): string | undefined =>
    names.map((name) => meta.find(([key]) => key === name)?.[1]).find((value) => value !== undefined);
  return { title: of('og:title') ?? title, description: of('og:description', 'description') ?? '' };
}
