import { featureKey, stir } from '../../../learn/features/feature-key.ts';
import type { ArticleView } from './article.ts';
import { MAX_MENTIONS } from './article-words.ts';
import { AFFINITY, EDGE, EDGE_CLUSTER, FINE, Template } from './context-templates.ts';

/** Writes the keys of how the article uses the word elsewhere to `out` after `count` and returns how many there are then. */
export function documentKeys(view: ArticleView, i: number, out: Int32Array, count: number): number {
  const { lowers, shapes, lists, clusters, clusterings } = view.words;
  const { types, statistics } = view;
  const type = types[i];
  const slot = statistics.slot(type);
  if (slot < 0) return count;
  const sentence = view.sentences[i];
  const mode = view.modes[sentence];
  const atStart = i === view.firstTokens[sentence] ? 1 : 0;
  const counts = 4 * Math.min(statistics.capitalized[slot], 3) + Math.min(statistics.lower[slot], 2);
  let n = count;
  out[n++] = featureKey(Template.sportAndWord, view.sport, lowers[type]);
  out[n++] = featureKey(Template.sportAndLists, view.sport, lists[type]);
  out[n++] = featureKey(Template.counts, counts, atStart);
  out[n++] = featureKey(Template.countsAndMode, counts, stir(shapes[type], mode));
  const start = statistics.bestStarts[slot];
  const length = statistics.bestEnds[slot] - start;
  if (length > 1) {
    const place = statistics.bestTokens[slot] - start;
    const fromEnd = length - 1 - place;
    const firstType = types[start];
    const lastType = types[start + length - 1];
    out[n++] = featureKey(Template.placeInBest, place, Math.min(length, 4));
    out[n++] = featureKey(Template.firstOfBest, lowers[firstType], place);
    out[n++] = featureKey(Template.lastOfBest, lowers[lastType], fromEnd);
    if (clusterings > 0) {
      out[n++] = featureKey(Template.firstClusterOfBest, clusters[firstType * clusterings + FINE], place);
      out[n++] = featureKey(Template.lastClusterOfBest, clusters[lastType * clusterings + FINE], fromEnd);
      const firstAffinity = clusters[firstType * clusterings + AFFINITY];
      const lastAffinity = clusters[lastType * clusterings + AFFINITY];
      out[n++] = featureKey(
        Template.affinitiesOfBest,
        stir(firstAffinity, lastAffinity),
        4 * place + fromEnd,
      );
    }
    out[n++] = featureKey(Template.firstListsOfBest, lists[firstType], place);
    out[n++] = featureKey(Template.lastListsOfBest, lists[lastType], fromEnd);
    if (start > view.firstTokens[view.sentences[start]])
      out[n++] = featureKey(Template.beforeBest, lowers[types[start - 1]], 0);
  }
  return mentionKeys(view, i, slot, out, n);
}

/** What stands before and after other mentions of the word. */
function mentionKeys(view: ArticleView, i: number, slot: number, out: Int32Array, count: number): number {
  const { lowers, clusters, clusterings } = view.words;
  const { types, statistics } = view;
  let n = count;
  for (let m = slot * MAX_MENTIONS; m < slot * MAX_MENTIONS + statistics.mentionCounts[slot]; m++) {
    const mention = statistics.mentions[m];
    if (mention === i) continue;
    const start = statistics.mentionStarts[m];
    const end = statistics.mentionEnds[m];
    const sentence = view.sentences[mention];
    const before = start > view.firstTokens[sentence] ? types[start - 1] : -1;
    const after = end < view.firstTokens[sentence + 1] ? types[end] : -1;
    const place = mention - start;
    const fromEnd = end - 1 - mention;
    out[n++] = featureKey(Template.beforeMention, before < 0 ? EDGE : lowers[before], place);
    out[n++] = featureKey(Template.afterMention, after < 0 ? EDGE : lowers[after], fromEnd);
    if (clusterings === 0) continue;
    const clusterBefore = before < 0 ? EDGE_CLUSTER : clusters[before * clusterings + FINE];
    const clusterAfter = after < 0 ? EDGE_CLUSTER : clusters[after * clusterings + FINE];
    out[n++] = featureKey(Template.clusterBeforeMention, clusterBefore, place);
    out[n++] = featureKey(Template.clusterAfterMention, clusterAfter, fromEnd);
  }
  return n;
}
