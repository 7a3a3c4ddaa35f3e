import { HearsayError } from '../core/errors.ts';
import { FLAT_KINDS } from '../exchange/flat/flat.ts';
import type { FlatOptions } from '../exchange/flat/flat-lines.ts';

/** Flags as they stand on the command line. */
export interface FlatFlags {
  readonly flat?: string;
  readonly bulk?: string;
}

/** What `--flat` and `--bulk` ask for, if anything. @throws HearsayError `usage` */
export function checkFlatOptions({ flat, bulk }: FlatFlags): FlatOptions | undefined {
  if (flat === undefined && bulk !== undefined)
    throw new HearsayError('usage', `--bulk ${bulk}: expected --flat ${FLAT_KINDS.join('|')} with it`);
  if (flat === undefined) return undefined;
  const kind = FLAT_KINDS.find((name) => name === flat);
  if (!kind)
    throw new HearsayError('usage', `--flat: expected one of ${FLAT_KINDS.join(', ')}, found "${flat}"`);
  if (bulk === '') throw new HearsayError('usage', '--bulk: expected the name of an index, found ""');
  return { kind, ...(bulk !== undefined && { bulk }) };
}
