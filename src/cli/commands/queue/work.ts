import type { WorkFlags } from '../../queue/work.ts';
import { type AddCommand, withExamples, withQueueAndNames } from '../command.ts';

const EXAMPLES = [
  'hearsay work --queue postgres://db/news',
  'hearsay work --queue postgres://db/news --to postgres://archive/news --until-empty',
];

export const addWork: AddCommand = (program, finish) => {
  withQueueAndNames(withExamples(program.command('work'), EXAMPLES))
    .description('take articles from a queue and write their records, until a signal comes')
    .option('--to <dest>', 'postgres://HOST/DATABASE; the database of the queue if absent')
    .option('--schema <name>', 'where in a PostgreSQL database the tables lie; "hearsay" if absent')
    .option('--workers <n>', 'threads that analyse; as many as there are cores, up to 4, if absent')
    .option('--max-size <mb>', 'set aside articles with more text than this', '5')
    .option('--until-empty', 'end when everything in the queue is done')
    .option('--quiet', 'no progress and no summary')
    .action(async (flags: WorkFlags) => {
      const { work } = await import('../../queue/work.ts');
      finish(await work(flags));
    });
};
