import { featureKey, stir } from '../../../learn/features/feature-key.ts';
import { NAME_LISTS } from '../name-lists.ts';
import type { ArticleView } from './article.ts';
import { AFFINITY, COARSE, EDGE, EDGE_CLUSTER, FINE, Template } from './context-templates.ts';
import { documentKeys } from './document-features.ts';
import { Role } from './words.ts';

/** Upper bound of the number of keys that one call of {@link contextKeys} writes. */
export const MAX_CONTEXT_KEYS = 96;

/** Which groups of features are used: all but in ablations. */
export interface FeatureGroups {
  readonly documents: boolean;
}

/** Writes the keys of token `i` that depend on its context to `out` and returns how many there are. */
export function contextKeys(view: ArticleView, i: number, groups: FeatureGroups, out: Int32Array): number {
  const sentence = view.sentences[i];
  const first = view.firstTokens[sentence];
  const end = view.firstTokens[sentence + 1];
  let n = neighbourhoodKeys(view, i, first, end, out);
  const isCore = view.words.roles[view.types[i]] === Role.core;
  if (isCore) n = runKeys(view, i, first, end, out, n);
  if (view.phrases[i] !== 0) n = phraseKeys(view, i, out, n);
  if (isCore && groups.documents) n = documentKeys(view, i, out, n);
  return n;
}

export function neighbourhoodKeys(
  view: ArticleView,
  i: number,
  first: number,
  end: number,
  out: Int32Array,
): number {
  const { lowers, shapes, clusters, clusterings } = view.words;
  const { types } = view;
  const type = types[i];
  const before = i > first ? types[i - 1] : -1;
  const after = i + 1 < end ? types[i + 1] : -1;
  const lower = lowers[type];
  const shape = shapes[type];
  const beforeLower = before < 0 ? EDGE : lowers[before];
  const afterLower = after < 0 ? EDGE : lowers[after];
  const beforeShape = before < 0 ? EDGE : shapes[before];
  const afterShape = after < 0 ? EDGE : shapes[after];
  const secondBefore = i - 1 > first ? lowers[types[i - 2]] : EDGE;
  const secondAfter = i + 2 < end ? lowers[types[i + 2]] : EDGE;
  let n = 0;
  if (before < 0) out[n++] = featureKey(Template.noBefore, 0, 0);
  else if (i - 1 === first) out[n++] = featureKey(Template.noSecondBefore, 0, 0);
  if (after < 0) out[n++] = featureKey(Template.noAfter, 0, 0);
  out[n++] = featureKey(Template.beforeAndWord, beforeLower, lower);
  out[n++] = featureKey(Template.wordAndAfter, lower, afterLower);
  out[n++] = featureKey(Template.beforeShapeAndShape, beforeShape, shape);
  out[n++] = featureKey(Template.shapeAndAfterShape, shape, afterShape);
  out[n++] = featureKey(Template.threeShapes, stir(beforeShape, shape), afterShape);
  out[n++] = featureKey(Template.beforeAndShape, beforeLower, shape);
  out[n++] = featureKey(Template.shapeAndAfter, shape, afterLower);
  out[n++] = featureKey(Template.bothSides, stir(beforeLower, shape), afterLower);
  out[n++] = featureKey(Template.twoBefore, secondBefore, stir(beforeLower, shape));
  out[n++] = featureKey(Template.twoAfter, stir(shape, afterLower), secondAfter);
  if (clusterings > 0) {
    const coarse = clusters[type * clusterings + COARSE];
    const coarseBefore = before < 0 ? EDGE_CLUSTER : clusters[before * clusterings + COARSE];
    const coarseAfter = after < 0 ? EDGE_CLUSTER : clusters[after * clusterings + COARSE];
    const fineBefore = before < 0 ? EDGE_CLUSTER : clusters[before * clusterings + FINE];
    const fineAfter = after < 0 ? EDGE_CLUSTER : clusters[after * clusterings + FINE];
    out[n++] = featureKey(Template.coarseBefore, coarseBefore, coarse);
    out[n++] = featureKey(Template.coarseAfter, coarse, coarseAfter);
    out[n++] = featureKey(Template.coarseBothSides, stir(coarseBefore, shape), coarseAfter);
    out[n++] = featureKey(Template.fineBefore, fineBefore, shape);
    out[n++] = featureKey(Template.fineAfter, shape, fineAfter);
    out[n++] = featureKey(Template.threeCoarse, stir(coarseBefore, coarse), coarseAfter);
  }
  const glue = (i > first && view.isGlued(i) ? 1 : 0) + (i + 1 < end && view.isGlued(i + 1) ? 2 : 0);
  out[n++] = featureKey(Template.glue, glue, stir(shape, afterShape));
  const mode = view.modes[view.sentences[i]];
  out[n++] = featureKey(Template.mode, mode, shape);
  if (i === first) out[n++] = featureKey(Template.modeAtStart, mode, shape);
  return n;
}

/** Where the word stands in its run of capitalised words, and what the run begins, ends and borders with. */
export function runKeys(
  view: ArticleView,
  i: number,
  first: number,
  end: number,
  out: Int32Array,
  count: number,
): number {
  const { lowers, lists, clusters, clusterings } = view.words;
  const { types } = view;
  const start = view.runStarts[i];
  const stop = view.runEnds[i];
  const last = stop - 1;
  const fromStart = Math.min(i - start, 3);
  const toEnd = Math.min(last - i, 3);
  let n = count;
  out[n++] = featureKey(Template.placeInRun, fromStart, toEnd);
  out[n++] = featureKey(Template.afterRun, stop < end ? lowers[types[stop]] : EDGE, toEnd);
  out[n++] = featureKey(Template.beforeRun, start > first ? lowers[types[start - 1]] : EDGE, fromStart);
  if (clusterings > 0) {
    const clusterAfter = stop < end ? clusters[types[stop] * clusterings + FINE] : EDGE_CLUSTER;
    out[n++] = featureKey(Template.clusterAfterRun, clusterAfter, toEnd);
    const firstAffinity = clusters[types[start] * clusterings + AFFINITY];
    const lastAffinity = clusters[types[last] * clusterings + AFFINITY];
    out[n++] = featureKey(Template.affinitiesOfRun, stir(firstAffinity, lastAffinity), 4 * fromStart + toEnd);
  }
  if (i < last) {
    out[n++] = featureKey(Template.lastOfRun, lowers[types[last]], 0);
    if (clusterings > 0)
      out[n++] = featureKey(Template.lastClusterOfRun, clusters[types[last] * clusterings + FINE], 0);
    out[n++] = featureKey(Template.lastListsOfRun, lists[types[last]], 0);
  }
  if (i > start) {
    out[n++] = featureKey(Template.firstOfRun, lowers[types[start]], 0);
    if (clusterings > 0)
      out[n++] = featureKey(Template.firstClusterOfRun, clusters[types[start] * clusterings + FINE], 0);
    out[n++] = featureKey(Template.firstListsOfRun, lists[types[start]], 0);
  }
  return n;
}

export function phraseKeys(view: ArticleView, i: number, out: Int32Array, count: number): number {
  const lists = view.phrases[i];
  const place = view.phrasePlaces[i];
  let n = count;
  for (let kind = 0; kind < NAME_LISTS.length; kind++)
    if ((lists >> kind) & 1) out[n++] = featureKey(Template.phraseList, kind, place);
  out[n++] = featureKey(Template.phraseLists, lists, place);
  return n;
}
