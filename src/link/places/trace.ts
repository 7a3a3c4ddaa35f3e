import type { Document } from '../../core/document.ts';
import type { PlaceKind } from '../../core/layers/entities.ts';
import { placeAtlas } from './atlas.ts';
import { PLACE_KINDS, weighAll } from './resolver.ts';
import type { Toponym } from './toponym.ts';

/** A place that a name may mean, with what spoke for it, in units of the prior: roughly a decimal logarithm. */
export interface WeighedPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country: string | null;
  readonly geonames: number | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly score: number;
  /** How likely it is by itself: its people, its kind. */
  readonly prior: number;
  /** Words beside the mentions. */
  readonly clues: number;
  /** The article is of its country. */
  readonly atHome: number;
  /** What the other places of the article say. */
  readonly others: number;
}

export interface PlaceTrace {
  /** The name was found as it is, without its "north" or "county", or in part; null if it was not. */
  readonly match: string | null;
  /** The likeliest first. */
  readonly candidates: readonly WeighedPlace[];
}

/** Weighs the toponyms of an article again. @returns one trace a toponym */
export function tracePlaces(
  document: Document<'tokens' | 'sentences'>,
  toponyms: readonly Toponym[],
): PlaceTrace[] {
  const atlas = placeAtlas();
  const { gazetteer } = atlas;
  return weighAll(atlas, document, toponyms).map(({ lookup, weighed }) => ({
    match: lookup?.match ?? null,
    candidates: weighed.map(({ candidate, base, atHome, score }) => {
      const { record, kind, country, prior } = candidate;
      return {
        name: gazetteer.nameOf(record),
        kind: PLACE_KINDS[kind],
        country: gazetteer.countries[country] || null,
        geonames: gazetteer.geonamesOf(record),
        latitude: gazetteer.latitudeOf(record),
        longitude: gazetteer.longitudeOf(record),
        score,
        prior,
        clues: base - prior - atHome,
        atHome,
        others: score - base,
      };
    }),
  }));
}
