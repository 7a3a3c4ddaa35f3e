import { describe, expect, it } from 'vitest';
import { withToldPersons } from '../../../../src/tag/names/rules/persons/told-persons.ts';
import { outcome } from './outcome.ts';

const typeOfFirst = (marked: string): string => outcome(withToldPersons, marked)[0].split(' ')[0];

describe('names taken for places or organizations', () => {
  it.each([
    '[l Houston], a father of two, died at the scene.',
    '[l Preston] smiled.',
    'The court heard that [l Chester] was jailed in May.',
    '[l Lincoln], 34, was found in the yard.',
    '[l Berlin Wake], a nurse from [l Leeds], wept.',
    '[o London Frost], 41, was fined.',
    '[o London Breed] was mayor of the city.',
    '[l Cairo Santos] kicked it far.',
    '[l Vienna Ruiz] joined the choir.',
  ])('are persons where that is said of them which holds of people: %s', (marked) => {
    expect(typeOfFirst(marked)).toBe('person');
  });

  it.each([
    ['place', '[l Houston], a city of two million, was flooded.'],
    ['place', 'A man from [l Chester] was jailed.'],
    ['place', 'They flew to [l Houston], a friend said.'],
    ['place', '[l Norway] smiled.'],
    ['place', '[l Chester] was flooded.'],
    ['place', '[l Hull Docks] reopened.'],
    ['place', '[l Oxford Street] reopened.'],
    ['place', '[l Kansas City] joined the league.'],
    ['organization', '[o Boston Scientific] joined the bid.'],
    ['organization', '[o London Irish] was the host of the cup.'],
  ])('stay a %s else: %s', (type, marked) => {
    expect(typeOfFirst(marked)).toBe(type);
  });
});
