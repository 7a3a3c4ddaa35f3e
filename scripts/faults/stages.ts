import type { Stage } from '../../src/core/stage.ts';
import { createStages as createSoundStages, type OwnNames } from '../../src/run/stages.ts';

/** What an article says that is to throw, to hang, to exhaust the memory, or to do so at once, which ends the whole program. */
export const FAULTS = {
  throws: 'Xthrowx',
  hangs: 'Xhangx',
  hoards: 'Xhoardx',
  aborts: 'Xabortx',
} as const;

/** Fails in every way that a stage can, on articles that ask for it. */
const faulty: Stage<'tokens', never> = {
  name: 'faulty',
  needs: ['tokens'],
  gives: [],
  run({ text }) {
    if (text.includes(FAULTS.throws)) throw new Error('this stage was told to throw');
    if (text.includes(FAULTS.hangs)) for (;;);
    if (text.includes(FAULTS.hoards))
      for (const hoard: number[][] = []; ; ) hoard.push(Array(100_000).fill(1.5));
    if (text.includes(FAULTS.aborts))
      for (const hoard: number[][] = []; ; ) hoard.push(Array(30_000_000).fill(1.5));
    return {};
  },
};

/** Stands in the place of the program's own stages when it is built for the fault run. */
export function createStages(names?: OwnNames) {
  return createSoundStages(names).add(faulty);
}
