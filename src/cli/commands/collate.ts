import { type AddCommand, withExamples } from './command.ts';

export const addCollate: AddCommand = (program, finish) => {
  withExamples(program.command('collate'), ['hearsay collate news.db'])
    .description('compare the articles of a database: who is who, what was copied, what was said again')
    .argument('<database>', 'a SQLite file that hearsay made; runs that write to one do it at their end')
    .action(async (database: string) => {
      const { collate } = await import('../things/collate.ts');
      finish(await collate(database));
    });
};
