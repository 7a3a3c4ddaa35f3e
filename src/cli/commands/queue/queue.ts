import type { QueueFlags } from '../../queue/status.ts';
import { type AddCommand, withExamples, withQueue } from '../command.ts';

const EXAMPLES = [
  'hearsay queue status --queue postgres://db/news',
  'hearsay queue set-aside --queue postgres://db/news > set-aside.jsonl',
];

export const addQueue: AddCommand = (program, finish) => {
  withQueue(withExamples(program.command('queue'), EXAMPLES))
    .description('how a queue stands, or what its workers set aside')
    .argument(
      '<what>',
      'status: shards pending, active, failed and done, their rate, the time left, workers connected; set-aside: as JSON Lines',
    )
    .option('--json', 'the status for programs')
    .action(async (what: string, flags: QueueFlags) => {
      const { queue } = await import('../../queue/status.ts');
      finish(await queue(what, flags));
    });
};
