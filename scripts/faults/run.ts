import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
  /** 0 to 1, ascending: the run is killed when such a share of the articles is written, or up to a second later. */
  readonly moments: readonly number[];
  say(line: string): void;
}

/**
 * Runs over articles of which one throws, one hangs and one exhausts the memory: once in one go, and once killed again
 * and again. @returns what is wrong with the outcome of the killed one; empty if all is as it should be
 */
export async function faultRun(run: FaultRun): Promise<string[]> {
  const { folder, moments, say } = run;
  const input = join(folder, 'articles');
  const faults = writeArticles(input, run.articles);
  const clean = places(folder, 'clean');
  const killed = places(folder, 'killed');
  for (const place of [clean, killed])
    for (const path of Object.values(place)) rmSync(path, { recursive: true, force: true });

  const started = performance.now();
  const code = await runOnce({ ...run, workers: 1 }, input, clean);
  say(`in one go: exit ${code}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  for (const moment of moments) {
    const result = await runOnce(run, input, killed, Math.ceil(moment * run.articles));
    say(
      `killed with ${writtenIn(killed.folder)} records written${result === null ? '' : ': came to its end'}`,
    );
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

/** The exit code, or null if it was killed first: soon after so many records are written. */
async function runOnce(
  { program, workers }: FaultRun,
  input: string,
  { folder, database, list }: Places,
  killAt?: number,
): Promise<number | null> {
  const args = [program, input, '--to', folder, '--to', `sqlite:${database}`, '--set-aside', list];
  const child = spawn(process.execPath, [...args, '--workers', String(workers), '--quiet'], {
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (killAt === undefined) return ended;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  while (isRunning() && writtenIn(folder) < killAt) await setTimeout(20);
  if (isRunning()) await setTimeout(Math.random() * 1000);
  child.kill('SIGKILL');
  return ended;
}

function writtenIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).length : 0;
}

/** The places that a list of set-aside articles names, sorted. */
function placesIn(list: string): string[] {
  const entries = readFileSync(list, 'utf8').trimEnd().split('\n').filter(Boolean);
  return entries
    .map((line) => JSON.parse(line).source as { path: string; line?: number })
    .map(({ path, line }) => (line === undefined ? path : `${path}:${line}`))
    .sort();
}
