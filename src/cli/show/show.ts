import { runBatch } from '../../run/batch.ts';
import { describeSetAside } from '../../run/telling/summary.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkExtractOptions, type ExtractFlags } from '../extract/extract-options.ts';
import { openInputs } from '../inputs.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';
import { annotated } from './annotated.ts';
import { hasColours } from './styles.ts';

const DEFAULT_WIDTH = 100;

/** Flags as they stand on the command line. */
export type ShowFlags = Pick<ExtractFlags, 'from' | 'field' | 'published' | 'workers' | 'aliases' | 'known'>;

/** `hearsay show`: articles as they stand, with notes in the margin. */
export async function show(paths: readonly string[], flags: ShowFlags): Promise<ExitCode> {
  const width = process.stdout.columns ?? (Number(process.env.COLUMNS) || DEFAULT_WIDTH);
  const inColour = hasColours(process.stdout);
  const outcome = await runBatch({
    ...(await checkExtractOptions(flags)),
    inputs: await openInputs(paths),
    sinks: [
      {
        name: 'standard output',
        async write({ records }) {
          for (const record of records) await print(annotated(record, width, inColour));
        },
        async close() {},
      },
    ],
    signal: new AbortController().signal,
    onSetAside: (setAside) => say(describeSetAside(setAside)),
    onProgress: () => undefined,
  });
  return outcome.setAside > 0 ? ExitCode.someSetAside : ExitCode.done;
}
