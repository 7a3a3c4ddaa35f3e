import { cardOf } from '../../ask/card.ts';
import { findThings } from '../../ask/find-thing.ts';
import { HearsayError } from '../../core/errors.ts';
import { checkFile, openForReading } from '../../write/sqlite/open-existing.ts';
import { ExitCode } from '../exit-codes.ts';
import { asUsage } from '../inputs.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';
import { cardText } from './card-text.ts';

/** Flags as they stand on the command line. */
export interface WhoFlags {
  readonly json?: boolean;
}

const DEFAULT_WIDTH = 100;

/** `hearsay who`: prints the card of the thing that a name means most likely, and says which others it may mean. */
export async function who(name: string, place: string, { json }: WhoFlags): Promise<ExitCode> {
  await asUsage('input', () => checkFile(place));
  const database = await openForReading(place);
  try {
    const [thing, ...others] = findThings(database, name);
    if (!thing) throw new HearsayError('usage', `${place}: nobody and nothing called "${name}"`);
    const card = cardOf(database, thing);
    await print(
      json
        ? `${JSON.stringify({ ...card, others }, null, 2)}\n`
        : cardText(card, process.stdout.columns || DEFAULT_WIDTH),
    );
    if (!json && others.length > 0)
      say(
        `also: ${others.map((other) => `${other.name} (${other.type}, ${other.articles}, ${other.id})`).join('; ')}`,
      );
    return ExitCode.done;
  } finally {
    database.close();
  }
}
