import { join } from 'node:path';
import { QuoteColumns } from '../../detect/quotes/quote-columns.ts';
import { readGold } from '../gold.ts';
import { writeCard } from '../learning/card.ts';
import { reliability, reliabilityTable } from '../learning/reliability.ts';
import { type GoldLine, GoldReader } from './articles/gold.ts';
import { variationsOf } from './articles/variations.ts';
import { learnContent } from './content/learn-content.ts';
import { GoldPriors, learnCues } from './cues.ts';
import {
  bestThreshold,
  calibrate,
  f1,
  judgedByHalves,
  type ScoredArticle,
  scoreChoice,
} from './ranking/calibration.ts';
import { learnRanking } from './ranking/learn-ranking.ts';
import { learnObjectCues, withoutBareObjects } from './ranking/objects.ts';
import { BOOSTING_OPTIONS } from './ranking/weighing.ts';
import { writeLexicons, writeModel } from './write.ts';

/**
 * Trains the quote models on PolNeAR and on variations of its sentences, writes `src/models/quotes.bin`,
 * `src/lexicons/quotes/cues.txt` and `src/lexicons/quotes/object-cues.txt`, prints cross-validated scores.
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  const reader = new GoldReader();
  const originals = readGold<GoldLine>(gold, 'quotes/polnear-train').map((line, index) =>
    reader.read(line, index),
  );
  const articles = [
    ...originals,
    ...variationsOf(originals).flatMap((line, index) => (line === null ? [] : [reader.read(line, index)])),
  ];
  const columns = new QuoteColumns();
  const priors = new GoldPriors(columns, originals);
  const { cues, chances, levels } = learnCues(columns, articles, priors);
  const { chain, sets } = learnContent(columns, articles, chances);
  const { ranking, trees, scored } = learnRanking(columns, articles, originals, sets, levels);

  const lemmas = priors.lemmas();
  const objectCues = learnObjectCues(scored, bestThreshold(scored), lemmas);
  const calibration = calibrate(scored);
  const kept = withoutBareObjects(scored, objectCues, calibration);
  const threshold = bestThreshold(kept);
  const lines = [
    report('all readings', scored, bestThreshold(scored)),
    report('without unsure mere objects', kept, threshold),
  ];
  for (const line of lines) console.log(line);
  writeCard('quotes', 'npm run train -- quotes', [
    'Cross-validated on train, F1:',
    '',
    ...lines.map((line) => `- ${line}`),
    '',
    'Right by half; the confidence of each half of the articles is that of a calibration on the other half:',
    '',
    ...reliabilityTable(reliability(judgedByHalves(kept, threshold), TENTHS), 'quotes'),
  ]);
  writeLexicons(lemmas, objectCues);
  writeModel(
    join(gold, 'quotes/polnear-train.jsonl'),
    { cues, arguments: chain.rows, ranking },
    chain.transitions,
    trees,
    { depth: BOOSTING_OPTIONS.depth, threshold, calibration },
  );
}

/** Bands of confidence. */
const TENTHS = Array.from({ length: 11 }, (_, k) => k / 10);

/** The scores of a choice. */
function report(what: string, scored: readonly ScoredArticle[], threshold: number): string {
  const scores = scoreChoice(scored, threshold);
  const [exact, match, source] = [scores.exact, scores.match, scores.source].map((hits) =>
    f1(hits, scores).toFixed(2),
  );
  return `${what}, from ${threshold} on: exact ${exact}, by half ${match}, with source ${source}`;
}
