import { print } from '../print.ts';
import { type AddCommand, withExamples } from './command.ts';

export const addSchema: AddCommand = (program) => {
  withExamples(program.command('schema'), ['hearsay schema > record.schema.json'])
    .description('print the JSON Schema of a record')
    .action(async () => {
      const { recordJsonSchema } = await import('../../record/schema.ts');
      await print(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
    });
};
