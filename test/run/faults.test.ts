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
  it('give what a run in one go gives, and are set aside by name', async () => {
    const run = { program, folder: scratch, articles: 8, workers: 2, moments: [0.3], say() {} };
    expect(await faultRun(run)).toEqual([]);
  });
});
