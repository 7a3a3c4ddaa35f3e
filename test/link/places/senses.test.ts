import { describe, expect, it } from 'vitest';
import { createPlaceResolver } from '../../../src/link/places/resolver.ts';
import { linkMarked } from '../marked.ts';

const places = createPlaceResolver();

/** "Georgia US; Georgia GE" for the places of a marked text that are named `name`, with their mentions. */
function sensesOf(marked: string, name: string): string[] {
  return linkMarked(marked, { places })
    .entities.filter((entity) => entity.name === name)
    .map(({ mentions, place }) => `${mentions.length} in ${place?.country}`);
}

describe('two senses of a name', () => {
  it.each([
    ['From [l Lincoln], [l Nebraska], to [l Lincoln], [l England].', 'Lincoln', ['1 in US', '1 in GB']],
    ['[l Hyderabad], [l India], and [l Hyderabad], [l Pakistan].', 'Hyderabad', ['1 in IN', '1 in PK']],
    ['[l Granada] in [l Nicaragua] and [l Granada] in [l Spain].', 'Granada', ['1 in NI', '1 in ES']],
    ['[l Tripoli] ([l Lebanon]), not [l Tripoli] ([l Libya]).', 'Tripoli', ['1 in LB', '1 in LY']],
    [
      'The governor of [l Georgia] flew to [l Tbilisi] to see the president of [l Georgia].',
      'Georgia',
      ['1 in US', '1 in GE'],
    ],
    [
      '[l Armenia] and [l Georgia] signed. In [l Macon], [l Georgia], few noticed.',
      'Georgia',
      ['1 in GE', '1 in US'],
    ],
    ['[l Cuba] freed 50 men. A barn burned in [l Cuba], [l Missouri].', 'Cuba', ['1 in CU', '1 in US']],
  ])('are two in: %s', (marked, name, expected) => expect(sensesOf(marked, name)).toEqual(expected));

  it.each([
    ['[l Perth], [l Australia], is hot. [l Perth] grows, and [l Perth] is rich.', 'Perth', ['3 in AU']],
    ['[l Peru], [l Indiana], has a circus. Police in [l Peru] found a bear.', 'Peru', ['2 in US']],
    ['[l Georgia] votes. Crowds filled [l Atlanta], the capital of [l Georgia].', 'Georgia', ['2 in US']],
    ['[l Lebanon] votes. Crowds filled [l Beirut], the capital of [l Lebanon].', 'Lebanon', ['2 in LB']],
    ['The city of [l Singapore] and [l Malaysia] met. [l Singapore] pays.', 'Singapore', ['2 in SG']],
  ])('are one in: %s', (marked, name, expected) => expect(sensesOf(marked, name)).toEqual(expected));

  it('gives a mention without more the sense before it', () => {
    const marked =
      '[l Athens], [l Ohio], sent a choir. [l Athens] is small. [l Athens], [l Greece], is not. [l Athens] is old.';
    expect(sensesOf(marked, 'Athens')).toEqual(['2 in US', '2 in GR']);
  });

  it('needs a resolver', () => {
    const marked = '[l Paris], [l Texas], and [l Paris], [l France].';
    expect(linkMarked(marked).entities.filter(({ name }) => name === 'Paris')).toHaveLength(1);
  });
});
