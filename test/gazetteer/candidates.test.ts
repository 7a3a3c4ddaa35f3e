import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/gazetteer/atlas.ts';
import { kilometres } from '../../src/gazetteer/distance.ts';
import { ANY_RECORD, RecordKind } from '../../src/gazetteer/gazetteer.ts';

const { finder, gazetteer } = atlas();

/** Name and country of the likeliest candidate, and how the name was found. */
function first(name: string): string | null {
  const reading = finder.find(name);
  if (!reading) return null;
  const [{ record, country }] = reading.candidates;
  return `${gazetteer.nameOf(record)}, ${gazetteer.countries[country]} (${reading.match})`;
}

describe('CandidateFinder', () => {
  it.each([
    ['Paris', 'Paris, FR (whole)'],
    ['Manchester', 'Manchester, GB (whole)'],
    ['Odessa', 'Odesa, UA (whole)'],
    ['Munich', 'Munich, DE (whole)'],
    ['Tex.', 'Texas, US (whole)'],
    ['Greensboro, N.C.', 'Greensboro, US (whole)'],
    ['northern Nigeria', 'Nigeria, NG (trimmed)'],
    ['city of Lagos', 'Lagos, NG (trimmed)'],
    ['Leeds Crown Court', 'Leeds, GB (part)'],
    ['Hull', 'Kingston upon Hull, GB (whole)'],
    ['Silver Coast of Queensland', 'Queensland, AU (trimmed)'],
    ['Kenya Peninsula', 'Kenya, KE (part)'],
  ])('%s -> %s', (name, expected) => expect(first(name)).toBe(expected));

  it('knows nothing of other words, nor of codes of states in lower case', () => {
    expect(first('Zzyzxqua')).toBeNull();
    expect(first('')).toBeNull();
    expect(first('tx')).toBeNull();
  });

  it.each([
    'Mid-North Coast',
    'Far Eastern Region',
    'Lower Northern Valley',
    'Dorset Street',
    'Kent Road',
    'Northern Rivers',
  ])('finds no place in the words of %s', (name) => expect(first(name)).toBeNull());

  it('orders candidates by how likely they are', () => {
    const priors = finder.whole('Springfield')?.candidates.map(({ prior }) => prior) ?? [];
    expect(priors.length).toBeGreaterThan(3);
    expect(priors).toEqual([...priors].sort((a, b) => b - a));
  });

  it.each(
    [
      'Paris',
      'the Netherlands',
      'St Albans',
      'High St',
      'Ste Anne',
      'Mount Rainier',
      'Turkish',
      'Tex.',
      'tx',
      'TX',
      'NSW',
    ]
      .concat([
        'Washington, D.C.',
        'Greensboro, N.C.',
        'Kingston, Jamaica',
        'Ana, Jamaica',
        'Stoke-on-Trent',
        "King's Lynn",
      ])
      .concat([
        'Türkiye',
        'South  Korea',
        ' Kenya',
        'New York',
        'new york',
        'NEW YORK',
        'Zzyzxqua',
        '',
        'A',
        'a'.repeat(90),
      ]),
  )('names of %j are those of its candidates', (name) => {
    const bitsOf = (kinds: number): number =>
      (finder.whole(name)?.candidates ?? [])
        .filter(({ kind }) => (kinds >> kind) & 1)
        .reduce((bits, { name: naming }) => bits | (1 << naming), 0);
    const text = `In ${name} today`;
    for (const kinds of [ANY_RECORD, 1 << RecordKind.country, 1 << RecordKind.city])
      expect(finder.namings(text, 3, 3 + name.length, kinds)).toBe(bitsOf(kinds));
  });

  it('measures distances', () => {
    const of = (name: string) => finder.whole(name)!.candidates[0];
    expect(kilometres(of('Paris'), of('London'))).toBeGreaterThan(330);
    expect(kilometres(of('Paris'), of('London'))).toBeLessThan(350);
  });
});
