import { kept } from '../../../link/names/kept.ts';
import type { RecordedEntity, RecordedPlace } from '../../../record/record.ts';
import { countryCalled } from './countries.ts';
import { GENERIC, PART_OF_PLACE, REGAL, SMALL, WORLDWIDE } from './lexicon.ts';
import { keyOfName, nameWords } from './name-key.ts';
import type { TeamsOfArticle } from './teams.ts';

/** What an entity is known by across articles, and why that says who or what it is. */
export interface EntityKey {
  /** Equal for what is taken for one: a folded name, "@TR" for a country, "@745044" for a GeoNames id. */
  readonly key: string;
  readonly rule: 'full name' | 'country' | 'geonames' | 'name in country' | 'team';
  /** A short form of the name means nothing else: the key is no plain name. */
  readonly isPlain: boolean;
}

const full = (key: string): EntityKey => ({ key, rule: 'full name', isPlain: true });

/** What an article says for all of its entities. */
export interface Setting {
  /** The country that it is about, ISO 3166-1, or the article's id where it is about none. */
  readonly home: string;
  readonly teams: TeamsOfArticle;
}

export function entityKey(entity: RecordedEntity, { home, teams }: Setting): EntityKey {
  const { type, name, place } = entity;
  const key = keyOfName(type, name);
  switch (type) {
    case 'person':
      return full(regalName(entity, key));
    case 'organization': {
      const team = teams.keyOf(key);
      if (team) return { key: team, rule: 'team', isPlain: false };
      const generic = genericKey(key, home);
      return generic ? { key: generic, rule: 'name in country', isPlain: false } : full(key);
    }
    case 'place':
      return place ? placeKey(name, key, place) : full(key);
    case 'group':
      return place?.kind === 'country' && place.country ? countryKey(place.country) : full(key);
  }
}

/** A king's or a pope's given name is a full name: "pope francis". */
function regalName({ name, titles }: RecordedEntity, key: string): string {
  if (key.includes(' ')) return key;
  const written = nameWords(name)[0];
  if (REGAL.has(written) && written !== key) return `${written} ${key}`;
  const regal = titles.flatMap(nameWords).filter((word) => REGAL.has(word));
  return regal.length > 0 ? `${regal.sort()[0]} ${key}` : key;
}

function countryKey(code: string): EntityKey {
  return { key: `@${code}`, rule: 'country', isPlain: false };
}

/** Cities that are countries, and what is one under two GeoNames ids. */
const CITY_STATES = new Set([1880252, 2993458, 3164670, 6691831, 2411585, 1819729]);

/** The words of a name that say that it is part of a place. */
const partsIn = kept((name) => nameWords(name).filter((word) => PART_OF_PLACE.has(word)));

/** A country is its code, whatever it is called; other places their GeoNames id, else their name within their country. */
function placeKey(
  name: string,
  key: string,
  { kind, country, geonames, name: found }: RecordedPlace,
): EntityKey {
  if (country && (kind === 'country' || CITY_STATES.has(geonames ?? 0))) return countryKey(country);
  const parts = partsIn(name);
  const isPart = parts.length > 0 && !parts.every((word) => nameWords(found).includes(word));
  if (geonames && !isPart && kind !== 'region')
    return { key: `@${geonames}`, rule: 'geonames', isPlain: false };
  const within = isPart ? key : keyOfName('place', found);
  return { key: `${within} @${country ?? ''}`, rule: 'name in country', isPlain: false };
}

/**
 * "Foreign Ministry" and "British Labour Party" are others in each country: their words, sorted, and the country that they
 * name or that the article is about. "Ministry of Foreign Affairs" is the Foreign Ministry. Null for all other names.
 */
function genericKey(key: string, home: string): string | null {
  const words = key.split(' ');
  if (!GENERIC.has(words[words.length - 1])) return null; // most are known by that alone
  const named = countryWords(words);
  const rest = words.slice(named);
  if (rest.length === 0 || WORLDWIDE.has(key) || !rest.every((word) => GENERIC.has(word))) return null;
  const telling = rest.filter((word) => !UNTELLING.has(word));
  if (telling.length === 0) return null;
  const country = named > 0 ? countryCalled(words.slice(0, named).join(' ')) : home;
  return `${telling.sort().join(' ')} @${country}`;
}

const UNTELLING: ReadonlySet<string> = new Set([...SMALL, 'and', 'affairs', 'department']);

/** How many words at its beginning name a country. */
function countryWords(words: readonly string[]): number {
  if (countryCalled(words[0])) return 1;
  return words.length > 2 && countryCalled(`${words[0]} ${words[1]}`) ? 2 : 0;
}
