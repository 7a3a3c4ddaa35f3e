import { HearsayError } from '../../core/errors.ts';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '../../exchange/exchange.ts';
import { flatLines } from '../../exchange/flat/flat-lines.ts';
import { checkStored, readStored } from '../../stored/read-stored.ts';
import { checkText, describeProblem } from '../../validate/check-text.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkFlatOptions, type FlatFlags } from '../flat-options.ts';
import { openInputs } from '../inputs.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';

/** Flags as they stand on the command line. */
export interface ExportFlags extends FlatFlags {
  readonly as?: string;
}

/** `hearsay export`: prints records as other programs take them. One that does not hold is left out and said. */
export async function exportRecords(paths: readonly string[], flags: ExportFlags): Promise<ExitCode> {
  const { begin = '', between = '', end = '', write } = chosenFormat(flags);
  let written = 0;
  let leftOut = 0;
  const inputs = await openInputs(paths, checkStored);
  await print(begin);
  for await (const { place, text } of readStored(inputs)) {
    const { record, problems } = checkText(text);
    if (problems) {
      leftOut++;
      say(`left out: ${describeProblem(place, problems[0])}`);
    } else if (!(await print((written++ > 0 ? between : '') + write(record)))) return ExitCode.done;
  }
  await print(end);
  return leftOut === 0 ? ExitCode.done : ExitCode.someSetAside;
}

function chosenFormat(flags: ExportFlags): ExchangeFormat {
  const names = Object.keys(EXCHANGE_FORMATS).join(', ');
  const flat = checkFlatOptions(flags);
  if ((flags.as === undefined) === (flat === undefined))
    throw new HearsayError('usage', `export: expected either --as (${names}) or --flat`);
  if (flat) return { write: (record) => flatLines(record, flat) };
  const { as = '' } = flags;
  const format = Object.hasOwn(EXCHANGE_FORMATS, as) ? EXCHANGE_FORMATS[as] : undefined;
  if (!format) throw new HearsayError('usage', `--as: expected one of ${names}, found "${flags.as}"`);
  return format;
}
