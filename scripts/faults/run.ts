import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeArticles } from './articles.ts';
import { differences, stateOf } from './state.ts';

export interface FaultRun {
  /** What {@link buildFaultyProgram} built. */
  readonly program: string;
  /** Scratch: everything happens in it. */
  readonly folder: string;
  readonly articles: number;
  /** Of the run that is killed. The one in one go has one, so that their number must not show either. */
  readonly workers: number;
  /** So often the run is killed before it may finish. */
  readonly kills: number;
  /** 0 to 1, one for each kill: when, as a share of the time that the whole run takes. */
  readonly moments: readonly number[];
  say(line: string): void;
}

/**
 * Runs over articles of which one throws, one hangs and one exhausts the memory: once in one go, and once killed again
 * and again. @returns what is wrong with the outcome of the killed one; empty if all is as it should be
 */
export async function faultRun(run: FaultRun): Promise<string[]> {
  const { folder, kills, moments, say } = run;
  const input = join(folder, 'articles');
  const faults = writeArticles(input, run.articles);
  const clean = places(folder, 'clean');
  const killed = places(folder, 'killed');
  for (const place of [clean, killed])
    for (const path of Object.values(place)) rmSync(path, { recursive: true, force: true });

  const started = performance.now();
  const code = await runOnce({ ...run, workers: 1 }, input, clean);
  const milliseconds = performance.now() - started;
  say(`in one go: exit ${code}, ${(milliseconds / 1000).toFixed(1)} s`);
  for (let i = 0; i < kills; i++) {
    const after = moments[i % moments.length] * milliseconds;
    const result = await runOnce(run, input, killed, after);
    say(`kill ${i + 1} after ${(after / 1000).toFixed(1)} s: ${result ?? 'killed'}`);
  }
  const last = await runOnce(run, input, killed);
  say(`then to its end: exit ${last}`);

  const wrong = differences(stateOf(killed.folder, killed.database), stateOf(clean.folder, clean.database));
  if (code !== 1 || last !== 1) wrong.push(`exit ${code} and ${last}, expected 1: something is set aside`);
  for (const { list } of [clean, killed]) {
    const named = placesIn(list);
    if (named.join() !== [...faults].sort().join()) wrong.push(`set aside: ${named.join(', ')}`);
  }
  return wrong;
}

interface Places {
  readonly folder: string;
  readonly database: string;
  readonly list: string;
}

function places(folder: string, name: string): Places {
  return {
    folder: join(folder, name),
    database: join(folder, `${name}.db`),
    list: join(folder, `${name}.jsonl`),
  };
}

/** The exit code, or null if it was killed first. */
async function runOnce(
  { program, workers }: FaultRun,
  input: string,
  { folder, database, list }: Places,
  killAfter?: number,
): Promise<number | null> {
  const args = [program, input, '--to', folder, '--to', `sqlite:${database}`, '--set-aside', list];
  const child = spawn(process.execPath, [...args, '--workers', String(workers), '--quiet'], {
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (killAfter === undefined) return ended;
  const timeout = new AbortController();
  void setTimeout(killAfter, undefined, { signal: timeout.signal }).then(
    () => child.kill('SIGKILL'),
    () => {},
  );
  const code = await ended;
  timeout.abort();
  return code;
}

/** The places that a list of set-aside articles names, sorted. */
function placesIn(list: string): string[] {
  const entries = readFileSync(list, 'utf8').trimEnd().split('\n').filter(Boolean);
  return entries
    .map((line) => JSON.parse(line).source as { path: string; line?: number })
    .map(({ path, line }) => (line === undefined ? path : `${path}:${line}`))
    .sort();
}
