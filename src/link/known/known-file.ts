import { hash } from 'node:crypto';
import { HearsayError } from '../../core/errors.ts';
import { ENTITY_TYPES, type EntityType } from '../../core/layers/names.ts';
import { CsvRows } from './csv-rows.ts';
import type { KnownData } from './known-names.ts';
import { KnownPacker } from './pack-known.ts';

/**
 * Reads a list of known names: CSV with a header that has `name` and may have `id`, `aliases` (parted by ";") and `type`, or
 * FollowTheMoney entities as JSON Lines. A type "none" says that what is called so is no entity. What else a row holds is
 * for people.
 * @param bytes of the file; they are changed
 * @param file its name, for errors
 * @throws HearsayError `usage` with file, row, what was expected and what was found
 */
export function parseKnown(bytes: Buffer, file: string): KnownData {
  const digest = hash('sha256', bytes).slice(0, 16);
  const packer = new KnownPacker();
  if (/^\s*\{/.test(bytes.toString('utf8', 0, BEGINNING))) addFtm(bytes, file, packer);
  else addCsv(bytes, file, packer);
  return packer.finish(digest);
}

const BEGINNING = 200;

function addCsv(bytes: Buffer, file: string, packer: KnownPacker): void {
  const rows = new CsvRows(bytes, file);
  const header: string[] = [];
  if (rows.next()) for (let i = 0; i < rows.length; i++) header.push(rows.text(i).trim().toLowerCase());
  const [id, name, aliases, type] = ['id', 'name', 'aliases', 'type'].map((column) => header.indexOf(column));
  if (name < 0 || type < 0)
    throw new HearsayError(
      'usage',
      `${file}, row 1: expected a header with the columns name and type (and id, aliases), found "${header.join(',')}"`,
    );
  while (rows.next()) {
    const place = `${file}, row ${rows.number}`;
    const [start, end] = trimmed(bytes, rows.start(name), rows.end(name));
    if (start === end) throw new HearsayError('usage', `${place}: expected a name, found none`);
    packer.begin(typeOf(rows.text(type).trim(), place));
    const [idStart, idEnd] = trimmed(bytes, rows.start(id), rows.end(id));
    if (idStart < idEnd) packer.id(bytes, idStart, idEnd);
    else packer.id(bytes, start, end);
    packer.name(bytes, start, end);
    addAliases(bytes, rows.start(aliases), rows.end(aliases), packer);
  }
}

const SEMICOLON = 0x3b;
const SPACE = 0x20;

function addAliases(bytes: Buffer, start: number, end: number, packer: KnownPacker): void {
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && bytes[to] !== SEMICOLON) to++;
    packer.alias(bytes, from, to);
    from = to + 1;
  }
}

/** The places without white space before and behind them. */
function trimmed(bytes: Buffer, start: number, end: number): [start: number, end: number] {
  while (start < end && bytes[start] <= SPACE) start++;
  while (end > start && bytes[end - 1] <= SPACE) end--;
  return [start, end];
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

function addFtm(bytes: Buffer, file: string, packer: KnownPacker): void {
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    line++;
    const found = bytes.indexOf('\n', start);
    const end = found < 0 ? bytes.length : found;
    const json = bytes.toString('utf8', start, end).trim();
    start = end + 1;
    if (json === '') continue;
    const { id, schema, properties } = parseEntity(json, `${file}:${line}`);
    const type = FTM_TYPES[String(schema)];
    const [name, ...others] = properties?.name ?? [];
    if (type && name)
      packer.add({ id: String(id), name, type, aliases: [...others, ...(properties?.alias ?? [])] });
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
