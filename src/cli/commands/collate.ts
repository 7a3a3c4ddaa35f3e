import type { CollateFlags } from '../things/collate.ts';
import { type AddCommand, withExamples, withSchema } from './command.ts';

export const addCollate: AddCommand = (program, finish) => {
  withSchema(
    withExamples(program.command('collate'), ['hearsay collate news.db', 'hearsay collate postgres:///news']),
  )
    .description('compare the articles of a database: who is who, what was copied, what was said again')
    .argument(
      '<database>',
      'a SQLite file that hearsay made, or postgres://HOST/DATABASE; runs that write to one do it at their end',
    )
    .action(async (database: string, flags: CollateFlags) => {
      const { collate } = await import('../things/collate.ts');
      finish(await collate(database, flags));
    });
};
