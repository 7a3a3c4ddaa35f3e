import { readFileSync } from 'node:fs';

/** A toponym of GeoWebNews (Gritta et al. 2020) with its point. */
export interface GoldPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly geonames: number;
  /** An adjective ("Turkish"). */
  readonly isAdjective: boolean;
  /** Of a type that is scored: literal, mixed, coercion. */
  readonly isScored: boolean;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly url?: string;
  readonly places: readonly GoldPlace[];
}

interface RawPlace {
  start: string;
  end: string;
  type?: string;
  modifierType?: string;
  geonamesID?: string;
  latitude?: string;
  longitude?: string;
}

/** Reads a gold file; toponyms without a point are left out. */
export function readGold(file: string): GoldArticle[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const raw = JSON.parse(line) as Omit<GoldArticle, 'places'> & { places: RawPlace[] };
    const places = raw.places
      .filter(({ latitude, longitude }) => latitude && longitude)
      .map((place) => ({
        start: Number(place.start),
        end: Number(place.end),
        text: raw.text.slice(Number(place.start), Number(place.end)),
        latitude: Number(place.latitude),
        longitude: Number(place.longitude),
        geonames: Number(place.geonamesID) || 0,
        isAdjective: place.modifierType === 'Adjective',
        isScored: /literal|mixed|coercion/i.test(place.type || 'literal'),
      }));
    return { ...raw, places };
  });
}
