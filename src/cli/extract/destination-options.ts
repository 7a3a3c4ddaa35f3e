import { HearsayError } from '../../core/errors.ts';
import { type DestinationOptions, haveKind } from '../../write/destinations.ts';
import { checkFlatOptions } from '../flat-options.ts';
import type { ExtractFlags } from './extract-options.ts';

/** What flags say of destinations. @throws HearsayError `usage` if none is there that a flag is for */
export function checkDestinationOptions(
  flags: ExtractFlags,
  destinations: readonly string[],
): DestinationOptions {
  const flat = checkFlatOptions(flags);
  if (flat && !destinations.includes('-'))
    throw new HearsayError('usage', '--flat is for standard output: expected --to - among the destinations');
  if (flags.excel && !haveKind(destinations, 'csv'))
    throw new HearsayError('usage', '--excel is for CSV: expected --to csv:FOLDER');
  return { flat, schema: checkSchema(flags.schema, destinations), excel: flags.excel };
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
