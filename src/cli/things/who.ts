import { cardOf } from '../../ask/card.ts';
import { openDatabase } from '../../ask/database.ts';
import { findThings } from '../../ask/find-thing.ts';
import { HearsayError } from '../../core/errors.ts';
import { shownAddress } from '../../write/postgres/connection/address.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkSchema } from '../extract/destination-options.ts';
import { asUsage } from '../inputs.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';
import { cardText } from './card-text.ts';

/** Flags as they stand on the command line. */
export interface WhoFlags {
  readonly json?: boolean;
  readonly schema?: string;
}

const DEFAULT_WIDTH = 100;

/** `hearsay who`: prints the card of the thing that a name means most likely, and says which others it may mean. */
export async function who(name: string, place: string, flags: WhoFlags): Promise<ExitCode> {
  const schema = checkSchema(flags.schema, [place]);
  const database = await asUsage('input', () => openDatabase(place, schema));
  try {
    const [thing, ...others] = await findThings(database, name);
    if (!thing)
      throw new HearsayError('usage', `${shownAddress(place)}: nobody and nothing called "${name}"`);
    const card = await cardOf(database, thing);
    await print(
      flags.json
        ? `${JSON.stringify({ ...card, others }, null, 2)}\n`
        : cardText(card, process.stdout.columns || DEFAULT_WIDTH),
    );
    if (!flags.json && others.length > 0)
      say(
        `also: ${others.map((other) => `${other.name} (${other.type}, ${other.articles}, ${other.id})`).join('; ')}`,
      );
    return ExitCode.done;
  } finally {
    await database.close();
  }
}
