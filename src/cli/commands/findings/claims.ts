import type { ClaimsFlags } from '../../claims/claims.ts';
import { type AddCommand, several, withExamples, withInputs, withNames, withSchema } from '../command.ts';

const EXAMPLES = [
  'hearsay claims articles/ --top 50',
  'cat speech.txt | hearsay claims --as json --clauses',
  'hearsay claims articles/ --to sqlite:news.db',
];

export const addClaims: AddCommand = (program, finish) => {
  withSchema(withNames(withInputs(withExamples(program.command('claims'), EXAMPLES))))
    .description('print the most check-worthy claims of articles')
    .option('--top <n>', 'how many', '20')
    .option('--as <format>', 'table, json or schema.org', 'table')
    .option('--clauses', 'with subject, verb, tense and negation of each claim (json)')
    .option('--to <dest>', 'a folder or a database for the records; may be repeated', several)
    .option('--quiet', 'no progress and no summary')
    .action(async (paths: string[], flags: ClaimsFlags) => {
      const { claims } = await import('../../claims/claims.ts');
      finish(await claims(paths, flags));
    });
};
