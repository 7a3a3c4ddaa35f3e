import type { ExportFlags } from '../../stored/export.ts';
import { type AddCommand, withExamples, withFlat, withRecords } from '../command.ts';

const EXAMPLES = [
  'hearsay export output/ --as spacy > news.spacy.jsonl',
  'hearsay export output/ --flat quotes | jq -r .text',
];

export const addExport: AddCommand = (program, finish) => {
  withFlat(withRecords(withExamples(program.command('export'), EXAMPLES)))
    .description('print records as other programs take them')
    .option('--as <format>', 'web-annotation, conll, spacy, label-studio, followthemoney or schema.org')
    .action(async (paths: string[], flags: ExportFlags) => {
      const { exportRecords } = await import('../../stored/export.ts');
      finish(await exportRecords(paths, flags));
    });
};
