import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNameModel } from '../../tag/names/model.ts';
import { report } from './evaluate.ts';
import { calibrate } from './evaluation/calibrate.ts';
import { crossValidate, judge } from './evaluation/cross-validation.ts';
import { conll, type LabelledArticle, worldwide } from './labels.ts';
import { type LearnOptions, learnNames } from './learn.ts';
import { groupSpans } from './nationalities.ts';
import { AUGMENTED, DRAFT, FINAL, FOLDS } from './settings.ts';
import { Workbench } from './workbench.ts';

const FILES = ['worldwide-train', 'conll2003-train'] as const;

/** Trains the name tagger, writes `src/models/entities.bin` and prints its scores on the dev articles. */
export async function train({ gold }: { gold: string }): Promise<void> {
  const workbench = new Workbench();
  const articles = trainingArticles(gold, workbench, DRAFT);
  const more = (part: readonly LabelledArticle[]): LabelledArticle[] => workbench.augmented(part, AUGMENTED);
  const heldBack = crossValidate(workbench, articles, FOLDS, DRAFT, more);
  const calibration = calibrate(judge(heldBack));
  const bytes = learnNames(workbench.examples(more(articles), FINAL), FINAL, calibration, hashes(gold));
  writeFileSync(new URL('../../models/entities.bin', import.meta.url), bytes);
  report(gold, openNameModel(bytes), workbench);
}

/** Worldwide and CoNLL together, CoNLL's nationalities as groups. */
function trainingArticles(gold: string, workbench: Workbench, options: LearnOptions): LabelledArticle[] {
  const articles = worldwide(gold, 'train');
  return [...articles, ...conll(gold, 'train', groupSpans(workbench, articles, options))];
}

/** SHA-256 of each training file. */
function hashes(gold: string): Record<string, string> {
  return Object.fromEntries(
    FILES.map((name) => {
      const bytes = readFileSync(join(gold, `entities/${name}.jsonl`));
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}
