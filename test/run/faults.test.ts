import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFaultyProgram } from '../../scripts/faults/build.ts';
import { faultRun } from '../../scripts/faults/run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-faults-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let program = '';
beforeAll(async () => {
  program = await buildFaultyProgram();
});

describe('articles that throw, hang and exhaust the memory, in a run that is killed and resumed', () => {
  it.each([1, 2])(
    'give what a run in one go gives, and are set aside by name (%i workers)',
    async (workers) => {
      const folder = join(scratch, String(workers));
      const run = { program, folder, articles: 24, workers, kills: 1, moments: [0.4], say() {} };
      expect(await faultRun(run)).toEqual([]);
    },
  );
});
