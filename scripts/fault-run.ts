import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFaultyProgram } from './faults/build.ts';
import { faultRun } from './faults/run.ts';

// npx tsx scripts/fault-run.ts [--articles 2000] [--kills 20] [--workers 1,2]
// Articles of which one throws, one hangs and one exhausts the memory, killed whenever some more are written and resumed: the outcome
// must be that of a run in one go, in a folder and in a database, and the three must be set aside by name.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    workers: { type: 'string', default: '1,2' },
  },
});
const kills = Number(values.kills);
const program = await buildFaultyProgram();
let failed = 0;
for (const workers of values.workers.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-faults-'));
  console.log(`${values.articles} articles, ${workers} workers, ${kills} kills`);
  const wrong = await faultRun({
    program,
    folder,
    articles: Number(values.articles),
    workers,
    moments: Array.from({ length: kills }, Math.random).sort((a, b) => a - b),
    say: (line) => console.log(`  ${line}`),
  });
  for (const line of wrong.slice(0, 20)) console.log(`  WRONG: ${line}`);
  if (wrong.length > 0) failed++;
  else console.log('  equal to the run in one go; the three set aside by name');
  rmSync(folder, { recursive: true });
}
process.exit(failed > 0 ? 1 : 0);
