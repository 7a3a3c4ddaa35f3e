import { hash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { HearsayError } from '../../core/errors.ts';
import { ENTITY_TYPES, type EntityType } from '../../core/layers/names.ts';
import { type KnownData, type KnownEntry, packKnown } from './known-names.ts';

/**
 * Reads a list of known names: CSV with a header that has `name` and may have `id`, `aliases` (parted by ";") and `type`, or
 * FollowTheMoney entities as JSON Lines. A type "none" says that what is called so is no entity. What else a row holds is
 * for people.
 * @param text of the file
 * @param file its name, for errors
 * @throws HearsayError `usage` with file, row, what was expected and what was found
 */
export function parseKnown(text: string, file: string): KnownData {
  const entries = /^\s*\{/.test(text) ? ftmEntries(text, file) : csvEntries(text, file);
  return packKnown(entries, hash('sha256', text).slice(0, 16));
}

function* csvEntries(text: string, file: string): Generator<KnownEntry> {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: true });
  } catch (cause) {
    throw new HearsayError('usage', `${file}: not a CSV file: ${(cause as Error).message}`, { cause });
  }
  const header = (rows[0] ?? []).map((column) => column.trim().toLowerCase());
  const [id, name, aliases, type] = ['id', 'name', 'aliases', 'type'].map((column) => header.indexOf(column));
  if (name < 0 || type < 0)
    throw new HearsayError(
      'usage',
      `${file}, row 1: expected a header with the columns name and type (and id, aliases), found "${header.join(',')}"`,
    );
  for (let i = 1; i < rows.length; i++) {
    const cell = (column: number): string => rows[i][column]?.trim() ?? '';
    if (cell(name) === '')
      throw new HearsayError('usage', `${file}, row ${i + 1}: expected a name, found none`);
    yield {
      id: cell(id) || cell(name),
      name: cell(name),
      type: typeOf(cell(type), `${file}, row ${i + 1}`),
      aliases: cell(aliases)
        .split(';')
        .filter((alias) => alias.trim() !== ''),
    };
  }
}

/** @param place for errors */
function typeOf(found: string, place: string): EntityType | null {
  if (found === 'none') return null;
  const type = ENTITY_TYPES.find((type) => type === found);
  if (type) return type;
  throw new HearsayError(
    'usage',
    `${place}: expected a type of ${ENTITY_TYPES.join(', ')} or none, found "${found}"`,
  );
}

/** What kinds of entities of FollowTheMoney have names that stand in news. */
const FTM_TYPES: Readonly<Record<string, EntityType>> = {
  Person: 'person',
  Organization: 'organization',
  Company: 'organization',
  PublicBody: 'organization',
  LegalEntity: 'organization',
};

interface FtmEntity {
  readonly id?: unknown;
  readonly schema?: unknown;
  readonly properties?: { readonly name?: readonly string[]; readonly alias?: readonly string[] };
}

function* ftmEntries(text: string, file: string): Generator<KnownEntry> {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    line++;
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const json = text.slice(start, end).trim();
    start = end + 1;
    if (json === '') continue;
    const { id, schema, properties } = parseEntity(json, `${file}:${line}`);
    const type = FTM_TYPES[String(schema)];
    const [name, ...others] = properties?.name ?? [];
    if (type && name)
      yield { id: String(id), name, type, aliases: [...others, ...(properties?.alias ?? [])] };
  }
}

function parseEntity(json: string, place: string): FtmEntity {
  try {
    const entity = JSON.parse(json) as FtmEntity;
    if (entity?.id !== undefined && entity.schema !== undefined) return entity;
  } catch {
    // said below
  }
  throw new HearsayError('usage', `${place}: expected an entity of FollowTheMoney with id and schema`);
}
