import { type AddCommand, withExamples, withRecords } from './command.ts';

const EXAMPLES = ['hearsay validate output/', 'hearsay --to - < article.txt | hearsay validate'];

export const addValidate: AddCommand = (program, finish) => {
  withRecords(withExamples(program.command('validate'), EXAMPLES))
    .description('check records against the schema and against what every record must keep')
    .action(async (paths: string[]) => {
      const { validate } = await import('../stored/validate.ts');
      finish(await validate(paths));
    });
};
