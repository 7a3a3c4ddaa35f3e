import { RecordKind } from '../../gazetteer/gazetteer.ts';
import { type Row, row } from './row.ts';

interface Airport {
  type: string;
  name: string;
  latitude_deg: string;
  longitude_deg: string;
  iso_country: string;
  municipality: string;
}

const LARGE_POPULATION = 5e4;
const MEDIUM_POPULATION = 500;
const KIND = /\s+(?:(?:international|regional|municipal)\s+)?(?:airport|air base|airfield|aerodrome)$/i;

/** Airports with the names people use: "Los Angeles International Airport", "Los Angeles Airport"; "Heathrow" if large. */
export function airportRows(airports: string): Row[] {
  const rows: Row[] = [];
  for (const airport of JSON.parse(airports) as Airport[]) {
    const large = airport.type === 'large_airport';
    if (!large && airport.type !== 'medium_airport') continue;
    const { name, municipality } = airport;
    rows.push(
      row(RecordKind.airport, name, Number(airport.latitude_deg), Number(airport.longitude_deg), {
        country: airport.iso_country,
        population: large ? LARGE_POPULATION : MEDIUM_POPULATION,
        aliases: large ? [...shortNames(name, municipality)] : [],
      }),
    );
  }
  return rows;
}

function shortNames(name: string, city: string): Set<string> {
  const names = new Set<string>();
  const bare = name.replace(KIND, '');
  if (bare !== name && bare.length > 4) names.add(bare).add(`${bare} Airport`);
  if (!city) return names;
  names.add(`${city} Airport`).add(`${city} International Airport`);
  // "London Heathrow Airport" without London is "Heathrow"
  let own = name.replace(/\b(?:international|airport|regional|air base|intercontinental)\b/gi, ' ');
  for (const part of [city, city.split(/[ ,(/]/)[0]]) own = own.replace(part, ' ');
  own = own
    .replace(/[^\p{L} .'-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (own.length > 4 && /^[A-Z][\p{L}.'-]+(?: [A-Z][\p{L}.'-]+)?$/u.test(own))
    names.add(own).add(`${own} Airport`).add(`${own} International Airport`);
  return names;
}
