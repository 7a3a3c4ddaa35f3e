import type { ExplainFlags, ShowFlags } from '../show/show.ts';
import { type AddCommand, withExamples, withInputs } from './command.ts';

const ALIASES = [
  '--aliases <file>',
  'CSV of your own names for entities: alias, canonical name, type',
] as const;

export const addShow: AddCommand = (program, finish) => {
  withInputs(
    withExamples(program.command('show'), [
      'hearsay show article.txt | less -R',
      'COLUMNS=60 hearsay show article.txt',
    ]),
  )
    .description(
      'print articles with their names in colour, what is said underlined, and who says it in the margin',
    )
    .option(...ALIASES)
    .action(async (paths: string[], flags: ShowFlags) => {
      const { show } = await import('../show/show.ts');
      finish(await show(paths, flags));
    });
  withInputs(withExamples(program.command('explain'), ['hearsay explain article.txt --id q3']))
    .description('say why a finding of an article is what it is: rule, confidence, who came close')
    .requiredOption('--id <finding>', 'which one: q3, e2, c1, d4 or n5')
    .option(...ALIASES)
    .action(async (paths: string[], flags: ExplainFlags) => {
      const { explain } = await import('../show/show.ts');
      finish(await explain(paths, flags));
    });
};
