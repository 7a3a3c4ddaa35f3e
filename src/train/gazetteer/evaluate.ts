import { createPlaceResolver } from '../../link/places/resolver.ts';
import { readGold } from './gold.ts';
import { givenMentions, type Outcome, wholeProgram } from './outcomes.ts';

/** Within this many kilometres a place counts as right: 100 miles, the measure of the field (Gritta et al. 2018). */
const RIGHT_KILOMETRES = 161;
const CONFIDENCE_EDGES = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

/** So many kinds of errors are told. */
const ERRORS = 10;

/**
 * Scores places on GeoWebNews, with the gold mentions given and end to end, and prints tables: by kind, by confidence,
 * and the commonest errors.
 */
export function evaluate(goldFile: string): void {
  const articles = readGold(goldFile);
  const resolver = createPlaceResolver();
  console.log('\ngold mentions given');
  report(articles.flatMap((article) => givenMentions(article, resolver)));
  console.log('\nend to end');
  report(wholeProgram(articles));
}

function report(outcomes: readonly Outcome[]): void {
  console.table({ all: tally(outcomes), ...byKey(outcomes, kindOf, tally) });
  console.table(
    byKey(
      outcomes.filter(({ isFound }) => isFound),
      confidenceBand,
      tally,
    ),
  );
  const wrong = byKey(
    outcomes.filter((outcome) => !isRight(outcome)),
    whatHappened,
    (group) => ({ n: group.length, km: Math.round(group[0].error), confidence: group[0].place?.confidence }),
  );
  const commonest = Object.entries(wrong).sort(([, a], [, b]) => b.n - a.n);
  console.table(Object.fromEntries(commonest.slice(0, ERRORS)));
}

function tally(group: readonly Outcome[]) {
  const found = group.filter(({ isFound }) => isFound);
  const right = found.filter(isRight).length;
  return {
    n: group.length,
    'found %': percent(found.length, group.length),
    'within 161 km, % of found': percent(right, found.length),
    'of all': percent(right, group.length),
    'id right, % of found': percent(
      found.filter(({ gold, place }) => gold.geonames > 0 && place?.geonames === gold.geonames).length,
      found.filter(({ gold }) => gold.geonames > 0).length,
    ),
  };
}

const isRight = ({ error }: Outcome): boolean => error <= RIGHT_KILOMETRES;

/** Kind of the place that was given; adjectives by themselves. */
function kindOf({ gold, isFound, place }: Outcome): string {
  if (gold.isAdjective) return 'adjective';
  return isFound ? (place?.kind ?? 'no place') : 'not found';
}

function whatHappened({ article, gold, isFound, place }: Outcome): string {
  const got = place ? `${place.name}, ${place.country} (${place.kind})` : isFound ? 'no place' : 'not found';
  return `${article} ${gold.text} -> ${got}`;
}

function confidenceBand({ place }: Outcome): string {
  if (!place) return 'no place';
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
