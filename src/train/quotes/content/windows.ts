import { argumentFeatures } from '../../../detect/quotes/content/arguments/argument-features.ts';
import { transitionClasses } from '../../../detect/quotes/content/arguments/argument-finder.ts';
import { ARGUMENTS, Label } from '../../../detect/quotes/content/arguments/argument-templates.ts';
import { MAX_WINDOW, type Window, windowOf } from '../../../detect/quotes/content/arguments/windows.ts';
import { type CueColumns, chanceLevel } from '../../../detect/quotes/cues/cue-columns.ts';
import type { QuoteColumns } from '../../../detect/quotes/quote-columns.ts';
import { STRIDE } from '../../../learn/features/features.ts';
import type { Attribution, GoldArticle } from '../articles/gold.ts';
import { Windows } from './chain.ts';

/** Cue columns for given probabilities. */
export function cueColumnsOf(chances: Float32Array): CueColumns {
  const likelyBefore = new Int32Array(chances.length + 1);
  for (let i = 0; i < chances.length; i++)
    likelyBefore[i + 1] = likelyBefore[i] + (chances[i] >= 0.5 ? 1 : 0);
  return { chances, levels: Uint8Array.from(chances, chanceLevel), likelyBefore };
}

/** Tokens with at least this probability that stand in a cue are learned from, and the heads of all other cues. */
const LEAST_CHANCE = 0.05;

/**
 * The labelled windows of the cues that people marked.
 * @param chances probability of each token of each article to be a cue, from models that did not see the article
 * @returns the windows and the index of the article of each
 */
export function labelledWindows(
  columns: QuoteColumns,
  articles: readonly GoldArticle[],
  chances: readonly Float32Array[],
): { windows: Windows; articleOf: number[] } {
  const windows = new Windows();
  const articleOf: number[] = [];
  const values = new Int32Array(MAX_WINDOW * STRIDE);
  const classes = new Uint8Array(MAX_WINDOW);
  for (const [index, article] of articles.entries()) {
    columns.fill(article.document, article.marks);
    const cues = cueColumnsOf(chances[index]);
    for (const head of headsOf(article, chances[index])) {
      const window = windowOf(columns, null, head);
      argumentFeatures(columns, cues, head, window, values);
      transitionClasses(columns, window, classes);
      const labels = labelsOf(article.attributions[article.cueOf[head]], head, window);
      windows.add(ARGUMENTS, values, window.end - window.start, labels, classes, head - window.start);
      articleOf.push(article.origin);
    }
  }
  return { windows, articleOf };
}

/** Tokens to take for the heads of the cues of an article. */
function headsOf({ cueOf, heads }: GoldArticle, chances: Float32Array): number[] {
  const found: number[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < cueOf.length; i++)
    if (cueOf[i] >= 0 && chances[i] >= LEAST_CHANCE) {
      found.push(i);
      seen.add(cueOf[i]);
    }
  for (let i = 0; i < cueOf.length; i++) if (heads[i] === 1 && !seen.has(cueOf[i])) found.push(i);
  return found;
}

/** Labels of the tokens of a window by what people marked. */
function labelsOf(attribution: Attribution, head: number, { start, end }: Window): Uint8Array {
  const labels = new Uint8Array(end - start);
  let first = head;
  let last = head;
  for (const part of [attribution.source, attribution.cue, attribution.content])
    for (const token of part) {
      if (token < start || token >= end) continue;
      first = Math.min(first, token);
      last = Math.max(last, token);
    }
  labels.fill(Label.between, first - start, last - start + 1);
  const put = (tokens: Int32Array, label: number): void => {
    for (const token of tokens) if (token >= start && token < end) labels[token - start] = label;
  };
  put(attribution.content, Label.contentInside);
  put(attribution.source, Label.sourceInside);
  put(attribution.cue, Label.cue);
  labels[head - start] = Label.cue;
  // only now that overlaps are settled is it known where runs begin and end
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === Label.sourceInside && !isSource(labels[i - 1])) labels[i] = Label.sourceFirst;
    if (labels[i] !== Label.contentInside) continue;
    if (!isContent(labels[i - 1])) labels[i] = Label.contentFirst;
    else if (labels[i + 1] !== Label.contentInside) labels[i] = Label.contentLast;
  }
  return labels;
}

const isSource = (label: number | undefined): boolean =>
  label === Label.sourceFirst || label === Label.sourceInside;
const isContent = (label: number | undefined): boolean =>
  label === Label.contentFirst || label === Label.contentInside;
