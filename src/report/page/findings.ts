import type { Edges, ReportArticle, ThingType } from '../data.ts';
import { data } from './data.ts';

export type Layer = ThingType | 'date' | 'quantity' | 'quote' | 'claim';
export const LAYERS: readonly { readonly layer: Layer; readonly label: string; readonly isShown: boolean }[] =
  [
    { layer: 'person', label: 'People', isShown: true },
    { layer: 'place', label: 'Places', isShown: true },
    { layer: 'organization', label: 'Organizations', isShown: true },
    { layer: 'group', label: 'Groups', isShown: true },
    { layer: 'quote', label: 'Quotes', isShown: true },
    { layer: 'date', label: 'Dates', isShown: false },
    { layer: 'quantity', label: 'Numbers', isShown: false },
    { layer: 'claim', label: 'Claims', isShown: false },
  ];

/** A stretch of text that one finding covers; a finding may have several. */
export interface Mark {
  readonly id: string;
  readonly layer: Layer;
  /** `part`: of a quote's cue or source, which are shown when the quote is looked at. */
  readonly part?: 'cue' | 'source';
  /** A mention that is no name: "the minister", "she". */
  readonly isOblique?: boolean;
  readonly at: Edges;
}

/** All findings of an article as marks on its text. */
export function marksOf(article: ReportArticle): Mark[] {
  return [
    ...article.entities.flatMap(({ id, thing, mentions }) =>
      mentions.map(
        ([start, end, kind]): Mark => ({
          id,
          layer: data.things[thing].type,
          isOblique: kind === 'nominal' || kind === 'pronoun',
          at: [start, end],
        }),
      ),
    ),
    ...article.dates.map(({ id, at }): Mark => ({ id, layer: 'date', at })),
    ...article.quantities.map(({ id, at }): Mark => ({ id, layer: 'quantity', at })),
    ...article.quotes.flatMap(({ id, content, cue, source }): Mark[] => [
      ...content.map((at): Mark => ({ id, layer: 'quote', at })),
      ...(cue ? [{ id, layer: 'quote', part: 'cue', at: cue } as const] : []),
      ...(source ? [{ id, layer: 'quote', part: 'source', at: source } as const] : []),
    ]),
    ...article.claims.map(({ id, at }): Mark => ({ id, layer: 'claim', at })),
  ];
}
