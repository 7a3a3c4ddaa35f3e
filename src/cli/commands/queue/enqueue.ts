import type { EnqueueFlags } from '../../queue/enqueue.ts';
import { type AddCommand, withExamples, withFields, withQueueAndNames } from '../command.ts';

const EXAMPLES = [
  'hearsay enqueue /mnt/news/ --queue postgres://db/news',
  'tail -f feed.jsonl | hearsay enqueue - --queue postgres://db/news',
];

export const addEnqueue: AddCommand = (program, finish) => {
  const command = withQueueAndNames(withExamples(program.command('enqueue'), EXAMPLES))
    .description('put articles into a queue on PostgreSQL, for workers on several machines')
    .argument(
      '[path...]',
      'files, folders, globs or s3:// addresses that mean the same to all workers; "-" or none: JSON Lines on standard input',
    )
    .option('--files-from <file>', 'read the files that a list names, a path a line; "-" for standard input');
  withFields(command).action(async (paths: string[], flags: EnqueueFlags) => {
    const { enqueue } = await import('../../queue/enqueue.ts');
    finish(await enqueue(paths, flags));
  });
};
