import { HearsayError } from '../../core/errors.ts';
import { checkQueue } from '../../queue/queue.ts';
import { WORKER_NAME } from '../../queue/status.ts';
import { checkPipeline, work as workOn } from '../../queue/worker.ts';
import { counted, grouped } from '../../run/telling/summary.ts';
import { openSink } from '../../write/destinations.ts';
import { DEFAULT_SCHEMA, isPostgres } from '../../write/postgres/connection/address.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkSchema } from '../extract/destination-options.ts';
import { checkExtractOptions, type ExtractFlags } from '../extract/extract-options.ts';
import { Interruption } from '../extract/interruption.ts';
import { setAsideLine } from '../extract/set-aside-file.ts';
import { asUsage } from '../inputs.ts';
import { say } from '../say.ts';
import { openQueue } from './open.ts';

/** Flags as they stand on the command line. */
export type WorkFlags = Pick<
  ExtractFlags,
  'workers' | 'offsets' | 'aliases' | 'known' | 'maxSize' | 'schema' | 'quiet'
> & { readonly queue?: string; readonly to?: string; readonly untilEmpty?: boolean };

/** `hearsay work`: takes shards from a queue and writes their records, until a signal comes. */
export async function work(flags: WorkFlags): Promise<ExitCode> {
  const url = checkQueue(flags.queue);
  const { to = url, ...options } = flags;
  if (!isPostgres(to)) throw new HearsayError('usage', '--to: expected postgres://HOST/DATABASE');
  const schema = checkSchema(flags.schema, [to]) ?? DEFAULT_SCHEMA;
  const { analysis, workers, limits } = await checkExtractOptions(options);
  const { signal } = new Interruption();
  const named = nameConnection(url);
  const { queue, pipeline, leaseSeconds } = await openQueue(named, analysis);
  try {
    await checkPipeline(queue, pipeline);
    const sink = await asUsage('output', () => openSink(to, { schema }));
    const done = await workOn({
      queue,
      url,
      destination: { sink, schema, isQueueDatabase: to === url },
      working: { analysis, workers, limits },
      leaseSeconds,
      untilEmpty: flags.untilEmpty === true,
      signal,
      lineOf: (one) => JSON.parse(setAsideLine(one, [])),
      say: (line) => (flags.quiet ? undefined : say(line)),
    }).finally(() => sink.close());
    if (!flags.quiet)
      say(
        `${counted(done.shards, 'shard')}: ${counted(done.articles, 'article')}, ${grouped(done.setAside)} set aside; hearsay queue status says how the rest stands`,
      );
    return done.setAside > 0 ? ExitCode.someSetAside : ExitCode.done;
  } finally {
    await queue.close();
  }
}

/** The address with the name by which `queue status` counts workers. */
function nameConnection(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}application_name=${encodeURIComponent(WORKER_NAME)}`;
}
