/**
 * Scores the built program on the gold data beside this project and compares every figure with its committed floor.
 *
 *     npx tsx scripts/check-gold.ts [--raise]
 *
 * `--raise` lifts the floors to the figures of this run, less a margin. Prints a line for each figure, and at the
 * end "N passed, N failed"; exits with 1 if any failed. Where there is no gold data, it says so and checks nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const scorer = fileURLToPath(new URL('../shared/score/all.mjs', root));
const floorFile = new URL('test/gold-floors.json', root);
/** A floor lies this far below what was measured: changes elsewhere may move a figure a little. */
const MARGIN = 0.3;

/** Floors by gold file ("dates/dev") and path of the figure in the scorer's answer ("value/f1"). */
type Floors = Record<string, Record<string, number>>;

if (!existsSync(scorer)) {
  console.log('gold: ../shared/gold is not there, no scores are checked');
  console.log('0 passed, 0 failed');
} else {
  const floors = JSON.parse(readFileSync(floorFile, 'utf8')) as Floors;
  const answer = execFileSync(process.execPath, [scorer, '--json'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const scores = JSON.parse(answer) as Record<string, unknown>;
  if (process.argv.includes('--raise')) raise(floors, scores);
  else compare(floors, scores);
}

function compare(floors: Floors, scores: Record<string, unknown>): void {
  let failed = 0;
  let passed = 0;
  const check = (what: string, fine: boolean) => {
    console.log(`${fine ? 'ok    ' : 'FAILED'} ${what}`);
    if (fine) passed++;
    else failed++;
  };
  for (const [file, figures] of Object.entries(floors)) {
    for (const [path, floor] of Object.entries(figures)) {
      const figure = figureAt(scores[file], path);
      check(`${file} ${path}: ${figure}, floor ${floor}`, figure !== undefined && figure >= floor);
    }
    const violations = figureAt(scores[file], 'invariants/violations');
    check(`${file} invariants broken: ${violations}`, violations === 0);
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function raise(floors: Floors, scores: Record<string, unknown>): void {
  for (const [file, figures] of Object.entries(floors))
    for (const path of Object.keys(figures))
      figures[path] = Math.max(
        figures[path],
        Math.floor(((figureAt(scores[file], path) ?? 0) - MARGIN) * 10) / 10,
      );
  writeFileSync(floorFile, `${JSON.stringify(floors, null, 2)}\n`);
}

function figureAt(score: unknown, path: string): number | undefined {
  let at = score;
  for (const key of path.split('/')) at = (at as Record<string, unknown> | undefined)?.[key];
  return typeof at === 'number' ? at : undefined;
}
