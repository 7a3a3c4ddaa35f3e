import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { EntityType } from '../../../src/core/layers/names.ts';
import { createPlaceResolver } from '../../../src/link/places/resolver.ts';
import { documentOf, toponymOf } from './documents.ts';

const resolver = createPlaceResolver();

/** Places of the names in a text; a name may carry its type: "Turkish:group". */
function placesIn(text: string, names: readonly string[], fields: Partial<Article> = {}) {
  const document = documentOf(text, fields);
  const toponyms = names.map((name) => {
    const [bare, type] = name.split(':');
    return toponymOf(document, bare, (type ?? 'place') as EntityType);
  });
  return resolver.resolve(document, toponyms);
}

describe('createPlaceResolver', () => {
  it.each([
    ['Türkiye', 'TR', 298795],
    ['Turkey', 'TR', 298795],
    ['Burma', 'MM', 1327865],
    ['UAE', 'AE', 290557],
    ['Czech Republic', 'CZ', 3077311],
    ['U.S.', 'US', 6252001],
    ['Swaziland', 'SZ', 934841],
    ['French Polynesia', 'PF', 4030656],
  ])('knows the country %s', (name, country, geonames) => {
    const [place] = placesIn(`Ministers of ${name} met on Monday.`, [name]);
    expect(place).toMatchObject({ kind: 'country', country, geonames });
  });

  it.each(['Kremlin', 'White House', 'Downing Street', 'Pentagon'])('puts the %s at its building', (name) => {
    const [place] = placesIn(`The ${name} said so.`, [name]);
    expect(place?.kind).toBe('facility');
    expect(place?.country).toMatch(/^(?:RU|US|GB)$/);
  });

  it('lets the article decide between namesakes', () => {
    expect(placesIn('He flew from Paris to Lyon.', ['Paris', 'Lyon'])[0]?.country).toBe('FR');
    expect(
      placesIn('A fire in Paris, Texas, spread to Dallas.', ['Paris', 'Texas', 'Dallas'])[0],
    ).toMatchObject({
      country: 'US',
      kind: 'city',
    });
    expect(
      placesIn('From Atlanta to Savannah, Georgia voted.', ['Atlanta', 'Savannah', 'Georgia'])[2],
    ).toMatchObject({
      kind: 'region',
      country: 'US',
    });
    expect(
      placesIn('Tbilisi said Georgia would join Armenia.', ['Tbilisi', 'Georgia', 'Armenia'])[1],
    ).toMatchObject({
      kind: 'country',
      country: 'GE',
    });
  });

  it('reads a state within the name', () => {
    const text = 'A storm hit Severn, Md., and Aberdeen, Wash., and Paris, France.';
    const places = placesIn(text, ['Severn, Md.', 'Aberdeen, Wash.', 'Paris, France']);
    expect(places.map((place) => [place?.kind, place?.country])).toEqual([
      ['city', 'US'],
      ['city', 'US'],
      ['city', 'FR'],
    ]);
    expect(places[1]?.longitude).toBeLessThan(-120);
  });

  it('takes the state where the words beside it say so', () => {
    const [state] = placesIn('Washington state sued.', ['Washington']);
    expect(state).toMatchObject({ kind: 'region', country: 'US' });
    expect(placesIn('Floods hit Kano province.', ['Kano province'])[0]?.kind).toBe('region');
    const [capital] = placesIn('Iran and Washington talk.', ['Washington', 'Iran']);
    expect(capital?.latitude).toBeCloseTo(38.9, 0);
  });

  it('takes a great city for what its state is called too, unless the words beside it say the state', () => {
    const kindOf = (text: string): string | undefined => placesIn(text, ['New York'])[0]?.kind;
    expect(kindOf('He flew to New York on Monday.')).toBe('city');
    expect(kindOf('Shops in New York and Boston closed.')).toBe('city');
    expect(kindOf('New York Gov. Ada Moss signed the bill.')).toBe('region');
    expect(kindOf('Voters in New York and New Jersey chose governors.')).toBe('region');
    expect(kindOf('Farms in upstate New York were flooded.')).toBe('region');
  });

  it('gives peoples their country, and persons nothing', () => {
    const [turkish, jordan] = placesIn('Turkish officials met Jordan.', ['Turkish:group', 'Jordan:person']);
    expect(turkish).toMatchObject({ kind: 'country', country: 'TR' });
    expect(jordan).toBeNull();
    expect(placesIn('The Republicans won.', ['Republicans:group'])).toEqual([null]);
  });

  it('gives an organization the place it is named for, no other', () => {
    const [court, river, bank] = placesIn('Leeds Crown Court heard Amazon and Barclays Bank.', [
      'Leeds Crown Court:organization',
      'Amazon:organization',
      'Barclays Bank:organization',
    ]);
    expect(court).toMatchObject({ name: 'Leeds', country: 'GB' });
    expect(river).toBeNull();
    expect(bank).toBeNull();
  });

  it.each(['Federal Government', 'Federal Executive Council', 'Capital Markets Board'])(
    'takes the word that opens %s for no district of that name',
    (name) => expect(placesIn(`The ${name} met on Monday.`, [`${name}:organization`])).toEqual([null]),
  );

  it('takes a saint for no island', () => {
    const name = "St Vincent's Hospital";
    expect(placesIn(`He died in ${name} on Monday.`, [`${name}:organization`])[0]?.country).not.toBe('VC');
  });

  it('knows where organizations are by the end of their name, and buildings by the article', () => {
    const text =
      'The Bank of England met. Fans at the Zorbville Stadium in Glasgow waited. Zorbville Bank closed.';
    const [bank, stadium, other] = placesIn(text, [
      'Bank of England:organization',
      'Zorbville Stadium:organization',
      'Zorbville Bank:organization',
      'Glasgow',
    ]);
    expect(bank).toMatchObject({ name: 'England', country: 'GB' });
    expect(stadium).toMatchObject({
      name: 'Zorbville Stadium',
      kind: 'facility',
      country: 'GB',
      geonames: null,
    });
    expect(other).toBeNull();
  });

  it('puts a people of two names where the first says, an embassy not in the country it stands for', () => {
    const [serbs, americans, embassy] = placesIn(
      'Bosnian Serbs and African Americans passed the Iranian Embassy.',
      ['Bosnian Serbs:group', 'African Americans:group', 'Iranian Embassy:organization'],
    );
    expect(serbs?.country).toBe('BA');
    expect(americans?.country).toBe('US');
    expect(embassy).toBeNull();
  });

  it('reads words that are also names, acronyms and other worlds as no place', () => {
    const names = ['Orange Alert', 'Unity Software', 'Race Council', 'CHU', 'IG'].map(
      (name) => `${name}:organization`,
    );
    const text = 'Orange Alert, Unity Software, Race Council, CHU, IG.';
    expect(placesIn(text, names)).toEqual([null, null, null, null, null]);
    expect(placesIn('The Earth turns, and Mars too.', ['Earth', 'Mars'])).toEqual([null, null]);
    expect(placesIn('A farm in Earth, Texas, burned.', ['Earth'])[0]?.country).toBe('US');
    const [council] = placesIn('Reading Borough Council spent £2m.', [
      'Reading Borough Council:organization',
    ]);
    expect(council).toMatchObject({ name: 'Reading', country: 'GB' });
  });

  it('is at home where the publisher and the address are', () => {
    const text = 'A man from Durham was hurt in Lancaster.';
    const country = (fields: Partial<Article>) =>
      placesIn(text, ['Durham', 'Lancaster'], fields).map((place) => place?.country);
    expect(country({})).toEqual(['US', 'US']);
    expect(country({ source: { format: 'txt', sha256: '', url: 'https://news.example.co.uk/1' } })).toEqual([
      'GB',
      'GB',
    ]);
    expect(country({ publisher: 'Manchester Post' })).toEqual(['GB', 'GB']);
    expect(country({ source: { format: 'txt', sha256: '', url: 'https://example.io/1' } })).toEqual([
      'US',
      'US',
    ]);
  });

  it('says how sure it is: less of what it does not know', () => {
    const [unknown, known] = placesIn('The Xyzzyville Clinic in Nairobi closed.', [
      'Xyzzyville Clinic',
      'Nairobi',
    ]);
    expect(unknown).toMatchObject({
      kind: 'facility',
      country: 'KE',
      geonames: null,
      name: 'Xyzzyville Clinic',
    });
    expect(unknown?.confidence).toBeLessThan(0.85);
    expect(known?.confidence).toBeGreaterThan(unknown?.confidence ?? 1);
  });

  it('keeps a known city abroad where it is', () => {
    const text = 'A man from Leeds and a woman from Bradford were held in Marbella.';
    expect(placesIn(text, ['Leeds', 'Bradford', 'Marbella'])[2]).toMatchObject({
      name: 'Marbella',
      country: 'ES',
    });
  });

  it('does the same whatever it read before, and holds for any text', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'Paris',
        'Springfield',
        'Georgia',
        'Victoria',
        'San José',
        'N.Y.',
        '𐍈',
        '\ud800',
        'القاهرة',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    );
    const types = fc.constantFrom<EntityType>('person', 'place', 'organization', 'group');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, types), { maxLength: 8 }), (named) => {
        const document = documentOf(named.map(([word]) => word).join(', '));
        const toponyms = named
          .map(([word, type]) => toponymOf(document, word, type))
          .filter(({ mentions }) =>
            mentions.every(({ firstToken, endToken }) => firstToken >= 0 && firstToken < endToken),
          );
        const places = resolver.resolve(document, toponyms);
        expect(places).toHaveLength(toponyms.length);
        expect(createPlaceResolver().resolve(document, toponyms)).toEqual(places);
        places.forEach((place, i) => {
          if (toponyms[i].type === 'person') expect(place).toBeNull();
          if (!place) return;
          expect(Math.abs(place.latitude)).toBeLessThanOrEqual(90);
          expect(Math.abs(place.longitude)).toBeLessThanOrEqual(180);
          expect(place.confidence).toBeGreaterThan(0);
          expect(place.confidence).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 60 },
    );
  });
});
