import { Vocabulary, WordFlag } from '../../core/vocabulary.ts';
import { NAME_CLASSES } from '../../tag/names/classes.ts';
import { createTokenizer } from '../../tokenize/tokenizer.ts';
import type { LabelledArticle } from '../entities/labels.ts';
import { articleOf } from '../gold.ts';
import { type Matrix, sphericalKMeans } from './kmeans.ts';
import { type ClassCounts, WordClassifier } from './word-classifier.ts';

/** Outside of a name, and one for each class of names. */
const CLASSES = 1 + NAME_CLASSES.length;
const FOLDS = 5;
const CLUSTERING = { clusters: 128, iterations: 15, sample: 60_000, seed: 9 };

/**
 * Groups all words of the embeddings by what names, if any, capitalised words like them are part of: a classifier learns it
 * from the vectors of the words in labelled articles, and k-means cuts its probabilities into groups (their square roots
 * are unit vectors, whose angles measure the Hellinger distance). A word of the articles gets the opinion of a classifier
 * that has not seen it, so that the groups say of known words no more than of unknown ones.
 */
export function affinityClusters(
  matrix: Matrix,
  rowOf: ReadonlyMap<string, number>,
  articles: readonly LabelledArticle[],
): Uint16Array {
  const sample = countClasses(rowOf, articles);
  const foldOf = new Int8Array(matrix.rows).fill(-1);
  sample.rows.forEach((row, i) => {
    foldOf[row] = i % FOLDS;
  });
  const data = new Float32Array(matrix.rows * CLASSES);
  for (let fold = 0; fold < FOLDS; fold++) {
    const use = Int32Array.from(sample.rows.keys()).filter((i) => i % FOLDS !== fold);
    const classifier = new WordClassifier(matrix, sample, use, fold + 1);
    for (let row = 0; row < matrix.rows; row++) {
      if (foldOf[row] >= 0 && foldOf[row] !== fold) continue;
      const probabilities = classifier.classify(matrix.data, row * matrix.dimensions);
      const share = foldOf[row] >= 0 ? 1 : 1 / FOLDS;
      for (let c = 0; c < CLASSES; c++) data[row * CLASSES + c] += probabilities[c] * share;
    }
  }
  const roots = data.map(Math.sqrt);
  return sphericalKMeans({ data: roots, rows: matrix.rows, dimensions: CLASSES }, CLUSTERING);
}

/** Counts the classes of capitalised tokens by lower-case word, for words that have a vector; rows are sorted. */
function countClasses(rowOf: ReadonlyMap<string, number>, articles: readonly LabelledArticle[]): ClassCounts {
  const vocabulary = new Vocabulary();
  const tokenizer = createTokenizer();
  const byRow = new Map<number, Float32Array>();
  for (const article of articles) {
    const { tokens } = tokenizer.run({ article: articleOf(article), text: article.text, vocabulary });
    let s = 0;
    for (let i = 0; i < tokens.length; i++) {
      const type = tokens.types[i];
      while (s < article.spans.length && article.spans[s].end <= tokens.starts[i]) s++;
      const row = rowOf.get(vocabulary.words[vocabulary.lowers[type]]);
      if (row === undefined || (vocabulary.flags[type] & WordFlag.capitalized) === 0) continue;
      const span = article.spans[s];
      const inside = span !== undefined && span.start <= tokens.starts[i] && tokens.ends[i] <= span.end;
      const counts = byRow.get(row) ?? new Float32Array(CLASSES);
      counts[inside ? 1 + span.nameClass : 0]++;
      byRow.set(row, counts);
    }
  }
  const rows = Int32Array.from(byRow.keys()).sort();
  const counts = new Float32Array(rows.length * CLASSES);
  rows.forEach((row, i) => {
    counts.set(byRow.get(row)!, i * CLASSES);
  });
  return { rows, counts, classes: CLASSES };
}
