import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/gazetteer/atlas.ts';
import { kilometres } from '../../src/gazetteer/distance.ts';

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

  it.each(['Mid-North Coast', 'Far Eastern Region', 'Lower Northern Valley', 'Dorset Street', 'Kent Road'])(
    'finds no place in the words of %s',
    (name) => expect(first(name)).toBeNull(),
  );

  it('orders candidates by how likely they are', () => {
    const priors = finder.whole('Springfield')?.candidates.map(({ prior }) => prior) ?? [];
    expect(priors.length).toBeGreaterThan(3);
    expect(priors).toEqual([...priors].sort((a, b) => b - a));
  });

  it('measures distances', () => {
    const of = (name: string) => finder.whole(name)!.candidates[0];
    expect(kilometres(of('Paris'), of('London'))).toBeGreaterThan(330);
    expect(kilometres(of('Paris'), of('London'))).toBeLessThan(350);
  });
});
