import type { Article } from '../../core/article.ts';
import type { Document } from '../../core/document.ts';
import type { Place } from '../../core/entities.ts';
import type { TokenSpan } from '../../core/span.ts';
import { createPlaceResolver, type PlaceResolver, type Toponym } from '../../link/places/resolver.ts';
import { Pipeline } from '../../run/pipeline.ts';
import { createTokenizer } from '../../tokenize/tokenizer.ts';
import { type GoldArticle, type GoldPlace, readGold } from './gold.ts';

/** Within this many kilometres a place counts as right: 100 miles, the measure of the field (Gritta et al. 2018). */
const RIGHT_KILOMETRES = 161;
const CONFIDENCE_EDGES = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

interface Outcome {
  readonly article: string;
  readonly gold: GoldPlace;
  readonly place: Place | null;
  /** Kilometres off; infinite if there is no place. */
  readonly error: number;
}

/** Scores the resolver on GeoWebNews, its mentions given, and prints tables by kind, by confidence and of the errors. */
export function evaluate(goldFile: string, errors = 10): void {
  const articles = readGold(goldFile);
  const resolver = createPlaceResolver();
  const outcomes = articles.flatMap((article) => resolveGold(article, resolver));
  const right = ({ error }: Outcome): boolean => error <= RIGHT_KILOMETRES;
  const tally = (group: readonly Outcome[]) => ({
    n: group.length,
    'within 161 km, %': percent(group.filter(right).length, group.length),
    'id right, %': percent(
      group.filter(({ gold, place }) => place?.geonames === gold.geonames).length,
      group.filter(({ gold }) => gold.geonames > 0).length,
    ),
  });
  console.table({ all: tally(outcomes) });
  console.table(
    byKey(outcomes, ({ gold, place }) => (gold.isAdjective ? 'adjective' : (place?.kind ?? 'none')), tally),
  );
  console.table(byKey(outcomes, ({ place }) => confidenceBand(place), tally));
  const wrong = byKey(
    outcomes.filter((outcome) => !right(outcome)),
    ({ article, gold, place }) =>
      `${article} ${gold.text} -> ${place ? `${place.name}, ${place.country} (${place.kind})` : 'none'}`,
    (group) => ({ n: group.length, km: Math.round(group[0].error), confidence: group[0].place?.confidence }),
  );
  console.table(
    Object.fromEntries(
      Object.entries(wrong)
        .sort((a, b) => b[1].n - a[1].n)
        .slice(0, errors),
    ),
  );
}

/** An article with its tokens and its gold mentions as toponyms, one a spelling. */
export interface Prepared {
  readonly document: Document<'tokens' | 'sentences'>;
  readonly toponyms: readonly GoldToponym[];
}
interface GoldToponym extends Toponym {
  readonly mentions: TokenSpan[];
  readonly gold: GoldPlace[];
}

export function prepare(gold: GoldArticle): Prepared {
  const article: Article = {
    id: gold.id,
    text: gold.text,
    title: gold.title ?? null,
    byline: [],
    publisher: null,
    published: null,
    source: { format: 'jsonl', sha256: '', ...(gold.url === undefined ? {} : { url: gold.url }) },
  };
  const document = new Pipeline().add(createTokenizer()).run(article);
  const { starts, ends } = document.tokens;
  const toponyms = new Map<string, GoldToponym>();
  for (const place of gold.places) {
    const toponym: GoldToponym = toponyms.get(place.text) ?? {
      name: place.text,
      type: place.isAdjective ? 'group' : 'place',
      mentions: [],
      gold: [],
    };
    toponyms.set(place.text, toponym);
    const after = starts.findIndex((start) => start >= place.end);
    toponym.mentions.push({
      start: place.start,
      end: place.end,
      firstToken: ends.findIndex((end) => end > place.start),
      endToken: after < 0 ? starts.length : after,
    });
    toponym.gold.push(place);
  }
  return { document, toponyms: [...toponyms.values()] };
}

function resolveGold(article: GoldArticle, resolver: PlaceResolver): Outcome[] {
  const { document, toponyms } = prepare(article);
  const places = resolver.resolve(document, toponyms);
  return toponyms.flatMap(({ gold }, i) =>
    gold
      .filter((place) => place.isScored)
      .map((place) => ({
        article: article.id,
        gold: place,
        place: places[i],
        error: distance(place, places[i]),
      })),
  );
}

function distance(gold: GoldPlace, place: Place | null): number {
  if (!place) return Number.POSITIVE_INFINITY;
  const radians = Math.PI / 180;
  const haversine =
    Math.sin(((place.latitude - gold.latitude) * radians) / 2) ** 2 +
    Math.cos(gold.latitude * radians) *
      Math.cos(place.latitude * radians) *
      Math.sin(((place.longitude - gold.longitude) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

function confidenceBand(place: Place | null): string {
  if (!place) return 'none';
  const i = CONFIDENCE_EDGES.findIndex((edge) => place.confidence < edge);
  return `confidence ${CONFIDENCE_EDGES[i - 1] ?? 0} to ${Math.min(1, CONFIDENCE_EDGES[i])}`;
}

function byKey<T, R>(
  items: readonly T[],
  keyOf: (item: T) => string,
  summary: (group: readonly T[]) => R,
): Record<string, R> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, group]) => [key, summary(group)]));
}

const percent = (part: number, whole: number): number => Math.round((1000 * part) / (whole || 1)) / 10;
