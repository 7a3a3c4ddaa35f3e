import type Database from 'libsql';
import { keyOfName } from '../collate/things/name-key.ts';

/** A thing that may be meant. */
export interface FoundThing {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly gender: string | null;
  readonly articles: number;
}

/** More of a name fits better: the whole of it, its last words, some of them. */
const FIT = `CASE WHEN names.name = :key OR lower(things.name) = lower(:name) OR things.id = :name OR names.id = :name THEN 2
  WHEN names.name LIKE '% ' || :key THEN 1 ELSE 0 END`;

/**
 * The things that a name may mean, the likeliest first: what has just this name, then what ends with it, then what has it
 * somewhere; what is named in more articles before what is in fewer. Case and accents do not matter. Ids are names too, those
 * of things that have merged with others as well.
 */
export function findThings(database: Database.Database, name: string, most = 10): FoundThing[] {
  const find = database.prepare(`
    SELECT things.id, things.type, things.name, things.gender, things.articles, max(${FIT}) AS fit
    FROM things JOIN thing_names AS names ON names.thing = things.id
    WHERE names.name = :key OR ' ' || names.name || ' ' LIKE '% ' || :key || ' %'
      OR lower(things.name) = lower(:name) OR things.id = :name OR names.id = :name
    GROUP BY things.id ORDER BY fit DESC, things.articles DESC, things.id LIMIT :most`);
  const rows = find.all({ name, key: keyOfName('person', name), most }) as (FoundThing & { fit: number })[];
  return rows.map(({ fit: _, ...thing }) => thing);
}
