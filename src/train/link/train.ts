import { writeFileSync } from 'node:fs';
import { pack } from '../../learn/packed.ts';
import { linkArticle } from '../../link/link-article.ts';
import { NameVariants } from '../../link/name-variants.ts';
import { PRONOUN_MODEL } from '../../link/pronoun-model.ts';
import {
  ACTIVE_FEATURES,
  describeCandidate,
  fieldOf,
  PRONOUN_FEATURE_NAMES,
  PRONOUN_FEATURES,
  type PronounContext,
  PronounResolver,
  type Resolution,
} from '../../link/pronouns.ts';
import type { Salience } from '../../link/salience.ts';
import { LinkWords } from '../../link/words.ts';
import { readPolnear, type SilverArticle } from './polnear.ts';
import { namedChains } from './pronoun-labels.ts';

/** One pronoun: the features of its candidates, and which of them is right. */
interface Example {
  readonly features: Int32Array;
  readonly answer: number;
}

const EPOCHS = 10;
const RATE = 0.05;
/** Pull of every weight towards 0 at each step. */
const DECAY = 1e-4;
const ROUNDS = 3;

/**
 * Fits the pronoun model on PolNeAR train with CoreNLP's chains as labels: maximum likelihood over the candidates, by
 * stochastic gradient ascent. What is in mind at a pronoun depends on how earlier ones were resolved: in the first round
 * the answers are given, then the model's own are taken, and all are learnt from (DAgger, Ross et al. 2011).
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  const articles = readPolnear(gold, 'train');
  let weights: Float32Array = new Float32Array(PRONOUN_FEATURES);
  const examples: Example[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    examples.push(...collect(articles, weights, round === 0));
    weights = fitWeights(examples);
    console.error(`round ${round + 1}: ${examples.length} pronouns, ${accuracy(examples, weights)}% right`);
  }
  const packed = pack({
    kind: PRONOUN_MODEL.kind,
    version: PRONOUN_MODEL.version,
    meta: { features: PRONOUN_FEATURE_NAMES },
    columns: { weights },
  });
  writeFileSync(new URL('../../models/pronouns.bin', import.meta.url), packed);
}

/** @param told in the first round the resolver is told the answers, for it knows nothing yet */
function collect(articles: readonly SilverArticle[], weights: Float32Array, told: boolean): Example[] {
  const words = new LinkWords();
  const variants = new NameVariants();
  const plain = new PronounResolver(weights);
  const examples: Example[] = [];
  for (const article of articles) {
    if (article.chains.length === 0) continue;
    const named = linkArticle(article.document, { words, variants, resolver: plain });
    const labels = namedChains(article, named.draftOf);
    const { starts } = article.document.tokens;
    const resolve = (context: PronounContext, salience: Salience): Resolution | null => {
      const { candidates } = fieldOf(context, salience);
      const label = labels.get(starts[context.token]);
      const answer = label ? candidates.findIndex(({ draft }) => draft.index === label.index) : -1;
      if (answer < 0) return told ? null : plain.resolve(context, salience);
      examples.push({ features: describe(context, salience), answer });
      return told
        ? { draft: candidates[answer].draft, confidence: 1, rivals: [] }
        : plain.resolve(context, salience);
    };
    linkArticle(article.document, { words, variants, resolver: { resolve } });
  }
  return examples;
}

function describe(context: PronounContext, salience: Salience): Int32Array {
  const field = fieldOf(context, salience);
  const features = new Int32Array(field.candidates.length * ACTIVE_FEATURES);
  for (let rank = 0; rank < field.candidates.length; rank++)
    describeCandidate(context, field, rank, salience, features, rank * ACTIVE_FEATURES);
  return features;
}

/** Stochastic gradient ascent with a rate of its own for each weight (AdaGrad, Duchi et al. 2011). */
function fitWeights(examples: readonly Example[]): Float32Array {
  const weights = new Float64Array(PRONOUN_FEATURES);
  const squares = new Float64Array(PRONOUN_FEATURES).fill(1e-8);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { features, answer } of examples) {
      const chances = probabilities(features, weights);
      for (let c = 0; c < chances.length; c++) {
        const error = (c === answer ? 1 : 0) - chances[c];
        for (let f = c * ACTIVE_FEATURES; f < (c + 1) * ACTIVE_FEATURES; f++) {
          const feature = features[f];
          const gradient = error - DECAY * weights[feature];
          squares[feature] += gradient * gradient;
          weights[feature] += (RATE * gradient) / Math.sqrt(squares[feature]);
        }
      }
    }
  return Float32Array.from(weights);
}

function probabilities(features: Int32Array, weights: Float64Array | Float32Array): Float64Array {
  const scores = new Float64Array(features.length / ACTIVE_FEATURES);
  for (let f = 0; f < features.length; f++) scores[Math.floor(f / ACTIVE_FEATURES)] += weights[features[f]];
  const highest = Math.max(...scores);
  let total = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c] - highest);
    total += scores[c];
  }
  return scores.map((score) => score / total);
}

function accuracy(examples: readonly Example[], weights: Float32Array): string {
  let right = 0;
  for (const { features, answer } of examples) {
    const chances = probabilities(features, weights);
    if (chances.indexOf(Math.max(...chances)) === answer) right++;
  }
  return ((100 * right) / examples.length).toFixed(1);
}
