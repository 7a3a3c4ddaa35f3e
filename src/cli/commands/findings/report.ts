import type { EvaluateFlags } from '../../stored/evaluate.ts';
import type { ReportFlags } from '../../stored/report.ts';
import { type AddCommand, withExamples, withStored } from '../command.ts';

const EXAMPLES = [
  'hearsay report output/ -o report.html',
  'hearsay report news.db -o report.html     # or postgres:///news',
  'hearsay --from jsonl --to - < news.jsonl | hearsay report',
];

export const addReport: AddCommand = (program, finish) => {
  withStored(withExamples(program.command('report'), EXAMPLES))
    .description('one HTML page of records: who said what, people, places, articles to read and correct')
    .option('-o, --output <file>', 'where it goes', 'report.html')
    .option('--title <title>', 'its title', 'Who said what')
    .action(async (paths: string[], flags: ReportFlags) => {
      const { report } = await import('../../stored/report.ts');
      finish(await report(paths, flags));
    });
  withStored(withExamples(program.command('evaluate'), ['hearsay evaluate output/ --gold corrections.jsonl']))
    .description('hold records against the corrections that readers of a report noted')
    .requiredOption('--gold <file>', 'the corrections, as the page of a report gives them')
    .action(async (paths: string[], flags: EvaluateFlags) => {
      const { evaluate } = await import('../../stored/evaluate.ts');
      finish(await evaluate(paths, flags));
    });
};
