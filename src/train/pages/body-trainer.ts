import { type BodyModel, weigh } from '../../read/pages/body/body-model.ts';
import { blockFeatures } from '../../read/pages/body/features/block-features.ts';
import { contextFeatures } from '../../read/pages/body/features/context-features.ts';
import { FEATURE_PLACES } from '../../read/pages/body/features/feature-row.ts';
import { opinionsOf } from '../../read/pages/body/regions/opinions.ts';
import { hashText } from '../../read/pages/tree/text-hash.ts';
import { type Example, fitWeights } from './fit-weights.ts';
import type { LabelledPage } from './labelled-pages.ts';

/** A labelled page with the features of its first pass. */
export interface TrainingPage extends LabelledPage {
  readonly opinions: Uint8Array;
  readonly rows: readonly Int32Array[];
}

/** What fewer publishers show is theirs, not of news pages, and gets no weight. */
const MIN_PUBLISHERS = 4;
/** The second pass learns from what first passes say that did not see the page's publisher. */
const PARTS = 3;
const PART_EPOCHS = 4;

export function prepare(page: LabelledPage): TrainingPage {
  const opinions = opinionsOf(page.blocks);
  return { ...page, opinions, rows: blockFeatures(page.blocks, opinions, page.clues) };
}

/** Learns both passes from labelled pages. The same pages give the same weights, bit for bit. */
export function trainBody(pages: readonly TrainingPage[]): BodyModel {
  const isKnown = commonPlaces(pages, ({ rows }) => rows);
  const firstRows = new Map(pages.map((page) => [page, page.rows.map((row) => row.filter(isKnown))]));
  const firstExamples = (of: readonly TrainingPage[]): Example[] =>
    of.flatMap((page) => examplesOf(page, firstRows.get(page)!));
  const odds = new Map<TrainingPage, Float32Array>();
  for (let part = 0; part < PARTS; part++) {
    const isPart = ({ publisher }: TrainingPage): boolean => (hashText(publisher) >>> 0) % PARTS === part;
    const weights = fitWeights(firstExamples(pages.filter((page) => !isPart(page))), PART_EPOCHS);
    for (const page of pages.filter(isPart))
      odds.set(
        page,
        Float32Array.from(page.rows, (row) => weigh(weights, row)),
      );
  }
  const context = new Map(pages.map((page) => [page, contextFeatures(page.blocks, odds.get(page)!)]));
  const isKnownContext = commonPlaces(pages, (page) => context.get(page)!);
  const secondExamples = pages.flatMap((page) =>
    examplesOf(
      page,
      context
        .get(page)!
        .map((row, at) => Int32Array.of(...row.filter(isKnownContext), ...firstRows.get(page)![at])),
    ),
  );
  return {
    first: fitWeights(firstExamples(pages)),
    second: fitWeights(secondExamples),
    scales: { first: 1, second: 1 },
  };
}

function examplesOf({ labels, weights }: TrainingPage, rows: readonly Int32Array[]): Example[] {
  return rows.flatMap((places, at) =>
    weights[at] > 0 ? [{ places, label: labels[at], weight: weights[at] }] : [],
  );
}

/** Which places of features the pages of several publishers show. */
function commonPlaces(
  pages: readonly TrainingPage[],
  rowsOf: (page: TrainingPage) => readonly Int32Array[],
): (place: number) => boolean {
  const publishers = new Uint16Array(FEATURE_PLACES);
  const lastSeen = new Map<string, Uint8Array>();
  for (const page of pages) {
    let seen = lastSeen.get(page.publisher);
    if (!seen) {
      seen = new Uint8Array(FEATURE_PLACES);
      lastSeen.set(page.publisher, seen);
    }
    for (const row of rowsOf(page))
      for (const place of row)
        if (seen[place] === 0) {
          seen[place] = 1;
          publishers[place]++;
        }
  }
  return (place) => publishers[place] >= MIN_PUBLISHERS;
}
