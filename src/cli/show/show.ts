import { HearsayError } from '../../core/errors.ts';
import type { ArticleRecord } from '../../record/record.ts';
import { runBatch } from '../../run/batch.ts';
import { describeSetAside } from '../../run/telling/summary.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkExtractOptions, type ExtractFlags } from '../extract/extract-options.ts';
import { openInputs } from '../inputs.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';
import { annotated } from './annotated.ts';
import { explained, FINDING_ID } from './explained.ts';
import { hasColours } from './styles.ts';

const DEFAULT_WIDTH = 100;

/** Flags as they stand on the command line. */
export type ShowFlags = Pick<ExtractFlags, 'from' | 'field' | 'published' | 'workers' | 'aliases'>;
export interface ExplainFlags extends ShowFlags {
  readonly id: string;
}

/** `hearsay show`: articles as they stand, with notes in the margin. */
export function show(paths: readonly string[], flags: ShowFlags): Promise<ExitCode> {
  const width = process.stdout.columns ?? (Number(process.env.COLUMNS) || DEFAULT_WIDTH);
  const inColour = hasColours(process.stdout);
  return analysed(paths, flags, async (record) => {
    await print(annotated(record, width, inColour));
  });
}

/** `hearsay explain`: why a finding of an article is what it is. */
export async function explain(paths: readonly string[], { id, ...flags }: ExplainFlags): Promise<ExitCode> {
  if (!FINDING_ID.test(id))
    throw new HearsayError(
      'usage',
      `--id: expected the id of a finding, such as q3, e2, c1, d4 or n5, found "${id}"`,
    );
  let isFound = false;
  const code = await analysed(paths, flags, async (record) => {
    const text = explained(record, id);
    if (text !== null) await print(text);
    isFound ||= text !== null;
  });
  if (isFound || code !== ExitCode.done) return code;
  say(`--id: no article has a ${id}`);
  return ExitCode.usage;
}

async function analysed(
  paths: readonly string[],
  flags: ShowFlags,
  use: (record: ArticleRecord) => Promise<void>,
): Promise<ExitCode> {
  const outcome = await runBatch({
    ...(await checkExtractOptions(flags)),
    inputs: await openInputs(paths),
    sinks: [
      {
        name: 'standard output',
        async write({ records }) {
          for (const record of records) await use(record);
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
