import { checkFile, fileOf } from '../../write/sqlite/open-existing.ts';
import { openSqliteSink } from '../../write/sqlite/sqlite.ts';
import { ExitCode } from '../exit-codes.ts';
import { asUsage } from '../inputs.ts';
import { say } from '../say.ts';

/** `hearsay collate`: compares all articles of a database, whoever wrote them there. */
export async function collate(place: string): Promise<ExitCode> {
  await asUsage('input', () => checkFile(place));
  const sink = await openSqliteSink(fileOf(place));
  try {
    const counts = (await sink.collate!(true))!;
    const { articles, entities, things, copies, sayings } = counts;
    const count = (number: number) => number.toLocaleString('en');
    say(
      `${count(articles)} articles: ${count(entities)} entities are ${count(things)} things; ${count(copies)} copies, ${count(sayings)} sayings in several articles`,
    );
    return ExitCode.done;
  } finally {
    await sink.close();
  }
}
