import { type AddCommand, withRecords } from './command.ts';

export const addValidate: AddCommand = (program, finish) => {
  withRecords(program.command('validate'))
    .description('check records against the schema and against what every record must keep')
    .action(async (paths: string[]) => {
      const { validate } = await import('../stored/validate.ts');
      finish(await validate(paths));
    });
};
