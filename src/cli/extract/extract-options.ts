import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { ARTICLE_FORMATS } from '../../core/article.ts';
import { HearsayError, messageOf } from '../../core/errors.ts';
import type { KnownData } from '../../link/known/known-names.ts';
import type { Aliases } from '../../link/names/aliases.ts';
import { parsePublished } from '../../read/fields/published.ts';
import type { ReadOptions } from '../../read/reader.ts';
import { DEFAULT_LIMITS, type Limits } from '../../run/limits.ts';
import type { AnalysisOptions } from '../../run/threads/analyst.ts';
import type { FlatFlags } from '../flat-options.ts';
import { didYouMean } from '../similar.ts';
import { fieldPaths } from './field-paths.ts';
import { parseShard } from './shard-option.ts';

export const OFFSETS = ['utf-16', 'codepoint'] as const;
export const COPIES = ['analyse', 'skip'] as const;
export const MAX_WORKERS = 64;
/** A file that is no JSON Lines may not be larger. */
export const MAX_TEXT_MB = 128;
/** A thread takes some 60 MB: without being asked, not more than a laptop can spare. */
const MAX_DEFAULT_WORKERS = 4;

/** Flags as they stand on the command line. */
export interface ExtractFlags extends FlatFlags {
  readonly to?: string[];
  readonly schema?: string;
  readonly excel?: boolean;
  readonly from?: string;
  readonly field?: string[];
  readonly published?: string;
  readonly workers?: string;
  readonly offsets?: string;
  readonly aliases?: string;
  readonly known?: string;
  readonly quiet?: boolean;
  readonly force?: boolean;
  readonly prune?: boolean;
  readonly copies?: string;
  readonly maxSize?: string;
  readonly setAside?: string;
  readonly retry?: string;
  readonly shard?: string;
  readonly filesFrom?: string;
  readonly jsonSummary?: string;
  readonly watch?: boolean;
}

export interface ExtractOptions {
  readonly reading: ReadOptions;
  readonly analysis: AnalysisOptions;
  readonly workers: number;
  readonly limits: Limits;
  readonly force: boolean;
  readonly prune: boolean;
  readonly skipCopies: boolean;
}

/** @throws HearsayError `usage` that names the flag, what was expected and what was found */
export async function checkExtractOptions(flags: ExtractFlags): Promise<ExtractOptions> {
  const { from, published, workers, offsets } = flags;
  return {
    reading: {
      ...(from !== undefined && { from: oneOf('--from', ARTICLE_FORMATS, from) }),
      ...(flags.field !== undefined && { paths: fieldPaths(flags.field) }),
      ...(published !== undefined && { published: day(published) }),
      ...(flags.shard !== undefined && { shard: parseShard(flags.shard, process.env) }),
    },
    analysis: {
      ...(offsets !== undefined && { offsets: oneOf('--offsets', OFFSETS, offsets) }),
      ...(flags.aliases !== undefined && { aliases: await readAliases(flags.aliases) }),
      ...(flags.known !== undefined && { known: await readKnown(flags.known) }),
    },
    workers:
      workers === undefined
        ? Math.min(availableParallelism(), MAX_DEFAULT_WORKERS)
        : wholeNumber('--workers', workers, MAX_WORKERS),
    limits:
      flags.maxSize === undefined
        ? DEFAULT_LIMITS
        : { ...DEFAULT_LIMITS, textUnits: megabytes('--max-size', flags.maxSize, MAX_TEXT_MB) * 1e6 },
    force: flags.force === true,
    prune: flags.prune === true,
    skipCopies: skipsCopies(flags),
  };
}

/** What is followed may lose the text that others have repeated. */
function skipsCopies({ copies, watch }: ExtractFlags): boolean {
  if (copies === undefined) return false;
  const skips = oneOf('--copies', COPIES, copies) === 'skip';
  if (skips && watch) throw new HearsayError('usage', '--copies skip: not with --watch');
  return skips;
}

/** Any way of writing a day that can be read only one way. */
function day(found: string): string {
  const published = parsePublished(found);
  if (published === null)
    throw new HearsayError('usage', `--published: expected a date like 2026-02-05, found "${found}"`);
  return published;
}

async function readAliases(file: string): Promise<Aliases> {
  const csv = (await readNames('--aliases', file)).toString('utf8');
  const { parseAliases } = await import('../../link/names/alias-file.ts');
  return parseAliases(csv, file);
}

async function readKnown(file: string): Promise<KnownData> {
  const bytes = await readNames('--known', file);
  const { parseKnown } = await import('../../link/known/known-file.ts');
  return parseKnown(bytes, file);
}

async function readNames(flag: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new HearsayError('usage', `${flag}: ${file} cannot be read: ${messageOf(cause)}`, {
      cause,
    });
  }
}

/** The value of a flag. @throws HearsayError `usage` for one that is not allowed */
export function oneOf<T extends string>(flag: string, allowed: readonly T[], found: string): T {
  const value = allowed.find((name) => name === found);
  if (value === undefined)
    throw new HearsayError(
      'usage',
      `${flag}: expected one of ${allowed.join(', ')}, found "${found}"${didYouMean(found, allowed)}`,
    );
  return value;
}

function wholeNumber(flag: string, found: string, max: number): number {
  const value = Number(found);
  if (!/^\d+$/.test(found) || value < 1 || value > max)
    throw new HearsayError('usage', `${flag}: expected a whole number from 1 to ${max}, found "${found}"`);
  return value;
}

function megabytes(flag: string, found: string, max: number): number {
  const value = Number(found);
  if (!/^\d*\.?\d+$/.test(found) || value === 0 || value > max)
    throw new HearsayError(
      'usage',
      `${flag}: expected megabytes, above 0 and up to ${max}, found "${found}"`,
    );
  return value;
}
