import { counted } from '../../run/telling/summary.ts';
import { openSink } from '../../write/destinations.ts';
import { isPostgres } from '../../write/postgres/connection/address.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkSchema } from '../extract/destination-options.ts';
import { asUsage } from '../inputs.ts';
import { say } from '../say.ts';

/** Flags as they stand on the command line. */
export interface CollateFlags {
  readonly schema?: string;
}

/** `hearsay collate`: compares all articles of a database, whoever wrote them there. */
export async function collate(place: string, flags: CollateFlags): Promise<ExitCode> {
  const schema = checkSchema(flags.schema, [place]);
  const sink = await openSink(await asUsage('input', () => existing(place, schema)), { schema });
  try {
    const counts = (await sink.collate!(true))!;
    const { articles, entities, things, copies, sayings } = counts;
    say(
      `${counted(articles, 'article')}: ${counted(entities, 'entity', 'entities')} are ${counted(things, 'thing')}; ${counted(copies, 'copy', 'copies')}, ${counted(sayings, 'saying')} in several articles`,
    );
    return ExitCode.done;
  } finally {
    await sink.close();
  }
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
