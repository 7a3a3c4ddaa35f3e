import { keyOfName } from '../collate/things/names/name-key.ts';
import type { Database } from './database.ts';

/** A thing that may be meant. */
export interface FoundThing {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly gender: string | null;
  readonly articles: number;
}

const MOST = 10;

/** $1 is the name as it is compared, $2 as it was given, $3 in small letters; $4 to $7 match what ends with them and has them. */
const IS_NAME = 'names.name = $1 OR lower(things.name) = $3 OR things.id = $2 OR names.id = $2';
const ENDS_SO = "' ' || names.name LIKE $4 ESCAPE '!' OR ' ' || lower(things.name) LIKE $6 ESCAPE '!'";
const HAS_IT =
  "' ' || names.name || ' ' LIKE $5 ESCAPE '!' OR ' ' || lower(things.name) || ' ' LIKE $7 ESCAPE '!'";
const FIND = `
  SELECT things.id, things.type, things.name, things.gender, things.articles,
    max(CASE WHEN ${IS_NAME} THEN 2 WHEN ${ENDS_SO} THEN 1 ELSE 0 END) AS fit
  FROM things JOIN thing_names AS names ON names.thing = things.id
  WHERE ${IS_NAME} OR ${HAS_IT}
  GROUP BY things.id ORDER BY fit DESC, things.articles DESC, things.id LIMIT ${MOST}`;

/**
 * The things that a name may mean, the likeliest first: what has just this name, then what ends with it, then what has it
 * somewhere; what is named in more articles before what is in fewer. Case and accents do not matter. Ids are names too, those
 * of things that have merged with others as well.
 */
export async function findThings(database: Database, name: string): Promise<FoundThing[]> {
  const key = keyOfName('person', name);
  const written = lower(name);
  const values = [
    key,
    name,
    written,
    ...[key, written].map(literal).flatMap((end) => [`% ${end}`, `% ${end} %`]),
  ];
  const rows = await database.ask<FoundThing & { fit: number }>(FIND, values);
  return rows.map(({ fit: _, ...thing }) => thing);
}

/** As both databases do it: letters of ASCII only. */
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A text to stand in a pattern of LIKE. */
function literal(text: string): string {
  return text.replace(/[%_!]/g, '!$&');
}
