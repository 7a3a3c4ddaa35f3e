import type { CollateFlags } from '../things/collate.ts';
import { type AddCommand, withExamples, withSchema } from './command.ts';

export const addCollate: AddCommand = (program, finish) => {
  withSchema(
    withExamples(program.command('collate'), [
      'hearsay collate news.db',
      'hearsay collate postgres:///news',
      'hearsay collate records.jsonl.gz --to collated/',
    ]),
  )
    .description('compare all articles with each other: who is who, what was copied, what was said again')
    .argument(
      '<place>',
      'a SQLite file that hearsay made, or postgres://HOST/DATABASE (runs that write to one do it at their end, with what is new); JSON Lines or a folder of records; "-": records on standard input',
    )
    .option(
      '--to <folder>',
      'of records: where things.jsonl, entities.jsonl, copies.jsonl and sayings.jsonl go; NAME.collated beside them if absent',
    )
    .action(async (place: string, flags: CollateFlags) => {
      const { collate } = await import('../things/collate.ts');
      finish(await collate(place, flags));
    });
};
