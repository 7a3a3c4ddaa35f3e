import { describe, expect, it } from 'vitest';
import { Gazetteer, NameKind, RecordKind, Seat } from '../../../src/gazetteer/gazetteer.ts';
import { packGazetteer } from '../../../src/train/gazetteer/pack-gazetteer.ts';
import { row } from '../../../src/train/gazetteer/row.ts';

const ROWS = [
  row(RecordKind.country, 'Fredonia', 10, 20, { country: 'FR', demonyms: ['Fredonian'], population: 2e6 }),
  row(RecordKind.state, 'Upper Fredonia', 11, 21, { country: 'FR', state: '01', abbreviations: ['U.F.'] }),
  row(RecordKind.city, 'Şehir', -33.25, -179.999, {
    country: 'FR',
    state: '01',
    geonames: 12_345_678,
    population: 1_000_000,
    seat: Seat.country,
    spellings: ['Shehir'],
    aliases: ['Sehir City', 'SHR'],
  }),
  row(RecordKind.area, 'Middle Sea', 90, 0),
];

describe('packGazetteer', () => {
  const gazetteer = new Gazetteer(packGazetteer(ROWS));
  const only = (key: string) => {
    const postings = gazetteer.lookup(key);
    expect(postings).toHaveLength(1);
    return postings[0];
  };

  it('gives back every row under all its names', () => {
    expect(gazetteer.size).toBe(4);
    const city = only('sehir').record;
    expect(only('shehir')).toEqual({ record: city, name: NameKind.name });
    expect(only('sehir city')).toEqual({ record: city, name: NameKind.alias });
    expect(only('shr')).toEqual({ record: city, name: NameKind.code });
    expect(gazetteer.nameOf(city)).toBe('Şehir');
    expect(gazetteer.kindOf(city)).toBe(RecordKind.city);
    expect(gazetteer.seatOf(city)).toBe(Seat.country);
    expect(gazetteer.geonamesOf(city)).toBe(12_345_678);
    expect(gazetteer.logPopulationOf(city)).toBe(6);
    expect(gazetteer.latitudeOf(city)).toBeCloseTo(-33.25, 2);
    expect(gazetteer.longitudeOf(city)).toBeCloseTo(-179.999, 2);
    expect(gazetteer.latitudeOf(only('middle sea').record)).toBeCloseTo(90, 2);
    expect(only('fredonian').name).toBe(NameKind.demonym);
    expect(only('uf').name).toBe(NameKind.abbreviation);
    expect(gazetteer.lookup('atlantis')).toEqual([]);
  });

  it('knows country and state of a record', () => {
    const city = gazetteer.groupOf(only('sehir').record);
    expect(gazetteer.groupOf(only('upper fredonia').record)).toBe(city);
    expect(gazetteer.groupOf(only('fredonia').record)).not.toBe(city);
    expect(gazetteer.countries[gazetteer.countryOfGroup(city)]).toBe('FR');
    expect(gazetteer.countryOfGroup(gazetteer.groupOf(only('middle sea').record))).toBe(0);
  });

  it('does not depend on the order of the rows', () => {
    expect(packGazetteer([...ROWS].reverse())).toEqual(packGazetteer(ROWS));
  });
});
