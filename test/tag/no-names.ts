import type { Stage } from '../../src/core/stage.ts';

/** Finds no names: for tests of stages that leave names alone. */
export const noNames: Stage<never, 'names'> = {
  name: 'names',
  needs: [],
  gives: ['names'],
  run: () => ({ names: [] }),
};
