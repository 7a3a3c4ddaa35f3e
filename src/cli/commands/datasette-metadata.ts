import { print } from '../print.ts';
import { type AddCommand, withExamples } from './command.ts';

export const addDatasetteMetadata: AddCommand = (program) => {
  withExamples(program.command('datasette-metadata'), [
    'hearsay datasette-metadata output/hearsay.db > metadata.json',
  ])
    .description('print what Datasette is to show beside a database: labels, facets, searches')
    .argument('[file]', 'the SQLite file that hearsay made', 'output/hearsay.db')
    .action(async (file: string) => {
      const { datasetteMetadata } = await import('../../write/sqlite/datasette.ts');
      await print(`${JSON.stringify(datasetteMetadata(file), null, 2)}\n`);
    });
};
