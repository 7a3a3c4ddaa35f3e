import { enqueue as enqueueInputs } from '../../queue/enqueue.ts';
import { checkQueue } from '../../queue/queue.ts';
import { counted } from '../../run/telling/summary.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkExtractOptions, type ExtractFlags } from '../extract/extract-options.ts';
import { Interruption } from '../extract/interruption.ts';
import { openInputs, openList } from '../inputs.ts';
import { say } from '../say.ts';
import { openQueue } from './open.ts';

/** Flags as they stand on the command line. */
export type EnqueueFlags = Pick<
  ExtractFlags,
  'from' | 'field' | 'published' | 'offsets' | 'aliases' | 'known' | 'filesFrom'
> & { readonly queue?: string };

/** `hearsay enqueue`: puts articles into a queue, for workers on many machines. */
export async function enqueue(paths: readonly string[], flags: EnqueueFlags): Promise<ExitCode> {
  const url = checkQueue(flags.queue);
  const { reading, analysis } = await checkExtractOptions(flags);
  const inputs = flags.filesFrom === undefined ? await openInputs(paths) : await openList(flags.filesFrom);
  const { queue, pipeline } = await openQueue(url, analysis);
  const { signal } = new Interruption();
  try {
    const { shards, known } = await enqueueInputs(queue, inputs, reading, signal, () =>
      say('many shards wait: going on as workers take them'),
    );
    const added = `${counted(shards - known, 'shard')} for ${pipeline}`;
    say(known === 0 ? added : `${added}; ${known} are in the queue already, or were done within a day`);
  } finally {
    await queue.close();
  }
  return signal.aborted ? ExitCode.interrupted : ExitCode.done;
}
