import { writeFileSync } from 'node:fs';
import { pack } from '../../learn/packed.ts';
import type { LinkDocument } from '../../link/article-index.ts';
import { type LinkedArticle, linkArticle } from '../../link/link-article.ts';
import { NameVariants } from '../../link/names/name-variants.ts';
import {
  ACTIVE_FEATURES,
  describeCandidate,
  fieldOf,
  PRONOUN_FEATURE_NAMES,
  PRONOUN_FEATURES,
  type PronounContext,
} from '../../link/references/pronoun-features.ts';
import { PRONOUN_MODEL } from '../../link/references/pronoun-model.ts';
import { PronounResolver, type Resolution } from '../../link/references/pronoun-resolver.ts';
import type { Salience, Trace } from '../../link/references/salience.ts';
import { LinkWords } from '../../link/words.ts';
import { SeededRandom } from '../learning/random.ts';
import { type LabelledText, readLabelledPronouns } from './labelled-pronouns.ts';
import { readPolnear, type SilverArticle } from './polnear.ts';
import { namedChains, namelessChains } from './pronoun-labels.ts';

/** One pronoun: the features of its candidates, and which of them is right. */
interface Example {
  readonly features: Int32Array;
  readonly answer: number;
}

/** An article and, for a pronoun at a character, which of the candidates is meant; -1 if that is not known. */
interface TrainingArticle {
  readonly document: LinkDocument;
  answers(named: LinkedArticle): (start: number, candidates: readonly Trace[]) => number;
}

const EPOCHS = 10;
const RATE = 0.05;
/** Pull of every weight towards 0 at each step. */
const DECAY = 1e-4;
const ROUNDS = 3;
const SEED = 7;
/** How often a pronoun of the invented texts counts: they hold the forms that political news lacks. */
const INVENTED_COPIES = 12;

/**
 * Fits the pronoun model on PolNeAR train with CoreNLP's chains as labels, and on invented texts of court and crime: maximum
 * likelihood over the candidates, by stochastic gradient ascent. What is in mind at a pronoun depends on how earlier ones
 * were resolved: in the first round the answers are given, then the model's own are taken, and all are learnt from (DAgger,
 * Ross et al. 2011).
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  const silver = readPolnear(gold, 'train').filter(({ chains }) => chains.length > 0);
  const articles = silver.map(silverArticle);
  const invented = readLabelledPronouns(new URL('pronouns.txt', import.meta.url)).map(inventedArticle);
  let weights: Float32Array = new Float32Array(PRONOUN_FEATURES);
  const examples: Example[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    examples.push(...collect(articles, weights, round === 0));
    const added = collect(invented, weights, round === 0);
    for (let copy = 0; copy < INVENTED_COPIES; copy++) examples.push(...added);
    weights = fitWeights(examples);
    console.error(
      `round ${round + 1}: ${examples.length} pronouns, ${accuracy(examples, weights)}% right; ` +
        `${added.length} invented, ${accuracy(added, weights)}%`,
    );
  }
  const packed = pack({
    ...PRONOUN_MODEL,
    meta: { features: PRONOUN_FEATURE_NAMES },
    columns: { weights },
  });
  writeFileSync(new URL('../../models/pronouns.bin', import.meta.url), packed);
}

/** A person of the pronoun's chain; or, of a chain without a name, somebody unnamed whose latest mention is in it. */
function silverArticle(article: SilverArticle): TrainingArticle {
  const { starts } = article.document.tokens;
  return {
    document: article.document,
    answers({ draftOf }) {
      const named = namedChains(article, draftOf);
      const nameless = namelessChains(article, named);
      return (start, candidates) => {
        const label = named.get(start);
        if (label) return candidates.findIndex(({ draft }) => draft.index === label.index);
        const chain = nameless.get(start);
        if (chain === undefined) return -1;
        return candidates.findIndex(
          ({ draft, token }) => draft.index < 0 && nameless.get(starts[token]) === chain,
        );
      };
    },
  };
}

/** The person with the name of the label; for "nobody named" whoever of the unnamed was mentioned last. */
function inventedArticle({ document, pronouns }: LabelledText): TrainingArticle {
  return {
    document,
    answers: () => (start, candidates) => {
      const label = pronouns.find((pronoun) => pronoun.start === start);
      if (!label) return -1;
      return candidates.findIndex(({ draft }) =>
        label.who === null
          ? draft.index < 0
          : draft.names.some(({ name }) => document.text.slice(name.start, name.end) === label.who),
      );
    },
  };
}

/** @param told in the first round the resolver is told the answers, for it knows nothing yet */
function collect(articles: readonly TrainingArticle[], weights: Float32Array, told: boolean): Example[] {
  const words = new LinkWords();
  const variants = new NameVariants();
  const plain = new PronounResolver(weights);
  const examples: Example[] = [];
  for (const { document, answers } of articles) {
    const answerOf = answers(linkArticle(document, { words, variants, resolver: plain }));
    const { starts } = document.tokens;
    const resolve = (context: PronounContext, salience: Salience): Resolution | null => {
      const { candidates } = fieldOf(context, salience);
      const answer = answerOf(starts[context.token], candidates);
      if (answer < 0) return told ? null : plain.resolve(context, salience);
      examples.push({ features: describe(context, salience), answer });
      return told
        ? { draft: candidates[answer].draft, confidence: 1, rivals: [] }
        : plain.resolve(context, salience);
    };
    linkArticle(document, { words, variants, resolver: { resolve } });
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
  const order = Uint32Array.from(examples, (_, i) => i);
  const random = new SeededRandom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(order);
    for (const at of order) {
      const { features, answer } = examples[at];
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
