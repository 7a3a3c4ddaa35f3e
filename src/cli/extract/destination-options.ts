import { HearsayError } from '../../core/errors.ts';
import type { Shard } from '../../read/shard.ts';
import { type DestinationOptions, haveKind } from '../../write/destinations.ts';
import { checkFlatOptions } from '../flat-options.ts';
import type { ExtractFlags } from './extract-options.ts';

/** What flags say of destinations. @throws HearsayError `usage` if none is there that a flag is for */
export function checkDestinationOptions(
  flags: ExtractFlags,
  destinations: readonly string[],
  shard?: Shard,
): DestinationOptions {
  const flat = checkFlatOptions(flags);
  if (flat && !destinations.includes('-'))
    throw new HearsayError('usage', '--flat is for standard output: expected --to - among the destinations');
  if (flags.excel && !haveKind(destinations, 'csv'))
    throw new HearsayError('usage', '--excel is for CSV: expected --to csv:FOLDER');
  if (shard && flags.to === undefined && flat === undefined)
    throw new HearsayError('usage', '--shard: expected --to with the place where the parts are to lie');
  for (const flag of ['prune', 'watch'] as const)
    if (shard && flags[flag])
      throw new HearsayError('usage', `--${flag} looks at all there is: expected no --shard beside it`);
  if (shard && flags.copies === 'skip')
    throw new HearsayError('usage', '--copies skip looks at all there is: expected no --shard beside it');
  const takesSetAside = flags.setAside === '-';
  if (takesSetAside && (flat || !destinations.includes('-')))
    throw new HearsayError(
      'usage',
      '--set-aside - puts lines among the records on standard output: expected --to -',
    );
  return {
    flat,
    schema: checkSchema(flags.schema, destinations),
    excel: flags.excel,
    ...(shard && { part: { shard, force: flags.force === true } }),
  };
}

/** Names that need no quoting anywhere. @throws HearsayError `usage` */
export function checkSchema(schema: string | undefined, databases: readonly string[]): string | undefined {
  if (schema === undefined) return undefined;
  if (!haveKind(databases, 'postgres'))
    throw new HearsayError('usage', '--schema is for PostgreSQL: expected postgres://HOST/DATABASE');
  if (!/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new HearsayError(
      'usage',
      `--schema: expected small letters, digits and _, not pg_ at first, found "${schema}"`,
    );
  return schema;
}
