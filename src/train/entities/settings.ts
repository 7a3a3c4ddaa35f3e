import type { AugmentOptions } from './augment/augment.ts';
import type { LearnOptions } from './learn.ts';

/** The model that comes with hearsay. */
export const FINAL: LearnOptions = {
  epochs: 10,
  seeds: [101, 202, 303, 404, 505, 606, 707, 808, 909, 1010],
  dropout: 0.4,
  margin: 0,
  index: { bits: 23, checked: true },
  minimumCount: 2,
  maxRows: 240_000,
  groups: { documents: true },
  onProgress: console.error,
};

/** A quicker one for what training needs on its way: relabelling, calibration. */
export const DRAFT: LearnOptions = { ...FINAL, epochs: 8, seeds: [101] };

/** What is added to the training articles; see `augment/namesakes.ts` for the kinds. */
export const AUGMENTED: AugmentOptions = {
  seed: 7,
  headlines: 0.4,
  capitals: 0.2,
  titled: 700,
  persons: 800,
  ranks: 400,
  towns: 1100,
  teams: 700,
  firms: 400,
  pairs: 200,
  compounds: 350,
  times: 150,
  templates: 700,
};

/** Parts that the training articles are split into for cross-validation. */
export const FOLDS = 2;
