import { parse } from 'csv-parse/sync';
import { HearsayError, messageOf } from '../../core/errors.ts';
import { ENTITY_TYPES, type EntityType } from '../../core/layers/names.ts';
import type { Alias, Aliases } from './aliases.ts';
import { nameKey } from './name-variants.ts';

/**
 * Reads an alias file: CSV with the columns alias, canonical name, type. A line without a canonical name blocks the alias;
 * one without a type keeps the type that was tagged. A first line that says "alias" is a header; lines that begin with "#"
 * are comments.
 * @param csv the text of the file
 * @param file its name, for errors
 * @throws HearsayError `usage` for a line without an alias or with an unknown type
 */
export function parseAliases(csv: string, file: string): Aliases {
  let rows: string[][];
  try {
    rows = parse(csv, { bom: true, comment: '#', relaxColumnCount: true, skipEmptyLines: true, trim: true });
  } catch (cause) {
    throw new HearsayError('usage', `${file}: not a CSV file: ${messageOf(cause)}`, { cause });
  }
  const aliases = new Map<string, Alias>();
  rows.forEach(([alias = '', canonical = '', type = ''], i) => {
    if (i === 0 && alias.toLowerCase() === 'alias') return;
    const key = nameKey(alias);
    if (key === '')
      throw new HearsayError(
        'usage',
        `${file}, row ${i + 1}: expected an alias in the first column, found "${alias}"`,
      );
    if (type !== '' && !ENTITY_TYPES.includes(type as EntityType))
      throw new HearsayError(
        'usage',
        `${file}, row ${i + 1}: expected a type of ${ENTITY_TYPES.join(', ')}, found "${type}"`,
      );
    const entry = { canonical: canonical || null, type: (type || null) as EntityType | null };
    aliases.set(key, entry);
    // The canonical name itself belongs to the entity too, under the same type.
    if (entry.canonical && !aliases.has(nameKey(entry.canonical)))
      aliases.set(nameKey(entry.canonical), entry);
  });
  return aliases;
}
