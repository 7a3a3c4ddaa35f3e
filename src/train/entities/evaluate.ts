import type { EntityType } from '../../core/layers/names.ts';
import { openNameModel } from '../../tag/names/model.ts';
import { createNameTagger } from '../../tag/names/tagger.ts';
import { ablation } from './ablation.ts';
import { reliability } from './calibrate.ts';
import { conll, worldwide } from './labels.ts';
import { scoreNames } from './score.ts';
import { Workbench } from './workbench.ts';

/** Prints the dev scores of the model that comes with hearsay and its reliability table; see `train/evaluate.ts`. */
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

/** Scores of a model on the dev articles, and how often its confidences come true. */
export function report(gold: string, model = openNameModel(), workbench = new Workbench()): void {
  const tagger = createNameTagger(model);
  for (const articles of [worldwide(gold, 'dev'), conll(gold, 'dev', () => false)]) {
    const { score, judged } = scoreNames(tagger, articles, workbench.read);
    console.log(`${articles[0].id.split('/')[0]} dev: ${score}`);
    const types = new Set<EntityType>(score.typesInGold());
    const names = judged
      .filter(({ name }) => types.has(name.type))
      .map(({ name, right }) => ({ confidence: name.confidence, right }));
    for (const { from, to, mentions, said, right } of reliability(names))
      console.log(
        `  ${from}-${to}  ${mentions} mentions  said ${said.toFixed(3)}  right ${right.toFixed(3)}`,
      );
  }
}
