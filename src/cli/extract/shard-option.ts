import { HearsayError } from '../../core/errors.ts';
import type { Shard } from '../../read/shard.ts';

const MAX_SHARDS = 99_999;
/** Where an engine that runs arrays of jobs says which one this is, how many there are, and what it counts from. */
const ENGINES: readonly { readonly index: string; readonly count: string; readonly first?: string }[] = [
  { index: 'JOB_COMPLETION_INDEX', count: 'JOB_COMPLETIONS' },
  { index: 'AWS_BATCH_JOB_ARRAY_INDEX', count: 'AWS_BATCH_JOB_ARRAY_SIZE' },
  { index: 'SLURM_ARRAY_TASK_ID', count: 'SLURM_ARRAY_TASK_COUNT', first: 'SLURM_ARRAY_TASK_MIN' },
];

/**
 * What `--shard` says: `3/40`; `auto/40` where the engine that runs the array says which one; `auto` where it says how many
 * there are, too. @throws HearsayError `usage`
 */
export function parseShard(flag: string, env: NodeJS.ProcessEnv): Shard {
  const [, i, n] = /^(\d+|auto)(?:\/(\d+))?$/.exec(flag) ?? [];
  if (i === undefined || (i !== 'auto' && n === undefined))
    throw new HearsayError('usage', `--shard: expected I/N with I from 0, auto/N or auto, found "${flag}"`);
  const engine = i === 'auto' ? engineOf(env) : undefined;
  const index = engine ? engine.index : Number(i);
  const count = n !== undefined ? Number(n) : engine?.count;
  if (count === undefined)
    throw new HearsayError(
      'usage',
      `--shard auto: expected how many there are in ${countNames()}; or give auto/N`,
    );
  if (count < 1 || count > MAX_SHARDS || index >= count)
    throw new HearsayError(
      'usage',
      `--shard: expected I/N with I from 0 to N - 1 and N up to ${MAX_SHARDS}, found ${index}/${count}`,
    );
  return { index, count };
}

function engineOf(env: NodeJS.ProcessEnv): { index: number; count: number | undefined } {
  const engine = ENGINES.find(({ index }) => /^\d+$/.test(env[index] ?? ''));
  if (!engine)
    throw new HearsayError(
      'usage',
      `--shard auto: expected one of the variables ${ENGINES.map(({ index }) => index).join(', ')}, found none`,
    );
  const first = engine.first === undefined ? 0 : Number(env[engine.first] ?? 0);
  const count = env[engine.count];
  return { index: Number(env[engine.index]) - first, count: count === undefined ? undefined : Number(count) };
}

function countNames(): string {
  return ENGINES.map(({ count }) => count).join(', ');
}
