import type { Document } from '../../../core/document.ts';
import type { PlaceAtlas } from '../atlas.ts';
import type { CountryScores } from '../case.ts';

/** Weights, in units of the prior. */
const DOMAIN = 1.4;
const PUBLISHER = 1.4;
const SIGNS = 1.6;
const MOST_SIGNS = 1.5;

/** Where an article is at home before its toponyms are looked at: by its address, its publisher's name and its signs. */
export function homeOf(document: Document<'tokens'>, atlas: PlaceAtlas): CountryScores {
  const { source, publisher } = document.article;
  const home = new Map<number, number>();
  const add = (country: number, score: number): void => {
    if (country > 0) home.set(country, (home.get(country) ?? 0) + score);
  };
  for (const [country, count] of atlas.signs.countIn(document))
    add(country, SIGNS * Math.min(MOST_SIGNS, Math.log1p(count)));
  const domain = atlas.countryIndex(domainCountry(source.url, atlas.words.genericDomains));
  add(domain, DOMAIN);
  const named = publisher ? atlas.names.read(publisher, 'organization').lookup?.candidates[0] : undefined;
  if (named && named.country !== domain) add(named.country, PUBLISHER);
  return home;
}

/** Country code of the domain that an article was published under; '' if it says none. */
function domainCountry(url: string | undefined, generic: ReadonlySet<string>): string {
  const domain = /^[a-z]+:\/\/[^/:?#]*\.([a-z]+)(?=[/:?#]|$)/i.exec(url ?? '')?.[1].toLowerCase();
  if (!domain || generic.has(domain)) return '';
  if (domain === 'uk') return 'GB';
  if (domain === 'gov' || domain === 'edu' || domain === 'mil') return 'US';
  return domain.length === 2 ? domain.toUpperCase() : '';
}
