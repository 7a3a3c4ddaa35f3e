import { existsSync } from 'node:fs';
import { HearsayError } from '../../core/errors.ts';
import { counted } from '../../run/telling/summary.ts';
import { openSink } from '../../write/destinations.ts';
import { isPostgres } from '../../write/postgres/connection/address.ts';
import type { CollationCounts } from '../../write/sink.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkSchema } from '../extract/destination-options.ts';
import { asUsage } from '../inputs.ts';
import { say } from '../say.ts';
import { isSqlite } from '../stored/records.ts';

/** Flags as they stand on the command line. */
export interface CollateFlags {
  readonly to?: string;
  readonly schema?: string;
}

/** `hearsay collate`: compares all articles of a database, whoever wrote them there, or of records in files. */
export async function collate(place: string, flags: CollateFlags): Promise<ExitCode> {
  if (await holdsRecords(place)) {
    const { collateRecords } = await import('./collate-records.ts');
    const { things, entities, copies, sayings, ...found } = await collateRecords(place, flags.to);
    sayCounts({
      articles: found.articles,
      entities: entities.length,
      things: things.length,
      copies: copies.length,
      sayings: sayings.length,
    });
    say(`things, entities, copies and sayings are in ${found.folder}`);
    return ExitCode.done;
  }
  if (flags.to !== undefined)
    throw new HearsayError('usage', `--to: what is found in ${place} is written to it; leave --to out`);
  const schema = checkSchema(flags.schema, [place]);
  const sink = await openSink(await asUsage('input', () => existing(place, schema)), { schema });
  try {
    sayCounts((await sink.collate!(true))!);
    return ExitCode.done;
  } finally {
    await sink.close();
  }
}

/** Standard input, and what is there and no database. */
async function holdsRecords(place: string): Promise<boolean> {
  if (place === '-') return true;
  return !isPostgres(place) && existsSync(place) && !(await isSqlite(place));
}

function sayCounts({ articles, entities, things, copies, sayings }: CollationCounts): void {
  say(
    `${counted(articles, 'article')}: ${counted(entities, 'entity', 'entities')} are ${counted(things, 'thing')}; ${counted(copies, 'copy', 'copies')}, ${counted(sayings, 'saying')} in several articles`,
  );
}

/** The destination that a database is. @throws HearsayError `input` if hearsay has not made it */
async function existing(place: string, schema: string | undefined): Promise<string> {
  if (isPostgres(place)) {
    await (await import('../../write/postgres/open-existing.ts')).checkSchema(place, schema);
    return place;
  }
  const { checkFile, fileOf } = await import('../../write/sqlite/open-existing.ts');
  await checkFile(place);
  return `sqlite:${fileOf(place)}`;
}
