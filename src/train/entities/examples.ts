import type { Document } from '../../core/document.ts';
import { beginState, insideState, isBegin, OUTSIDE } from '../../learn/sequences/bio.ts';
import type { ArticleView } from '../../tag/names/features/article.ts';
import type { FeatureGroups } from '../../tag/names/features/context-features.ts';
import { NameFeatures } from '../../tag/names/features/features.ts';
import { FeatureLists } from '../learning/feature-lists.ts';
import type { LabelledArticle, LabelledSpan } from './labels.ts';

/** Candidates of a set of articles as sequences for the learner, features still as keys. */
export interface NameExamples {
  readonly lists: FeatureLists;
  readonly sequences: Uint32Array;
  readonly states: Uint8Array;
}

export type Reader = (article: LabelledArticle) => Document<'tokens' | 'sentences'>;

/** Reads labelled articles as the tagger does and writes down the features and right states of their candidates. */
export function nameExamples(
  articles: readonly LabelledArticle[],
  reader: Reader,
  view: ArticleView,
  groups: FeatureGroups,
): NameExamples {
  const lists = new FeatureLists();
  const features = new NameFeatures(view, groups);
  const sequences = [0];
  const states: number[] = [];
  for (const article of articles) {
    const document = reader(article);
    view.words.open(document.vocabulary);
    view.read(document);
    const right = statesOf(article.spans, document);
    for (let c = 0; c < view.candidateCount; c++) {
      const start = view.candidates[2 * c];
      const end = view.candidates[2 * c + 1];
      for (let i = start; i < end; i++) {
        lists.push(features.keys, features.collect(i));
        states.push(i === start ? opening(right[i]) : right[i]);
      }
      sequences.push(states.length);
    }
  }
  return { lists, sequences: Uint32Array.from(sequences), states: Uint8Array.from(states) };
}

/** The state with which a candidate may begin: a span that began before it begins with it. */
function opening(state: number): number {
  return state === OUTSIDE || isBegin(state) ? state : state - 1;
}

/** BIO states by token. A span that does not begin or end with a token counts with the tokens that lie within it. */
function statesOf(spans: readonly LabelledSpan[], { tokens }: Document<'tokens'>): Uint8Array {
  const states = new Uint8Array(tokens.length);
  let i = 0;
  for (const { start, end, nameClass } of spans) {
    while (i < tokens.length && tokens.starts[i] < start) i++;
    for (let first = true; i < tokens.length && tokens.ends[i] <= end; i++, first = false)
      states[i] = first ? beginState(nameClass) : insideState(nameClass);
  }
  return states;
}
