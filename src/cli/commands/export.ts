import type { ExportFlags } from '../stored/export.ts';
import { type AddCommand, withFlat, withRecords } from './command.ts';

export const addExport: AddCommand = (program, finish) => {
  withFlat(withRecords(program.command('export')))
    .description('print records as other programs take them')
    .option('--as <format>', 'web-annotation, conll, spacy, label-studio, followthemoney or schema.org')
    .action(async (paths: string[], flags: ExportFlags) => {
      const { exportRecords } = await import('../stored/export.ts');
      finish(await exportRecords(paths, flags));
    });
};
