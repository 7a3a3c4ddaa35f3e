import { HearsayError } from '../../core/errors.ts';
import { checkQueue } from '../../queue/queue.ts';
import { type QueueStatus, queuedSetAside, queueStatus } from '../../queue/status.ts';
import { counted } from '../../run/telling/summary.ts';
import { ExitCode } from '../exit-codes.ts';
import { asUsage } from '../inputs.ts';
import { print } from '../print.ts';

/** Flags as they stand on the command line. */
export interface QueueFlags {
  readonly queue?: string;
  readonly json?: boolean;
}

/** `hearsay queue`: how far the workers are, or what they set aside. */
export async function queue(what: string, flags: QueueFlags): Promise<ExitCode> {
  const url = checkQueue(flags.queue);
  if (what === 'status') return status(url, flags);
  if (what === 'set-aside') return listSetAside(url);
  throw new HearsayError('usage', `queue: expected status or set-aside, found "${what}"`);
}

async function status(url: string, flags: QueueFlags): Promise<ExitCode> {
  const found = await asUsage('output', () => queueStatus(url));
  if (flags.json) await print(`${JSON.stringify(found)}\n`);
  else {
    const workers = `${counted(found.workers, 'worker')} connected`;
    await print([...found.queues.flatMap(linesOf), workers, ''].join('\n'));
  }
  return ExitCode.done;
}

/** As `--set-aside` of a run lists it. */
async function listSetAside(url: string): Promise<ExitCode> {
  const lines = await asUsage('output', () => queuedSetAside(url));
  await print(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return ExitCode.done;
}

function linesOf(queue: QueueStatus): string[] {
  const { pipeline, pending, active, failed, done, articles, setAside, rate, left } = queue;
  const time = left === null ? '' : `, ${Math.ceil(left / 60)} min left`;
  return [
    pipeline,
    `  shards: ${pending} pending, ${active} active, ${done} done; ${failed} failed and are tried again`,
    `  ${articles} articles, ${setAside} set aside; ${rate.toFixed(1)} shards a second${time}`,
  ];
}
