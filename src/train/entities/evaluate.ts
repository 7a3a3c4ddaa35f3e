import type { EntityType } from '../../core/layers/names.ts';
import { openNameModel } from '../../tag/names/model.ts';
import { createNameTagger } from '../../tag/names/tagger.ts';
import { writeCard } from '../learning/card.ts';
import { reliability, reliabilityTable } from '../learning/reliability.ts';
import { ablation } from './evaluation/ablation.ts';
import { scoreNames } from './evaluation/score.ts';
import { conll, worldwide } from './labels.ts';
import { Workbench } from './workbench.ts';

const BOUNDS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1];

/**
 * Writes the dev scores of the model that comes with hearsay into its card, and how often its confidences come true; see
 * `train/evaluate.ts`.
 */
export async function evaluate({
  gold,
  ablation: alsoAblation,
}: {
  gold: string;
  ablation: boolean;
}): Promise<void> {
  report(gold, openNameModel());
  if (alsoAblation) for (const row of ablation(gold)) console.log(row);
}

/** Writes the scores of a model on the dev articles into the card. */
export function report(gold: string, model = openNameModel(), workbench = new Workbench()): void {
  const tagger = createNameTagger(model);
  const scores: string[] = [];
  const tables: string[] = [];
  for (const [corpus, articles] of [
    ['Worldwide', worldwide(gold, 'dev')],
    ['CoNLL-2003', conll(gold, 'dev', () => false)],
  ] as const) {
    const { score, judged } = scoreNames(tagger, articles, workbench.read);
    const types = new Set<EntityType>(score.typesInGold());
    const names = judged
      .filter(({ name }) => types.has(name.type))
      .map(({ name, right }) => ({ confidence: name.confidence, right }));
    scores.push(`| ${corpus} | ${score.cells().join(' | ')} |`);
    tables.push('', `${corpus}:`, '', ...reliabilityTable(reliability(names, BOUNDS), 'names'));
  }
  const lines = [
    '| | person | place | organization | group | micro of the first three |',
    '|---|---|---|---|---|---|',
    ...scores,
    '',
    'How often the confidence comes true. It is fitted to articles of the training set that the fitting models had not seen.',
    ...tables,
  ];
  for (const line of lines) console.log(line);
  writeCard('entities', 'npm run evaluate -- entities', lines);
}
