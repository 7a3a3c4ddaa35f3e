import type { WhoFlags } from '../../things/who.ts';
import { type AddCommand, withExamples, withSchema } from '../command.ts';

export const addWho: AddCommand = (program, finish) => {
  withSchema(
    withExamples(program.command('who'), [
      'hearsay who "Ana Ruiz" news.db',
      'hearsay who Ruiz --json',
      'hearsay who Ruiz postgres:///news',
    ]),
  )
    .description('what a database knows of a person, organization, place or group')
    .argument('<name>', 'its name or a part of it, or the id of a thing')
    .argument(
      '[database]',
      'a SQLite file that hearsay made, or postgres://HOST/DATABASE',
      'output/hearsay.db',
    )
    .option('--json', 'as JSON')
    .action(async (name: string, database: string, flags: WhoFlags) => {
      const { who } = await import('../../things/who.ts');
      finish(await who(name, database, flags));
    });
};
