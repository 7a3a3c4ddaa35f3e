import type { ReportFlags } from '../stored/report.ts';
import { type AddCommand, withRecords } from './command.ts';

export const addReport: AddCommand = (program, finish) => {
  withRecords(program.command('report'))
    .description('one HTML page of records: who said what, people, places, articles to read and correct')
    .option('-o, --output <file>', 'where it goes', 'report.html')
    .option('--title <title>', 'its title', 'Who said what')
    .action(async (paths: string[], flags: ReportFlags) => {
      const { report } = await import('../stored/report.ts');
      finish(await report(paths, flags));
    });
};
