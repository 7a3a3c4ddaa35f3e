import { print } from '../print.ts';
import type { AddCommand } from './command.ts';

export const addSchema: AddCommand = (program) => {
  program
    .command('schema')
    .description('print the JSON Schema of a record')
    .action(async () => {
      const { recordJsonSchema } = await import('../../record/schema.ts');
      await print(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
    });
};
