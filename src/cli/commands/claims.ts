import type { ClaimsFlags } from '../claims/claims.ts';
import { type AddCommand, withExamples, withInputs, withNames } from './command.ts';

const EXAMPLES = ['hearsay claims articles/ --top 50', 'cat speech.txt | hearsay claims --as json --clauses'];

export const addClaims: AddCommand = (program, finish) => {
  withNames(withInputs(withExamples(program.command('claims'), EXAMPLES)))
    .description('print the most check-worthy claims of articles')
    .option('--top <n>', 'how many', '20')
    .option('--as <format>', 'table, json or schema.org', 'table')
    .option('--clauses', 'with subject, verb, tense and negation of each claim (json)')
    .action(async (paths: string[], flags: ClaimsFlags) => {
      const { claims } = await import('../claims/claims.ts');
      finish(await claims(paths, flags));
    });
};
