import type { ExplainFlags } from '../../show/explain.ts';
import type { ShowFlags } from '../../show/show.ts';
import { type AddCommand, withExamples, withInputs, withNames } from '../command.ts';

export const addShow: AddCommand = (program, finish) => {
  withNames(
    withInputs(
      withExamples(program.command('show'), [
        'hearsay show article.txt | less -R',
        'COLUMNS=60 hearsay show article.txt',
      ]),
    ),
  )
    .description(
      'print articles with their names in colour, what is said underlined, and who says it in the margin',
    )
    .action(async (paths: string[], flags: ShowFlags) => {
      const { show } = await import('../../show/show.ts');
      finish(await show(paths, flags));
    });
  withNames(
    withInputs(
      withExamples(program.command('explain'), [
        'hearsay explain article.txt --quote q3   # how its cue was read, who else may have said it',
        'hearsay explain article.txt --place e5   # which other places bear the name',
      ]),
    ),
  )
    .description('say why a finding is what it is: rule, what was weighed, who lost and by how much')
    .option('--quote <id>', 'a quote: q3')
    .option('--entity <id>', 'a person, place, organization or group: e2')
    .option('--claim <id>', 'a claim: c1')
    .option('--date <id>', 'a time expression: d4')
    .option('--place <id>', 'where an entity lies: e5')
    .option('--quantity <id>', 'a quantity: n1')
    .action(async (paths: string[], flags: ExplainFlags) => {
      const { explain } = await import('../../show/explain.ts');
      finish(await explain(paths, flags));
    });
};
